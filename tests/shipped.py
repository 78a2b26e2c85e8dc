"""The lexicon of the data folder, read once: what is derived from it is cached by its identity."""

import fcntl
from collections.abc import Callable
from functools import cache
from pathlib import Path

from bot.search.query.lexicon.lexicon import Lexicon, load_lexicon
from bot.search.query.lexicon.packed_lexicon import digest_of, pack

DATA = Path(__file__).parent.parent / "data"

PackLexicon = Callable[[Lexicon], bytes]


@cache
def shipped_lexicon() -> Lexicon:
    """Topics and synonyms as they are shipped."""
    return load_lexicon(DATA)


def packed_once(folder: Path) -> PackLexicon:
    """What packs a lexicon for all tests that have a folder in common, in whichever process.

    To pack what is shipped takes longer than almost any test.
    """

    def packed(lexicon: Lexicon) -> bytes:
        path = folder / digest_of(lexicon)
        with path.open("a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # another process may be packing it
            if not path.stat().st_size:
                path.write_bytes(pack(lexicon))
            return path.read_bytes()

    return packed
