"""Whether a name that a reader writes is the one on record, in whatever script: Чжан, Zhang, 张."""

import re
from functools import lru_cache
from itertools import accumulate

from bot.search.query.transliteration import MIN_LETTERS_BY_EAR, sounding_alike
from bot.search.text.characters import simplified
from bot.search.text.romanisation import spells
from bot.search.text.stemming import script_of
from bot.search.text.term import fold, is_character

_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(1 << 14)
def names(written: str, recorded: str) -> bool:
    """Whether a name is a part of a name on record, as it stands or by ear in another script.

    Args:
        written: What a reader wrote, such as `Чжан` or `张汉晖`.
        recorded: The whole name.
    """
    wanted, name = simplified(fold(written)), simplified(fold(recorded))
    if wanted in name:
        return True
    if all(map(is_character, wanted)):
        return any(spells(stretch, wanted) for stretch in _stretches(_LETTERS.findall(name)))
    if all(map(is_character, name)):
        *before, last = _LETTERS.findall(wanted) or [""]
        return any(
            spells(letters, part)
            for letters in ("".join(before) + last, last + "".join(before))
            for part in (name, name[:1], name[1:])
        )
    return all(_sounds_like_one(word, name.split()) for word in wanted.split())


def _stretches(words: list[str]) -> list[str]:
    """Words that follow one another, joined."""
    return [joined for start in range(len(words)) for joined in accumulate(words[start:])]


def _sounds_like_one(word: str, words: list[str]) -> bool:
    others = [(other, other) for other in words if script_of(other) != script_of(word)]
    return len(word) >= MIN_LETTERS_BY_EAR and bool(sounding_alike(word, others))
