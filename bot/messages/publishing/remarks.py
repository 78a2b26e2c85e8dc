"""What there is to say about a document, in the reader's language."""

from bot.corpus.remark import Remark
from bot.messages.language.words import Words, words

MAX_SAID_CHARS = 200
"""Characters of a value that are said."""


def say_remark(remark: Remark, words: Words) -> str:
    """A refusal or a doubt as one line of plain text.

    A value `more` counts what is not said, whatever the remark.
    """
    values = {
        name: " ".join(value.split())[:MAX_SAID_CHARS] if isinstance(value, str) else value
        for name, value in remark.values
    }
    said = words.plain(f"remark-{remark.code}", **values)
    if "more" in values:
        return f"{said} {words.plain('remark-more', count=values['more'])}"
    return said


def in_english(remark: Remark | None) -> str:
    """The same for the command line and the log, which speak English."""
    return say_remark(remark, words("en")) if remark else ""
