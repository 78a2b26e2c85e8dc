"""Names and loan words that a question writes in another script: Торвальдс for Torvalds.

Both are spelled in Latin letters and compared by ear: letters and pairs of letters that stand for
much the same sound become one sign.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import product

from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from bot.search.text.common_words import common_terms
from bot.search.text.stems.stemming import script_of, stem
from bot.search.text.term import bare

MIN_LETTERS_BY_EAR = 4
LONG_BY_EAR = 6
"""Letters. A shorter word must sound the same; each `MORE` letters, one sound may differ."""

MORE = 4
BEGINNING = 3
"""Letters by which words are looked up."""

SAME_SOUND = 0.9
"""What a word counts that sounds the same, where the word itself counts 1."""

HEARD_AS_WRITTEN = 5
"""Sounds that a word needs for those to differ that languages read from the same letters."""

DIFFERENT_SOUND = 0.1
"""What each sound takes away that differs."""

_SPELLED = {
    "а": "a u",
    "б": "b",
    "в": "v w",
    "г": "g h",
    "д": "d",
    "е": "e ye je ie a",
    "ж": "zh j g",
    "з": "z s",
    "и": "i y e ea",
    "й": "y j i",
    "к": "k c q ch x",
    "л": "l",
    "м": "m",
    "н": "n",
    "о": "o a",
    "п": "p",
    "р": "r",
    "с": "s c z",
    "т": "t",
    "у": "u w o",
    "ф": "f ph",
    "х": "h kh ch",
    "ц": "ts tz z c",
    "ч": "ch c tch",
    "ш": "sh sch",
    "щ": "sh sch",
    "ъ": "",
    "ы": "y i",
    "ь": "",
    "э": "e a",
    "ю": "yu ju iu u",
    "я": "ya ja ia a",
}
"""How each Cyrillic letter may be spelled in Latin ones, for finding how a word may begin."""

_SOUNDS = (
    (r"['`]", ""),
    (r"shch|sch|sh", "S"),
    (r"chzh|dzh|zh|dj|dg(?=[ei])|j", "J"),
    (r"tch", "C"),
    (r"ch", "X"),
    (r"gh", "g"),
    (r"kh", "h"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"c(?=[eiy])", "s"),
    (r"ck|c|q(?!u)", "k"),
    (r"x", "ks"),
    (r"qu", "kv"),
    (r"wh|w|^u(?=[aeio])", "v"),
    (r"ts|tz", "z"),
    (r"ng(?![aeiouy])", "n"),
    (r"oo", "u"),
    (r"ou", "o"),
    (r"[ae][iy](?![aeou])", "e"),
    (r"ee|ea|ie", "i"),
    (r"[iy](?=[aou])|y(?=e)", ""),
    (r"y", "i"),
)
_PARTS = re.compile("|".join(f"({pattern})" for pattern, _ in _SOUNDS))
_DOUBLED = re.compile(r"(.)\1+")
_ALIKE = str.maketrans("CkhgJSsz", "kkkkksss", "aeiou")
_AS_WRITTEN = str.maketrans("zSh", "ssg")
"""The s of Heisenberg and the st of Einstein, as German and as English reads them; Г for H."""

_PLAIN = str.maketrans("хй", "hи", "ьъ")
"""Cyrillic letters as Latin ones are nearest to them."""

_AFFRICATE = re.compile("[дч]ж")
_VERB = re.compile(r"(?:ть|т?ся|лись|[аяеи]ют|[аяу]ет|ешь|ишь)$")
_VOWEL = re.compile(r"(?<=....)[aeiou]$")
_SOFT_G = re.compile(r"g(?=[ei])")
_RUSSIAN_ENDINGS = re.compile(r"(?:[аеиоуыюяь]|о[мйв]|ем|ами|ах)$")
_RUSSIAN_TAILS = re.compile(r"(?:ическ|ичн|аци|ци|ик|альн|ивн|овск|ск|ирова|н)$")
_NEEDED = 4
"""Letters that are left of a word whose tail is taken off."""


@lru_cache(1 << 12)
def sounds_of(word: str) -> tuple[str, ...]:
    """How a word may be heard, whatever its script: `Юникс` and `Unix` both are `uniks`."""
    heard = _PARTS.sub(lambda part: _SOUNDS[(part.lastindex or 1) - 1][1], anyascii(word).lower())
    heard = _DOUBLED.sub(r"\1", heard)
    if script_of(word) != "latin":
        return (heard.replace("X", "C"),)
    ways = {heard, _VOWEL.sub("", heard)}  # endings of another language stand in its place
    ways |= {_SOFT_G.sub("J", way) for way in ways}  # Angela, and Gilbert
    return tuple({way.replace("X", sound) for way in ways for sound in "Ckh"})  # Bach, Michael


def beginnings(word: str) -> list[str]:
    """How a word may begin in the other script: Latin for Cyrillic, else Cyrillic."""
    if script_of(word) == "cyrillic":
        if _VERB.search(word):
            return []  # no name
        simple = _AFFRICATE.sub("ж", word)
        return sorted({*_latin(simple[:BEGINNING]), *_latin(simple.replace("ай", "и")[:BEGINNING])})
    return sorted(_cyrillic().get(word[:BEGINNING], ()))


def sounding_alike(word: str, vocabulary: Sequence[tuple[str, str]]) -> dict[str, float]:
    """The terms of words that sound like this one, with what each counts, at most 1.

    Args:
        word: Casefolded, at least `MIN_LETTERS_BY_EAR` letters.
        vocabulary: Words of another script, each with its term first.
    """
    forms = _forms(word)
    heard = {(sound, _skeleton(sound)) for form in forms for sound in sounds_of(form)}
    spelled = _latinised(word)
    found: dict[str, tuple[int, int]] = {}
    for term, other in _near(forms, vocabulary):
        if term in common_terms():
            continue  # no name, and heard in many a word
        # A term has no accents: the й of a name is heard where it is written.
        for form in {other, other[: len(term)]} if bare(other).startswith(term) else {other}:
            for sound in sounds_of(form):
                skeleton = _skeleton(sound)
                for own, own_skeleton in heard:
                    if skeleton != own_skeleton:
                        continue
                    most = 0 if len(own) < LONG_BY_EAR else 1 + (len(own) - LONG_BY_EAR) // MORE
                    distance = Levenshtein.distance(own, sound, score_cutoff=most)
                    if distance > most and _is_read_otherwise(own, sound):
                        distance = most = 1
                    if distance <= most:
                        cost = distance, Levenshtein.distance(spelled, _latinised(other))
                        found[term] = min(cost, found.get(term, cost))
    least = min(found.values(), default=(0, 0))
    return {
        term: SAME_SOUND - DIFFERENT_SOUND * least[0]
        for term, cost in found.items()
        if cost == least
    }


def _is_read_otherwise(own: str, sound: str) -> bool:
    """Whether two words differ only in how languages read the same letters."""
    same = own.translate(_AS_WRITTEN) == sound.translate(_AS_WRITTEN)
    return same and len(own) >= HEARD_AS_WRITTEN


def _latinised(word: str) -> str:
    if word.isascii():
        return word
    return anyascii(_AFFRICATE.sub("ж", word).translate(_PLAIN)).lower()


def _near(forms: Collection[str], vocabulary: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words that are spelled much the same: few are worth to be listened to."""
    words = [_latinised(word) for _, word in vocabulary]
    places: set[int] = set()
    for spelled in {_latinised(max(forms, key=len)), _latinised(min(forms, key=len))}:
        most = 2 + len(spelled) // 4
        found = process.extract(
            spelled, words, scorer=Levenshtein.distance, score_cutoff=most, limit=None
        )
        places.update(place for *_, place in found)
    return [vocabulary[place] for place in sorted(places)]


def consonants(word: str) -> frozenset[str]:
    """The consonants that may be heard in a word, those that are much the same as one."""
    return frozenset(map(_skeleton, sounds_of(word)))


def _skeleton(sound: str) -> str:
    return sound.translate(_ALIKE)


def _forms(word: str) -> set[str]:
    """A word with and without its ending, and without what Russian adds to loan words."""
    bare = stem(word, "en" if script_of(word) == "latin" else "ru")
    if script_of(word) != "cyrillic":
        return {word, bare}
    shorter = {_RUSSIAN_ENDINGS.sub("", word), _RUSSIAN_TAILS.sub("", bare)}
    return {word, bare, *(form for form in shorter if len(form) >= _NEEDED)}


def _latin(letters: str) -> set[str]:
    spellings = product(*(_SPELLED.get(letter, "").split(" ") for letter in letters))
    return {"".join(each)[:BEGINNING] for each in spellings}


@lru_cache
def _cyrillic() -> Mapping[str, set[str]]:
    """The Cyrillic beginnings that may be spelled with some Latin letters."""
    found: dict[str, set[str]] = defaultdict(set)
    for letters in product(_SPELLED, repeat=BEGINNING):
        for head in _latin("".join(letters)):
            found[head].add("".join(letters).replace("й", "и"))
    return found
