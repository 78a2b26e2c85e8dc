"""The lexicon of the data folder, read once: what is derived from it is cached by its identity."""

from functools import cache
from pathlib import Path

from bot.search.query.lexicon import Lexicon, load_lexicon

DATA = Path(__file__).parent.parent / "data"


@cache
def shipped_lexicon() -> Lexicon:
    """Topics and synonyms as they are shipped."""
    return load_lexicon(DATA)
