"""What language a text is in: by script, then by its commonest words."""

import re
from collections import Counter
from functools import cache

_STOP = {
    "en": "the and of to in that is it was for you with have this are not but they what",
    "es": "de la que el en los se del las por con para una no es su lo como más pero",
    "fr": "de la le et les des en un une est que pour dans qui sur pas plus nous avec ce",
    "de": "der die und das ist nicht ich den mit ein zu von auf es sie wir auch wie dem dass",
    "it": "di che la il un per non è una con del le si sono ma come della più anche nel",
    "pt": "de que não uma com para os um por mais as dos como mas foi ao ele das tem você",
    "nl": "de het een van en in is dat niet op te zijn voor met die er ook maar wij als",
    "pl": "w na się nie to jest że do jak ale co tak czy są od za przez był tego było",
    "sv": "och att det som en är på av för med inte den till har jag om ett de vi kan",
    "cs": "a se na je že to v s jako ale by jsem jsme tak co který byl jeho pro není",
    "tr": "ve bir bu da de için çok ne daha gibi ama olarak var ben kadar sonra o ki biz en",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada",
    "ru": "и в не на что я с как это он по но мы из у к за от так о",
    "uk": "і в не на що я з як це та до ми але у від за по є про цього",
    "bg": "и на да се в за от не че са по като ще с това ни как който си но",
}
_WORDS = {language: frozenset(words.split()) for language, words in _STOP.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_HAN = re.compile(r"[\u4e00-\u9fff]")
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
)
_LETTERS_OF = {
    "es": re.compile("[¿¡ñ]"),
    "de": re.compile("ß"),
    "pt": re.compile("[ãõ]"),
}
"""Letters that only one of the languages above uses; up to three count like its words."""
_TRADITIONAL = frozenset(
    "們這國個來說時為會過對後學與發問記長開關無經點應從當現實動產種體話題還進選見華陸師聽讓買賣義風飛馬魚鳥麼將於"
)
_SIMPLIFIED = frozenset(
    "们这国个来说时为会过对后学与发问记长开关无经点应从当现实动产种体话题还进选见华陆师听让买卖义风飞马鱼鸟么将于"
)


def detect(text: str) -> str:
    """BCP 47 tag of the language of a text; empty when it cannot be told."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return ""
    for language, script in _OTHERS:
        share = len(script.findall(sample)) / letters
        if share > (0.15 if language == "ja" else 0.4):
            return language
    if len(_HAN.findall(sample)) > 0.3 * letters:
        traditional = sum(1 for character in sample if character in _TRADITIONAL)
        simplified = sum(1 for character in sample if character in _SIMPLIFIED)
        return "zh-Hant" if traditional > simplified else "zh-Hans" if simplified else "zh"
    words = Counter(_WORD.findall(sample.casefold()))
    scores = {language: sum(words[word] for word in known) for language, known in _WORDS.items()}
    for language, letters_of in _LETTERS_OF.items():
        scores[language] += min(3, len(letters_of.findall(sample.casefold())))
    best = max(scores, key=lambda language: scores[language])
    total = sum(words.values())
    return best if scores[best] >= 2 and scores[best] > 0.05 * total else ""


_TAG = re.compile(r"([a-z]{2,3})(?:[-_](\w+))*")
_TRADITIONAL_PLACES = re.compile(r"hant|tw|hk|mo\b|traditional|繁|正體")


def tag(name: str) -> str:
    """BCP 47 tag of a language that front matter or a page names: `ru` for `Russian`.

    A tag stays as it is, `en-GB`, but for Chinese, of which the script counts; a name that nobody
    knows gives an empty text.
    """
    plain = " ".join(name.casefold().split())
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
    for code in (*_WORDS, "ja", "ko", "ar", "he", "el", "hi", "th", "ka", "hy", "fa", "fi", "no"):
        own = Locale(code).display_name or ""
        english = Locale("en").languages.get(code, "")
        found |= {own.casefold(): code, english.casefold(): code}
    return found
