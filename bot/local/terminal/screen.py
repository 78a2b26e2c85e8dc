"""What the terminal shows of a conversation."""

from io import TextIOWrapper
from typing import TextIO

from rich.console import Console
from rich.text import Text

from bot.chat.errors import is_harmless
from bot.local.telegram.refusal import Json
from bot.local.terminal.render import button_lines, message_lines, wrapped

WIDTH = 80


class _Output(Console):
    """A console that notes when nobody reads on, instead of ending the process on the spot."""

    broken = False

    def on_broken_pipe(self) -> None:
        self.broken = True


class Screen:
    """What is shown, and the numbers of the buttons on it.

    Args:
        output: Where the conversation goes.
        errors: Where the errors of the bot go.
        interactive: Whether somebody types, sees what they type and is asked for the next line.
    """

    def __init__(self, output: TextIO, errors: TextIO, *, interactive: bool) -> None:
        self.interactive = interactive
        if isinstance(output, TextIOWrapper):
            # A terminal that cannot show a letter shows a question mark, and the talk goes on.
            output.reconfigure(errors="replace")
        self.console = _Output(file=output, force_terminal=output.isatty(), highlight=False)
        self.width = min(self.console.width, WIDTH) if output.isatty() else WIDTH
        self.errors = errors
        self.buttons: list[tuple[Json, Json]] = []
        self._prompted = False

    def show(self, event: str, value: Json) -> None:
        """Something that the bot did."""
        if event in {"sent", "edited"}:
            where = "" if value["chat"]["type"] == "private" else f" in {value['chat']['title']}"
            self._message(value, f"Verbatim{where}{', edited' if event == 'edited' else ''}")
        elif event == "answered" and value.get("text"):
            self.note(f"» {value['text']}")
        elif event == "answered" and value.get("url"):
            self.note(f"Opens {value['url']}")
        elif event == "inline":
            self._results(value)

    def heard(self, line: str) -> None:
        """A line that came; it is repeated where nobody sees what is typed."""
        self._prompted = False
        if line and not self.interactive:
            self._print([Text(f"> {line}")])

    @property
    def unread(self) -> bool:
        """Whether whoever read the output has left."""
        return self.console.broken

    def prompt(self) -> None:
        """Ask for a line."""
        if self.interactive:
            self.console.print("> ", end="")
            self._prompted = True

    def note(self, words: str) -> None:
        """A word of the terminal itself."""
        self._print(
            [
                line
                for part in words.splitlines()
                for line in wrapped(Text(part, "italic"), self.width)
            ]
        )

    def fail(self, error: Exception | None) -> None:
        """An error of the bot, in one line."""
        if error and not is_harmless(error):
            words = " ".join(f"{type(error).__name__}: {error}".split())
            self.errors.write(f"The bot failed: {words}\n")
            self.errors.flush()

    def _message(self, message: Json, title: str) -> None:
        lines = [Text(title, style="bold green"), *message_lines(message, self.width)]
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        labels: list[list[str]] = []
        for row in rows:
            labels.append([])
            for button in row:
                self.buttons.append((message, button))
                labels[-1].append(f"#{len(self.buttons)} {button['text']}")
        self._print([*lines, *button_lines(labels, self.width)])

    def _results(self, answer: Json) -> None:
        lines = [Text("Verbatim offers to send", style="bold green")]
        for result in answer["results"]:
            lines += wrapped(Text(f"- {result['title']}", "bold"), self.width)
            lines += wrapped(Text(result.get("description", "").replace("\n", " ")), self.width)
        if len(lines) == 1:
            lines = [Text("Verbatim offers nothing to send.")]
        if button := answer.get("button"):
            lines += wrapped(Text(f"[{button['text']}]", "bold blue"), self.width)
        self._print(lines)

    def _print(self, lines: list[Text]) -> None:
        if self._prompted:
            # Something arrives by itself while a line is awaited.
            self.console.print()
        for line in [*lines, Text()]:
            self.console.print(line, soft_wrap=True)
        if self._prompted:
            self.prompt()
