"""What language a text is in: by script, then by its commonest words."""

import re
from collections import Counter
from functools import cache

from bot.corpus.words.stop_words import stop_words

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_HAN = re.compile(r"[\u4e00-\u9fff]")
_OF_OTHERS = re.compile(
    r"[\u0370-\u03ff\u0530-\u06ff\u0900-\u097f\u0e00-\u0e7f\u10a0-\u10ff\u1ea0-\u1ef9\u3040-\u30ff\uac00-\ud7af]"
)
"""A letter of one of the scripts below: most documents have none."""
_OTHERS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("vi", re.compile("[ơưđấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]", re.IGNORECASE)),
)
_LEAST_OF_OTHERS = {"ja": 0.15, "vi": 0.06}
"""Share of the letters above in a text that is of the language; 0.4 in all others."""
_LETTERS_OF = {
    "es": re.compile("[¿¡ñ]"),
    "de": re.compile("ß"),
    "pt": re.compile("[ãõ]"),
}
"""Letters that only one of the languages above uses; up to three count like its words."""
_TOLD_BY_LETTERS = (
    ("kk", re.compile("[әғқңұһ]"), 0.02),
    ("be", re.compile("ў"), 0.003),
    ("mk", re.compile("[ѓќѕ]"), 0.001),
    ("sr", re.compile("[ђћљњџј]"), 0.01),
)
"""Languages that letters of their own tell, and how many of all letters these are at least."""
_PERSIAN = re.compile("[پچژگکی]")
_UKRAINIAN, _RUSSIAN = re.compile("[іїєґ]"), re.compile("[ыэъё]")
_TRADITIONAL = frozenset(
    "們這國個來說時為會過對後學與發問記長開關無經點應從當現實動產種體話題還進選見華陸師聽讓買賣義風飛馬魚鳥麼將於"
)
_SIMPLIFIED = frozenset(
    "们这国个来说时为会过对后学与发问记长开关无经点应从当现实动产种体话题还进选见华陆师听让买卖义风飞马鱼鸟么将于"
)


def detect(text: str) -> str:
    """BCP 47 tag of the language of a text; empty when it cannot be told."""
    sample = text[:_SAMPLE]
    if not sample.isascii() and (written := _by_script(sample)):
        return written
    sample = sample.casefold()
    if not sample.isascii() and (told := _by_letters(sample)):
        return told
    words = Counter(_WORD.findall(sample))
    if not words:
        return ""
    scores = dict.fromkeys(stop_words(), 0)
    spoken_in = _languages()
    for word in spoken_in.keys() & words.keys():
        for language in spoken_in[word]:
            scores[language] += words[word]
    for language, letters_of in _LETTERS_OF.items():
        scores[language] += min(3, len(letters_of.findall(sample)))
    best = max(scores, key=lambda language: scores[language])
    if best == "ru" and len(_UKRAINIAN.findall(sample)) > len(_RUSSIAN.findall(sample)):
        best = "uk"
    total = sum(words.values())
    return best if scores[best] >= 2 and scores[best] > 0.05 * total else ""


def _by_letters(sample: str) -> str:
    """The language that letters of its own tell, which no other language here has."""
    letters = max(1, sum(map(str.isalpha, sample)))
    for language, own, share in _TOLD_BY_LETTERS:
        if len(own.findall(sample)) > share * letters:
            return language
    return ""


@cache
def _languages() -> dict[str, list[str]]:
    """The languages that each stop word belongs to."""
    found: dict[str, list[str]] = {}
    for language, known in stop_words().items():
        for word in known:
            found.setdefault(word, []).append(language)
    return found


def _by_script(sample: str) -> str:
    """The language of a text in a script that tells it; empty for Latin and Cyrillic letters."""
    letters = sum(map(str.isalpha, sample))
    if _OF_OTHERS.search(sample):
        for language, script in _OTHERS:
            share = len(script.findall(sample)) / max(1, letters)
            if share > _LEAST_OF_OTHERS.get(language, 0.4):
                persian = language == "ar" and len(_PERSIAN.findall(sample)) > 0.03 * letters
                return "fa" if persian else language
    if len(_HAN.findall(sample)) > 0.3 * max(1, letters):
        traditional = sum(1 for character in sample if character in _TRADITIONAL)
        simplified = sum(1 for character in sample if character in _SIMPLIFIED)
        return "zh-Hant" if traditional > simplified else "zh-Hans" if simplified else "zh"
    return ""


_TAG = re.compile(r"([a-z]{2,3})(?:[-_](\w+))*")
_TRADITIONAL_PLACES = re.compile(r"hant|tw|hk|mo\b|traditional|繁|正體")


def tag(name: str) -> str:
    """BCP 47 tag of a language that front matter or a page names: `ru` for `Russian`.

    A tag stays as it is, `en-GB`, but for Chinese, of which the script counts; a name that nobody
    knows gives an empty text.
    """
    plain = " ".join(name.casefold().split())
    if not plain:
        return ""
    code = plain.replace("_", "-").split("-")[0]
    if not _TAG.fullmatch(plain.replace("-", "_")):
        code = _named().get(plain, "") or ("zh" if "chinese" in plain or "文" in plain else "")
    if code == "zh":
        if _TRADITIONAL_PLACES.search(plain):
            return "zh-Hant"
        return "zh" if plain in {"zh", "chinese", "中文"} else "zh-Hans"
    return name.strip().replace("_", "-") if _TAG.fullmatch(plain.replace("-", "_")) else code


@cache
def _named() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 - read from disk, and only for a language in words

    found: dict[str, str] = {}
    for code in (
        *stop_words(),
        "ja",
        "ko",
        "ar",
        "he",
        "el",
        "hi",
        "th",
        "ka",
        "hy",
        "fa",
        "fi",
        "no",
        "vi",
    ):
        own = Locale(code).display_name or ""
        english = Locale("en").languages.get(code, "")
        found |= {own.casefold(): code, english.casefold(): code}
    return found
