"""The picture of README.md, as SVG: a conversation with the bot itself. `make picture` writes it.

The real handlers answer over a Telegram server in this process, with the interviews of `seeds/`.
"""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr
from rich.text import Text
from telegram import Update

from bot.chat.application import build_application
from bot.chat.services import Services
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.refusal import Json
from bot.local.telegram.request import LocalRequest
from bot.local.terminal.render import message_lines
from bot.search.engine import open_searcher
from bot.search.query.lexicon import load_lexicon
from bot.settings import Settings
from bot.store.database import open_store

ROOT = Path(__file__).parents[1]
ASKED = ("will china recgonise sputnik", "построят ли тоннель на Сахалин?")
LANGUAGES = ("en", "ru")
"""The language of whoever asks each question."""

WIDTH = 760
MARGIN = 24
PADDING = 18
COLUMNS = 74
"""Letters of a line: a proportional font needs less room for them than the bubble has."""

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


async def conversation() -> list[Json | str]:
    """What is said: texts of the reader, and messages of the bot as the API shows them."""
    lexicon = load_lexicon(ROOT / "data")
    telegram = Telegram()
    said: list[Json | str] = []
    with TemporaryDirectory() as folder:
        async with open_store(Path(folder) / "verbatim.db") as store:
            await sync(store, Library(ROOT / "seeds", lexicon))
            settings = Settings.model_validate({"token": SecretStr(TOKEN)})
            services = Services(settings, store, lexicon, await open_searcher(store, lexicon))
            application = build_application(services, request=LocalRequest(telegram))
            await application.initialize()
            for question, language in zip(ASKED, LANGUAGES, strict=True):
                person = telegram.person(language_code=language)
                telegram.say(person, question)
                for update in telegram.updates.take():
                    await application.process_update(Update.de_json(update, application.bot))
                said += [question, *telegram.sent(person)]
            await application.shutdown()
    return said


def picture(said: Sequence[Json | str], theme: Theme) -> str:
    """A conversation as SVG.

    Args:
        said: As `conversation` gives it.
        theme: Its colours.
    """
    drawn: list[str] = []
    top = MARGIN
    for each in said:
        pieces, height = (
            _asked(each, top, theme) if isinstance(each, str) else _told(each, top, theme)
        )
        drawn += pieces
        top += height + MARGIN // 2
    height = top + MARGIN // 2
    fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"
    label = (
        "A question with a typing error is answered in the speaker's own words, with the source."
    )
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


def _asked(text: str, top: int, theme: Theme) -> tuple[list[str], int]:
    """The reader's bubble, on the right, and its height."""
    width = 2 * PADDING + 9 * len(text)
    left, height = WIDTH - MARGIN - width, LINE + PADDING
    words = _text(left + PADDING, top + 25, [(text, "")], theme)
    return [_box(left, top, width, height, theme.own_bubble), words], height


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
        left = MARGIN + number * (width + 6)
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
        "dim": f' fill="{theme.muted}"',
    }
    return "".join(look for name, look in looks.items() if name in style.split())


def _box(left: float, top: float, width: float, height: float, fill: str) -> str:
    return (
        f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="12"'
        f' fill="{fill}"/>'
    )


def pictures() -> dict[Path, str]:
    """The files of the picture, each with what is in it."""
    said = asyncio.run(conversation())
    return {
        ROOT / "docs" / f"conversation-{name}.svg": picture(said, theme)
        for name, theme in THEMES.items()
    }


if __name__ == "__main__":
    for path, content in pictures().items():
        path.write_text(content, encoding="utf-8")
        print(path.relative_to(ROOT))
