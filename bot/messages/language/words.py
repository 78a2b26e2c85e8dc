"""The bot's own words, from `locales/<language>/*.ftl`, in the reader's language.

Values are escaped here and nowhere else: `words("key", title=text)` is markup in which every `str`
value is escaped and every `Html` value stands as it is; `words.plain("key", …)` is for what is not
markup (buttons, notices on a button, the command menu) and escapes nothing.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

from bot.messages.language.languages import Language, interface_language
from bot.messages.markup.html import Html, escape

LOCALES = Path(__file__).parents[1] / "locales"

_ENTRY = re.compile(r"^(?=-?[a-zA-Z][\w-]* *=)", re.MULTILINE)
"""Where a message or a term begins."""

_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")
"""What a message takes over from another one, or from a term."""

_PARSER = FluentParser(with_spans=False)  # where each word stands in its file is a megabyte

MAX_VALUE_CHARS = 500
"""Fluent refuses values beyond 2,500 characters; longer ones than this are placed after it."""


class Words:
    """The words of one language. Get one with `words`.

    Attributes:
        language: The language, with its formats.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        # Isolation marks would be counted as characters and shown as boxes by some clients.
        self._bundle = FluentBundle([language.code], use_isolating=False)
        self._sources = {
            source.partition("=")[0].strip(): source
            for file in sorted((LOCALES / language.code).glob("*.ftl"))
            for source in _ENTRY.split(file.read_text(encoding="utf-8"))
        }
        """Messages and terms as they are written. Each is parsed when it is first said: to parse
        all of a language takes a tenth of a second, and most of it is said seldom."""

    def __call__(self, key: str, **values: str | int) -> Html:
        """A text as markup.

        Args:
            key: A message of the Fluent files.
            values: Its variables; numbers choose plurals and are written as the language does.

        Raises:
            KeyError: There is no such message.
            ValueError: A variable of the message is missing.
        """
        escaped = {
            name: escape(value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        return Html(self._format(key, escaped))

    def plain(self, key: str, **values: str | int) -> str:
        """The same as text without markup; raises likewise."""
        return self._format(key, values)

    def _format(self, key: str, values: Mapping[str, str | int]) -> str:
        if not self._bundle.has_message(key):
            self._parse(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        placed: dict[str, str | int] = {}
        later: dict[int, str] = {}  # private-use characters that stand for the long values
        for name, value in values.items():
            if isinstance(value, str) and len(value) > MAX_VALUE_CHARS:
                later[0xF0000 + len(later)] = value
                placed[name] = chr(0xF0000 + len(later) - 1)
            else:
                placed[name] = value
        text, errors = self._bundle.format_pattern(pattern, placed)
        if errors:
            raise ValueError(f"{self.language.code}: {key}: {errors[0]}")
        return str(text).translate(later)

    def _parse(self, key: str) -> None:
        wanted = [key]
        for each in wanted:  # what it refers to is added while this goes on
            others = dict.fromkeys(_REFERENCE.findall(self._sources.get(each, "")))
            wanted += [other for other in others if other not in wanted]
        for each in reversed(wanted):  # once a message is there, so is all that it refers to
            self._bundle.add_resource(_PARSER.parse(self._sources.get(each, "")))


def words(language_code: str | None) -> Words:
    """The words for a reader.

    Args:
        language_code: What Telegram tells of the reader (`ru`, `zh-hans`, `en-GB`), or nothing.
    """
    return _words(interface_language(language_code))


@cache
def _words(language: Language) -> Words:
    return Words(language)
