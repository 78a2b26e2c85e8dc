"""Which language a text is in, as far as its script tells."""

from collections import Counter

from babel import Locale, UnknownLocaleError

from bot.messages.language.words import Words
from bot.search.text.language_tags import primary_language

_SCRIPTS = (
    ("\u0400", "\u052f", "ru"),
    ("\u3040", "\u30ff", "ja"),
    ("\u3400", "\u9fff", "zh"),
    ("\uac00", "\ud7a3", "ko"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar"),
    ("\u0370", "\u03ff", "el"),
    ("\u0900", "\u097f", "hi"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0b80", "\u0bff", "ta"),
    ("\u0c00", "\u0c7f", "te"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u0530", "\u058f", "hy"),
    ("\u1200", "\u137f", "am"),
)
_FAMILY = {"uk": "ru", "be": "ru", "bg": "ru", "sr": "ru", "mk": "ru", "kk": "ru", "fa": "ar"}
_FAMILY |= {"ur": "ar", "mr": "hi", "ne": "hi"}
_OWN_SCRIPT = {language for _, _, language in _SCRIPTS}


def is_foreign(question: str, language: str) -> bool:
    """Whether an answer is surely in another language than the question.

    Scripts are compared, so that a Spanish question to an English interview is not taken for one:
    nothing is claimed that is not sure.

    Args:
        question: What the reader asked.
        language: Tag of the interview's language.
    """
    counts = Counter(_script(character) for character in question if character.isalpha())
    if not counts:
        return False
    base = primary_language(language)
    of_answer = _FAMILY.get(base, base)
    if of_answer not in _OWN_SCRIPT:
        of_answer = "latin"
    # A Chinese sentence holds few letters beside many of a name such as “Sputnik V”.
    asked = max(counts, key=lambda script: counts[script] * (2 if script in {"zh", "ja"} else 1))
    return asked != of_answer


def language_name(language: str, words: Words) -> str:
    """The name of a language in the reader's, or its tag where it has none."""
    try:
        name = Locale.parse(primary_language(language)).get_language_name(words.language.locale)
    except (UnknownLocaleError, ValueError):
        name = None
    return name or language


def _script(character: str) -> str:
    for first, last, language in _SCRIPTS:
        if first <= character <= last:
            return language
    return "latin"
