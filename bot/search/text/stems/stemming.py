"""Words lose their inflection: Snowball stemmers, chosen by script and language."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from threading import Lock

import Stemmer  # type: ignore[import-not-found]  # a C extension; it has no types

from bot.search.text.language_tags import primary_language
from bot.search.text.stems.french import FrenchStemmer
from bot.search.text.stems.irregular import IrregularStemmer
from bot.search.text.stems.spanish import SpanishStemmer
from bot.search.text.stems.word_families import stem_of_family

_LATIN = {
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hu": "hungarian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "sr": "serbian",
    "sv": "swedish",
    "tr": "turkish",
}
_OTHER = {
    "arabic": "arabic",
    "armenian": "armenian",
    "cyrillic": "russian",
    "devanagari": "hindi",
    "greek": "greek",
    "hebrew": "yiddish",
    "tamil": "tamil",
}
ALPHABETS = frozenset({"latin", "cyrillic"})
"""The scripts in which a name of one is found by its sound in the other."""

_SCRIPTS = ("latin", "cyrillic", "greek", "arabic", "armenian", "devanagari", "hebrew", "tamil")
_UNINFLECTED = frozenset({"uk", "bg", "mk", "be", "kk", "mn", "he", "fa", "ur", "mr", "ne"})
"""Languages whose script has a Snowball stemmer, but of another language."""

_WRITTEN_IN = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), "cyrillic"),
    **dict.fromkeys(("ja", "ko", "lo", "km", "my", "th", "yue", "zh"), ""),
    **dict.fromkeys(("ar", "fa", "ps", "ur"), "arabic"),
    **dict.fromkeys(("he", "yi"), "hebrew"),
    **dict.fromkeys(("hi", "mr", "ne"), "devanagari"),
    "el": "greek",
    "hy": "armenian",
    "ta": "tamil",
}
"""Languages that are not written in Latin letters; without spaces: no script that matters here."""

_RESPELLED = (
    (
        "is",
        re.compile(
            r"(?<=\w{3})(?<!v)(?<![^ai]c)(?<!pr)(?<!dvert)"  # precise, advertise
            r"is(?=(?:e|es|ed|ing|er|ers|ation|ations|ational)$)"
        ),
        "iz",
    ),
    (
        "our",
        re.compile(
            r"(?<=\w{2})our"
            r"(?=(?:s|ed|ing|ite|ites|able|er|ers|less|ful|fully|al|ally|hood|hoods|ly)?$)"
        ),
        "or",
    ),
    ("tre", re.compile(r"(?<=\w{2})tre(?=s?$)"), "ter"),
    ("ence", re.compile(r"(?<=def|off|lic)ence(?=s?$)"), "ense"),
    ("ogramme", re.compile(r"ogramme(?=s?$)"), "ogram"),
    ("ll", re.compile(r"(?<=[^q][eiu][ae])ll(?=(?:ed|ing|er|ers)$)"), "l"),  # fuelled, dialled
    ("lyz", re.compile(r"(?<=a)lyz(?=(?:e|es|ed|ing|er|ers)$)"), "lys"),
    ("sis", re.compile(r"(?<=\w{3})sis$"), "se"),  # as analyses and crises
    ("ced", re.compile(r"(?<=[in])ced$"), "ce"),  # experienced, as experience
    ("cing", re.compile(r"(?<=[in])cing$"), "ce"),
    ("ff", re.compile(r"(?<=ff)(?:ed|ing)$"), ""),
    ("ses", re.compile(r"(?<=bu|ga)ses$"), "s"),  # buses, as bus
    ("lens", re.compile(r"^lens$"), "lense"),
)
"""English spellings, each by letters that it has, as Snowball gives all forms one stem: American
ones, and those that it cuts elsewhere."""

HOLDS_LATIN = re.compile("[a-z]", re.IGNORECASE)
HOLDS_CYRILLIC = re.compile("[а-я]", re.IGNORECASE)
HOLDS_CHINESE = re.compile("[\u3400-\u9fff]")
"""What a text holds that holds a word of these scripts."""

WHERE_WORDS_BEGIN = r"(?=\b|[^a-zа-яё])"
"""Where a word begins, in a regular expression, or may: inside one not each of its hundred branches
is tried."""

_LOCK = Lock()


def stem(word: str, language: str) -> str:
    """A casefolded word without its inflection.

    Args:
        word: Letters as `term.fold` leaves them.
        language: Tag of the language of the text around it; a word in another script gets the
            stemmer of that script (English for Latin letters, Russian for Cyrillic ones), and one
            that begins in another script than it ends in that of its end: IT-компании.
    """
    if len(word) < 3 or word[0].isdigit():
        return word
    script = script_of(word if word.isascii() or not word[0].isascii() else word[-1])
    name = _stemmer_name(script, primary_language(language))
    if name is None:
        return word
    if name == "english":
        for letters, spelling, other in _RESPELLED:
            if letters in word:  # told sooner than by the expression
                word = spelling.sub(other, word)
    with _LOCK:  # a stemmer keeps the word that it is at work on
        found = _stemmer(name)(word) or word
    return stem_of_family(word, found, name)


@lru_cache(1 << 12)
def _of_letter(letter: str) -> str:
    name = unicodedata.name(letter, "").lower()
    return next((script for script in _SCRIPTS if name.startswith(script)), "")


def script_of(word: str) -> str:
    """The script of a word's first letter: `latin`, `cyrillic`, …; empty for any other."""
    return "latin" if word.isascii() else _of_letter(word[:1])


def script_for(language: str) -> str:
    """The script that a language is written in, as `script_of` names it."""
    return _WRITTEN_IN.get(primary_language(language), "latin")


def _stemmer_name(script: str, language: str) -> str | None:
    if script == "latin":
        return _LATIN.get(language, "english")
    if language in _UNINFLECTED:
        return None
    return _OTHER.get(script)


@lru_cache
def _stemmer(name: str) -> Callable[[str], str]:
    # What it would remember, analysis remembers
    stem_word: Callable[[str], str] = Stemmer.Stemmer(name, 0).stemWord
    if name in {"italian", "portuguese"}:
        return IrregularStemmer(stem_word, name)
    if name == "french":
        return FrenchStemmer(stem_word)
    return SpanishStemmer(stem_word) if name == "spanish" else stem_word
