"""Stop words: they join the words that say what a text is about."""

import re

from bot.corpus.words.stop_words import stop_words
from bot.search.text.language_tags import primary_language

_JOINING = frozenset("的了吗呢吧啊这那您你我他她它也么们谁哪很嘛啥呀")
"""Characters that stand beside words much more often than in them."""

_LIGHT = frozenset(
    "不没一什怎些给跟却只最得该自己才已如因此每各某样里把"
    "的了是在和与及吗呢吧啊这那您你我他她它也都就而但或对被让从为以之其所着会能要有很么个们将请"
    "谁几还又再哪说到于并嘛啥呀哦向由可曾且若仍"
)
"""Characters that say little by themselves, though words may be made with them."""

_EVERYDAY = frozenset("言何上下中内外前后间时年月日个人看叫儿过谈说讲问想做办去来走进出成给用")
"""Chinese characters for places, times, views, endings and what everybody does, which nobody asks
about by themselves."""

_OTHER_SCRIPTS = frozenset(
    {"ru", "uk", "be", "bg", "mk", "kk", "zh", "ja", "ko", "ar", "fa", "he", "hi", "el", "th", ""}
)


def is_function_word(word: str, language: str) -> bool:
    """Whether a casefolded word is a stop word.

    Args:
        word: As `term.fold` leaves it, with or without its accents.
        language: Tag of the text's language. Cyrillic words are Russian ones besides, and Latin
            words in a text of another script are taken for English.
    """
    base = primary_language(language)
    if "а" <= word[:1] <= "ӿ":
        return word in _words_of("ru") or word in _words_of(base)
    if base in _OTHER_SCRIPTS and word.isascii():
        base = "en"
    return word in _words_of({"nn": "nb", "no": "nb"}.get(base, base))


def likely_languages(text: str) -> frozenset[str]:
    """The languages of which a text holds the most stop words; none when it holds none.

    Args:
        text: As it was typed. Neighbouring languages that share its words are all named.
    """
    words = set(re.findall(r"\w+", text.casefold()))
    held = {language: len(words & stops) for language, stops in stop_words().items()}
    most = max(held.values(), default=0)
    return frozenset(language for language, count in held.items() if most and count == most)


def _words_of(language: str) -> frozenset[str]:
    return stop_words().get(language, frozenset())


def joins_words(pair: str) -> bool:
    """Whether a pair of characters is a stop word and a part of another word."""
    return len(pair) == 2 and not _JOINING.isdisjoint(pair)


def is_light(character: str) -> bool:
    """Whether a Chinese character says little by itself."""
    return character in _LIGHT


def says_little(character: str) -> bool:
    """Whether nobody asks about a Chinese character by itself, such as the last one of 怎么看."""
    return character in _LIGHT or character in _EVERYDAY


def is_function_pair(pair: str) -> bool:
    """Whether a character, or a pair of them, of a script without spaces is a stop word."""
    chinese = _words_of("zh")
    return pair in chinese or (len(pair) == 2 and pair[0] in chinese and pair[1] in chinese)
