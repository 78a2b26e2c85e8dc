"""Paragraphs of a word processor's document become lines, with cells of tables and text boxes."""

from dataclasses import replace

from bot.corpus.lines import MOST_LINES, Block, Line, Runs
from bot.corpus.remark import DocumentError


class Paragraphs:
    """Collects runs of text as lines.

    Attributes:
        lines: What was collected.
        gap: Whether the next line begins a paragraph.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.gap = True
        self._runs, self._hidden = Runs(), Runs()
        self._outside: list[tuple[Runs, bool]] = []
        self._tables = 0
        self._cells: list[list[int]] = []

    def add(
        self,
        text: str,
        *,
        bold: bool = False,
        italic: bool = False,
        link: bool = False,
        hidden: bool = False,
    ) -> None:
        """Append a run to the line; what is hidden becomes a line of its own, nobody's words."""
        runs = self._hidden if hidden else self._runs
        runs.add(text, bold=bold, italic=italic, link=link)

    def end_line(self, block: Line) -> None:
        """The line collected so far ends.

        Args:
            block: A line without text that has the marks of the paragraph.

        Raises:
            DocumentError: There are too many lines.
        """
        table, row, column = self._cells[-1] if self._cells else (0, -1, -1)
        cell = (table, row, column) if row >= 0 and column >= 0 else None
        block = replace(block, gap=self.gap, cell=cell)
        if self._outside:  # a text box: a pull quote, a caption, a note
            block = replace(block, kind=Block.FURNITURE, cell=None)
        line = self._runs.take(block)
        hidden = self._hidden.take(Line("", Block.FURNITURE))
        self.gap = self.gap and line is None
        for each in (line, hidden):
            if each is not None:
                if len(self.lines) >= MOST_LINES:
                    raise DocumentError("too-many-lines")
                self.lines.append(each)

    def open_box(self) -> None:
        """A text box interrupts the line."""
        self._outside.append((self._runs, self.gap))
        self._runs = Runs()

    def close_box(self) -> None:
        """The text box, whose last line has ended, is over; the line goes on."""
        self._runs, self.gap = self._outside.pop()

    def open_table(self) -> None:
        """A table begins, perhaps within a cell."""
        self._cells.append([self._tables, -1, -1])
        self._tables += 1

    def open_row(self) -> None:
        """A row begins."""
        if self._cells:
            self._cells[-1][1:] = [self._cells[-1][1] + 1, -1]

    def open_cell(self) -> None:
        """A cell begins."""
        if self._cells:
            self._cells[-1][2] += 1

    def close_table(self) -> None:
        """The innermost table ends."""
        if self._cells:
            self._cells.pop()
