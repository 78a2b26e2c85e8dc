"""The pictures of README.md, as SVG: conversations with the bot. `make picture` writes them."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path

from rich.text import Text

from benchmarks.scenes import ROOT, Pressed, Said, Scene, conversations
from bot.local.telegram.refusal import Json
from bot.local.terminal.render import message_lines

FOLDER = ROOT / "docs" / "pictures"

WIDTH = 760
MARGIN = 24
PADDING = 18
COLUMNS = 74
"""Letters of a line: a proportional font needs less room for them than the bubble has."""

OWN_COLUMNS = 64
"""Letters of a line of the reader's, whose bubble is as wide as its words."""

LINE = 21
BUTTON = 34
FOLDED_LINES = 3
FOLD = "┆ "
BARS = ("│ ", FOLD)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of a picture."""

    background: str
    bubble: str
    own_bubble: str
    text: str
    muted: str
    accent: str
    button: str


THEMES = {
    "light": Theme("#e8eef2", "#ffffff", "#dcf3d5", "#1b1f24", "#5b6570", "#2481cc", "#d3e3ee"),
    "dark": Theme("#0e1621", "#182533", "#2b5278", "#e9eef2", "#93a3b1", "#6ab2f2", "#22384b"),
}


def picture(said: Sequence[Said], label: str, theme: Theme) -> str:
    """A conversation as SVG.

    Args:
        said: In order, as `conversations` gives it.
        label: What is to be seen, in words.
        theme: Its colours.
    """
    drawn: list[str] = []
    top = MARGIN
    for each in said:
        pieces, height = _drawn(each, top, theme)
        drawn += pieces
        top += height + MARGIN // 2
    height = top + MARGIN // 2
    fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    look = f'font-family="{fonts}" font-size="15" role="img" aria-label="{escape(label)}"'
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {look}>',
            f'<rect width="{WIDTH}" height="{height}" rx="18" fill="{theme.background}"/>',
            *drawn,
            "</svg>\n",
        )
    )


def _drawn(said: Said, top: int, theme: Theme) -> tuple[list[str], int]:
    """A bubble or a button below `top`, and its height."""
    match said:
        case str():
            return _asked(said, top, theme)
        case Pressed(label):
            return _pressed(label, top, theme)
        case _:
            return _told(said, top, theme)


def _asked(text: str, top: int, theme: Theme) -> tuple[list[str], int]:
    """The reader's bubble, on the right, and its height."""
    lines = [line.plain for line in message_lines({"text": text}, OWN_COLUMNS)]
    width = 2 * PADDING + 9 * max(map(len, lines))
    left, height = WIDTH - MARGIN - width, LINE * len(lines) + PADDING
    words = [
        _text(left + PADDING, top + 25 + LINE * number, [(line, "")], theme)
        for number, line in enumerate(lines)
    ]
    return [_box(left, top, width, height, theme.own_bubble), *words], height


def _pressed(label: str, top: int, theme: Theme) -> tuple[list[str], int]:
    """The button that the reader pressed, on the right, and its height."""
    width = 2 * PADDING + 9 * len(label)
    left = WIDTH - MARGIN - width
    return list(_button(label, left, top, width, theme)), BUTTON - 6


def _told(message: Json, top: int, theme: Theme) -> tuple[list[str], int]:
    """The bot's bubble with its buttons, and the height of both."""
    lines = list(_unfolded(message_lines(message, COLUMNS)))
    width, height = WIDTH - 4 * MARGIN, LINE * len(lines) + 2 * PADDING
    drawn = [_box(MARGIN, top, width, height, theme.bubble)]
    for number, line in enumerate(lines):
        base = top + PADDING + LINE * number
        bar = next((each for each in BARS if line.plain.startswith(each)), "")
        if bar:
            drawn.append(
                f'<rect x="{MARGIN + PADDING}" y="{base}" width="3" height="{LINE}"'
                f' fill="{theme.accent}"/>'
            )
        runs = list(_runs(line, len(bar)))
        left = MARGIN + PADDING + (14 if bar else 0)
        drawn.append(_text(left, base + 15, runs, theme))
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    for number, row in enumerate(rows):
        drawn += _buttons([each["text"] for each in row], top + height + 6 + BUTTON * number, theme)
    return drawn, height + (6 + BUTTON * len(rows) if rows else 0)


def _buttons(labels: Sequence[str], top: int, theme: Theme) -> Iterator[str]:
    width = (WIDTH - 4 * MARGIN - 6 * (len(labels) - 1)) / len(labels)
    for number, label in enumerate(labels):
        yield from _button(label, MARGIN + number * (width + 6), top, width, theme)


def _button(label: str, left: float, top: int, width: float, theme: Theme) -> Iterator[str]:
    yield _box(left, top, width, BUTTON - 6, theme.button)
    yield (
        f'<text x="{left + width / 2:g}" y="{top + 19}" fill="{theme.accent}" font-size="14"'
        f' text-anchor="middle">{escape(label)}</text>'
    )


def _unfolded(lines: Iterable[Text]) -> Iterator[Text]:
    """The lines that are in view: of what is folded, the first few."""
    folded = 0
    for line in lines:
        folded = folded + 1 if line.plain.startswith(FOLD.rstrip()) else 0
        if folded <= FOLDED_LINES:
            yield line


def _runs(line: Text, start: int) -> Iterator[tuple[str, str]]:
    """Stretches of a line with one look each: their text and the names of their styles."""
    ends = sorted({start, len(line), *(at for span in line.spans for at in (span.start, span.end))})
    inside = [at for at in ends if start <= at <= len(line)]
    for first, last in pairwise(inside):
        styles = [str(span.style) for span in line.spans if span.start <= first < span.end]
        yield line.plain[first:last], " ".join(styles)


def _text(left: float, base: float, runs: Iterable[tuple[str, str]], theme: Theme) -> str:
    spans = "".join(f"<tspan{_look(style, theme)}>{escape(text)}</tspan>" for text, style in runs)
    return (
        f'<text x="{left:g}" y="{base:g}" fill="{theme.text}" xml:space="preserve">{spans}</text>'
    )


def _look(style: str, theme: Theme) -> str:
    looks = {
        "bold": ' font-weight="700"',
        "italic": f' font-style="italic" fill="{theme.muted}"',
        "underline": ' text-decoration="underline"',
        "strike": f' text-decoration="line-through" fill="{theme.muted}"',
        "dim": f' fill="{theme.muted}"',
    }
    return "".join(look for name, look in looks.items() if name in style.split())


def _box(left: float, top: float, width: float, height: float, fill: str) -> str:
    return (
        f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="12"'
        f' fill="{fill}"/>'
    )


def pictures() -> dict[Path, str]:
    """The files of all pictures, each with what is in it."""
    return {
        path(scene, name): picture(said, scene.label, theme)
        for scene, said in asyncio.run(conversations()).items()
        for name, theme in THEMES.items()
    }


def path(scene: Scene, theme: str) -> Path:
    """The file of a scene in the colours of this name."""
    return FOLDER / f"{scene.name}-{theme}.svg"


if __name__ == "__main__":
    for file, content in pictures().items():
        file.write_text(content, encoding="utf-8")
        print(file.relative_to(ROOT))
