"""What a label may be: a word for a side, or what looks like the name of whoever speaks."""

import re
from functools import lru_cache

from bot.corpus.words import thresholds, vocabulary

MAX_LABEL_CHARS = 64
"""Code points within which a label has to end."""

TIME = r"(?:\d{1,2}[:.])?\d{1,3}[:.]\d{2}(?:[.,]\d{1,3})?"
_DROPPED = re.compile(r"\w-\s")
"""A word that breaks off or a hyphen behind a label, neither of which stands inside of one."""
_OWNED = re.compile(r"['’]s\s[a-z]")
"""Something that is somebody's: `Ann Reed's contacts`."""
_ABBREVIATED = re.compile(
    r"\b(?:Prof|Mrs?|Sen|Rep|Gov|Gen|Amb|Min|Pres|Hon|Rev|Capt|Col|Sgt|Lt|Ing|Dott|Dra?|Sra?|Sig|проф|акад)\.\s*",
    re.IGNORECASE,
)
_WITH_BODY = re.compile(r"^[^,:]{3,40}, [^:]{2,40}$")
INTRODUCED = re.compile(r"^(?P<who>[^,:()]{3,40}?)\s?\([^\W\d_]{1,4}\), (?P<what>[^:]{3,40})$")
"""Who speaks for the first time, the initials that stand for it from then on, and what it is."""
_BYNAME = re.compile(r"\s[“\"«„][^\W\d_][^“”\"«»„]{1,20}[”\"»“](?=\s|$)")
"""By what somebody is also known, behind the name: `Rosa Lago “Chispa”`."""
_TAIL = re.compile(r"(?<![\s.])[\s.]*[#№]?\s*\d{1,3}$")
_TIMES = re.compile(rf"^{TIME}|{TIME}$")
_SPACED_OUT = re.compile(r"[\u4e00-\u9fff](?: [\u4e00-\u9fff]){1,3}")
"""A word of two to four signs that is set wide: `記 者`."""
_COUNT = re.compile(r"\s*[#№]?\s*\d{1,3}$")
LABEL_EDGES = " .:：\"'“”‘’«»<>[]【】（）*_"
"""Punctuation and white space around a label that is no part of it."""
_PARENTHESES = re.compile(r"\s*[(（\[][^()（）\[\]]{0,60}[)）\]]\s*")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*|\d+", re.UNICODE)
_CHINESE = re.compile(r"^[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af·・•《》〈〉「」\w\s]{1,20}$")
_CHINESE_VERB = re.compile(
    r"(?:说|說|道|指出|表示|认为|認為|如下|称|稱|例如|比如|是|即|问道|說道|写道|寫道|强调|強調|就是|包括|有"
    r"|(?:采访|採訪|访谈|訪談|问答|問答)(?:录|錄|实录|實錄|记|記))$"
)
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_HAN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
_NICKNAME = re.compile(r"^[^\W_][\w.-]{1,23}(?: [^\W_][\w.-]{0,23})?$")
_HANDLE = re.compile(r"[@~][A-Za-z0-9_](?:[\w.-]{0,28}\w)?")
"""The name of an account: `@dockside_radio`, `~salmur-wyl`."""
_KOREAN_WITH_OFFICE = re.compile(r"(?P<name>[가-힣]{2,5}(?: [가-힣]{2,6})?)\s?/\s?[가-힣].*")
_SEVERAL = re.compile(r"[^\W\d_a-z][^\W\d_]{0,14}(?:\s?/\s?[^\W\d_a-z][^\W\d_]{0,14}){1,4}")
"""Several who answer together, by initials or first names: `M/G/S`, `Ana/Rui`."""
_IDEOGRAM = re.compile(r"[\u3400-\u9fff]")
_BRAND = re.compile(r"[a-z]{1,5}[A-Z]")
"""A name that begins small and has a capital inside: `openHarbour`."""
_HAN_OFFICE = re.compile(
    rf"[\u4e00-\u9fff]{{2,12}}(?:{'|'.join(vocabulary.CHINESE_OFFICES)})\s[\u4e00-\u9fff]{{2,4}}"
)
"""Where somebody is in office and the name, set apart: `海事部部长 林岚`."""
_SENT_IN = re.compile(
    rf"{vocabulary.alternatives('sent_in')}\s?(?:the\s)?[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){{0,3}}$"
)
"""What somebody who does not take part has sent, and who: `Comment from Bo Stone`."""
_MAIL_INITIALS = frozenset({"to", "cc", "re", "ps", "by"})


@lru_cache(4096)
def key(name: str) -> str:
    """The shape in which labels are compared: lower case, without number, stop and brackets."""
    text = _BYNAME.sub("", _PARENTHESES.sub(" ", name))
    text = (text if _WORD.search(text) else name).strip(LABEL_EDGES).split(", ")[0]
    text = " ".join(_TIMES.sub(" ", text).casefold().split()).strip(LABEL_EDGES)
    text = closed_up(text)
    bare = _TAIL.sub("", text).strip(LABEL_EDGES)
    if bare in vocabulary.COUNTED:
        return text
    return bare if bare != text and (role_word(bare) or bare in vocabulary.LETTERS) else text


@lru_cache(4096)
def role_word(label: str) -> int:
    """1 for a word that asks, -1 for one that answers, 0 for any other label."""
    if label in vocabulary.ASKING or label == "?" or is_sent_in(label):
        return 1
    if label in vocabulary.ANSWERING:
        return -1
    if label.endswith(("记者", "記者", "主持人", "主持", "提问", "提問")):
        return 1
    first, *between, last = label.split(" ") if 1 <= label.count(" ") <= 2 else ("", "")
    if first in vocabulary.LEADING or (last in vocabulary.TRAILING and between != ["with"]):
        return 1
    if re.match(r"^(?:问|問|记者|記者|提问|提問)[一二三四五六七八九十\d]{1,3}$", label):
        return 1
    return -1 if re.match(r"^(?:答|回答)[一二三四五六七八九十\d]{1,3}$", label) else 0


def names_han_office(label: str) -> bool:
    """Whether a label gives an office and, set apart, a name: `海事部部长 林岚`."""
    return bool(_HAN_OFFICE.fullmatch(label))


def is_sent_in(label: str) -> bool:
    """Whether a label is of what somebody has sent who does not take part: `Comment from Bo`."""
    return bool(_SENT_IN.match(label))


def closed_up(text: str) -> str:
    """A Chinese or Japanese word that is set wide as it is usually printed: `記 者`, `大 臣`."""
    return text.replace(" ", "") if _SPACED_OUT.fullmatch(text) else text


def bare_korean(name: str) -> str:
    """A Korean name without what somebody is, as broadcasts print it: `한서윤 / 등대지기협회장`."""
    hit = _KOREAN_WITH_OFFICE.match(name)
    return hit["name"] if hit else name


def is_several(name: str) -> bool:
    """Whether a label stands for several people who speak together: `M/G/S`."""
    return bool(_SEVERAL.fullmatch(name))


def is_office(name: str) -> bool:
    """Whether a label is an office and its article: `The President`, `The Vice President`."""
    words = key(name).split()
    return words[:1] == ["the"] and not vocabulary.OFFICES.isdisjoint(words[1:])


def is_counted(name: str) -> bool:
    """Whether a label numbers whoever speaks, as machines do: `Speaker 2`, `Speaker #2`."""
    return _COUNT.sub("", name) in vocabulary.COUNTED and name not in vocabulary.COUNTED


def shape(name: str, *, loose: bool = False) -> bool:
    """Whether a stretch of text can be a label: a few words, all with a capital, or a known word.

    Args:
        name: The stretch.
        loose: Two or three words of which only the first has a capital will do.
    """
    name = name.strip()
    plain = key(name) if len(name) <= MAX_LABEL_CHARS and "http" not in name else ""
    if not plain or (is_sent_in(plain) and name.split()[-1][:1].islower()):
        return False
    if role_word(plain) or "@" in name or name.startswith("~") or is_several(name):
        return bool(role_word(plain) or is_several(name) or _HANDLE.fullmatch(name))
    name = _BYNAME.sub("", name)
    if INTRODUCED.match(name) or _WITH_BODY.match(name):
        return _described(name)
    listed = {plain, _TAIL.sub("", plain)} & vocabulary.NO_SPEAKER
    if (
        _DROPPED.search(name)
        or _OWNED.search(name)
        or (listed and not is_initials(name))
        or (_THAI.search(plain) and vocabulary.holds_question(plain))
        or any(c in plain for c in '?？!！;；,，。を"“”/\\=+{}|')
    ):
        return False
    if _HAN.search(plain):
        return _written_without_spaces(plain)
    nickname = loose and _NICKNAME.match(name) and name.islower()
    return bool(nickname) or _capitalised(name, loose=loose)


def _described(name: str) -> bool:
    """Whether a name is printed with a body or what somebody is: `Rosa Lago (RL), host`."""
    if introduced := INTRODUCED.match(name):
        return _capitalised(introduced["who"], loose=False)
    who, _, body = name.partition(", ")
    size = len(who.split())
    fits = size in {2, 3} or (name.isupper() and 1 < size < 7)
    return fits and _capitalised(who, loose=False) and _capitalised(body, loose=False)


def introduced_as(name: str) -> str:
    """What a label says that somebody is: `Rosa Lago (RL), host`, `ANN REED, HOST`."""
    if hit := INTRODUCED.match(name):
        return hit["what"]
    return name.partition(", ")[2] if name.isupper() and _WITH_BODY.match(name) else ""


def is_initials(name: str) -> bool:
    """Whether a label that else is a field of mail, `TO` or `CC`, may be somebody's initials."""
    return name.isupper() and key(name) in _MAIL_INITIALS


def _written_without_spaces(plain: str) -> bool:
    """Whether a Chinese, Japanese or Korean stretch can be a name: short, no verb at its end."""
    foreign = "·" in plain and len(plain) <= thresholds.LONGEST_FOREIGN_LABEL
    short = (
        len(plain) <= thresholds.LONGEST_CHINESE_LABEL
        or (foreign)
        or (len(plain) <= thresholds.LONGEST_SYLLABIC_LABEL and not _IDEOGRAM.search(plain))
    )
    short = short or names_han_office(plain)
    listed = set(plain.split()) & vocabulary.NO_SPEAKER
    return bool(short and not listed and _CHINESE.match(plain) and not _CHINESE_VERB.search(plain))


def _capitalised(name: str, *, loose: bool) -> bool:
    tokens = _WORD.findall(_PARENTHESES.sub(" ", name))
    written = sum(1 for token in tokens if token not in vocabulary.PARTICLES)
    if not 1 <= written <= thresholds.LABEL_WORDS or re.search(
        r"[a-zа-я]{2}\.\s", _ABBREVIATED.sub("", name)
    ):
        return False
    if tokens[0].casefold() in vocabulary.NO_SPEAKER and not tokens[0].isupper():
        return False
    if all(token[0].isalpha() and token[0].lower() == token[0].upper() for token in tokens):
        return len(tokens) <= thresholds.CASELESS_LABEL_WORDS
    capitals = [token for token in tokens if token[0].isupper() or _BRAND.match(token)]
    small = [token for token in tokens if token[0].islower() and token not in capitals]
    first = loose and len(tokens) <= thresholds.LOOSE_LABEL_WORDS and capitals[:1] == tokens[:1]
    return first or (bool(capitals) and all(token in vocabulary.PARTICLES for token in small))
