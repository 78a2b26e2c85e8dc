"""Where a sentence ends, in any language that the bot shows."""

import re

SENTENCE_END = re.compile(
    r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[^a-zа-яё])|(?<=[。！？；])[”’」』）\"]*\s*"
)
"""What stands between two sentences, with closing quotation marks; abbreviations end so too."""

_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Gov|No|vs|[^\W\d_]|г|гг|им|ул|тыс|млн|млрд)\.\s*$"
)
_MAX_CHARS = 8
"""Of an abbreviation, with its full stop and a space."""


def ends_in_abbreviation(text: str, end: int) -> bool:
    """Whether the full stop before a place belongs to a title, an initial or a unit."""
    return bool(_ABBREVIATION.search(text, max(0, end - _MAX_CHARS), end))
