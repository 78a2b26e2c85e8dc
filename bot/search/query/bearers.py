"""Whether a name that a reader writes is the name on record, in whatever script: Чжан, Zhang."""

from functools import lru_cache

from anyascii import anyascii

from bot.search.query.transliteration import MIN_LETTERS_BY_EAR, sounding_alike
from bot.search.text.analysis import fold, is_character
from bot.search.text.stemming import script_of


@lru_cache(1 << 14)
def names(written: str, recorded: str) -> bool:
    """Whether a name is a part of a name on record, as it stands or by ear in another script.

    Args:
        written: What a reader wrote, such as `Чжан` or `张汉晖`.
        recorded: The whole name.
    """
    wanted, name = fold(written), fold(recorded)
    if wanted in name:
        return True
    words = name.split()
    if all(map(is_character, wanted)):
        return _spelled(wanted) in {
            "".join(words[start:end])
            for start in range(len(words))
            for end in range(start + 1, len(words) + 1)
        }
    return all(_sounds_like_one(word, words) for word in wanted.split())


def _spelled(characters: str) -> str:
    return anyascii(characters).casefold().replace(" ", "")


def _sounds_like_one(word: str, words: list[str]) -> bool:
    others = [(other, other) for other in words if script_of(other) != script_of(word)]
    return len(word) >= MIN_LETTERS_BY_EAR and bool(sounding_alike(word, others))
