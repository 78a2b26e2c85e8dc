"""What stands at the beginning of a line and looks like the name of whoever speaks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.corpus.lines import Block, Line
from bot.corpus.turns import formal
from bot.corpus.words import searched, thresholds, vocabulary

MAX_LABEL_CHARS = 64
"""Code points within which a label has to end."""

TIME = r"(?:\d{1,2}[:.])?\d{1,3}[:.]\d{2}(?:[.,]\d{1,3})?"
_BEFORE = re.compile(
    rf"^(?:[\[(<]?\s*{TIME}\s*[\])>]?\s*(?:[-–—|]\s*)?)|^[-–—•*►▶●■◆▌│|]+\s*(?=\w)|^#+\s*(?=\w)"
    r"|^\[(?:Full )?(?:Transcript|TRANSCRIPT)\]\s*[-–—]\s*(?=\w)"
)
_NUMBER = re.compile(
    r"^(?:\(?(?:\d{1,3}|[IVX]{1,5})\s?(?:[.)、．]|\\\))|[（(]?[一二三四五六七八九十]{1,3}[、．.）)])\s*(?=\S)"
)
_BRACKETED = re.compile(
    r"^[\[【〔<＜「『［(（]{1,2}(?P<label>[^\]】〕>＞」』］)）:：]{1,40})[\]】〕>＞」』］)）]{1,2}\s*[:：]?\s*"
)
_COLON = re.compile(
    rf"\s*(?:\({TIME}\)|\[{TIME}\]|{TIME})?\s*(?<!:)(?!::\w)[:：︰∶﹕]+(?!//)(?!\d\d\b)"
)
_DASH = re.compile(r"\s*(?:\s[-–—―]+\s|[—–―]\s?|\s?[—–―])(?=\S)")
_HYPHEN = re.compile(r"^(?P<label>[QA](?=-)|[A-Z](?:[\w.' ]{0,23}\w)?(?=-\s))-\s*(?=\S)")
"""A label with a hyphen right behind it: `Q- Why?`, `Mr. Reed- Because`."""
_DROPPED = re.compile(r"\w-\s")
"""A word that breaks off or a hyphen behind a label, neither of which stands inside of one."""
_PERIOD = re.compile(r"(?:\.|\))\s*(?:[-–—]+\s*)?(?=\s|$)")
_BARE_Q = re.compile(r"^(?P<label>[QÎ])\.?\s+(?=[A-ZÎȘȚĂÂ\"“'‘(\[])")
_LETTER = re.compile(
    r"^(?P<label>[A-Za-zА-Яа-я])\s?\d{0,3}\s?[.)]+(?:\s*[:—–-]+)?"
    r"(?:\s+|(?=[\u3040-\u9fff\uac00-\ud7af「『]))(?![^\W\d_]\.)(?=\S)"
)
_SPACED = re.compile(
    r"^(?P<label>[\u4e00-\u9fff\u30a0-\u30ff]{1,8})[ \u3000]+(?=[\u3040-\u9fff「『（])"
    r"(?![\u4e00-\u9fff]{2,4}$)"
)
"""A Japanese name, parted by a wide space from what is said."""
_RANGE = re.compile(r"^\w+\.?\s+\d{1,4}\s*(?:[-–—]|to|bis|à|a)\s*\d{1,4}$")
"""A count of what follows, such as `Questions 1 - 84`."""
_TAPE = re.compile(
    r"\b(?:tape|side|reel|cassette|disc|track|file)\b\s*(?:\d|[A-Z]\b|one|two)", re.IGNORECASE
)
_ABBREVIATED = re.compile(
    r"\b(?:Prof|Mrs?|Sen|Rep|Gov|Gen|Amb|Min|Pres|Hon|Rev|Capt|Col|Sgt|Lt|Ing|Dott|Dra?|Sra?|Sig|проф|акад)\.\s*",
    re.IGNORECASE,
)
_ANGLE = re.compile(r"^(?P<label>[A-Z][A-Za-z]{0,14})>\s+(?=\S)")
_WITH_BODY = re.compile(r"^[^,:]{3,40}, [^:]{2,40}$")
INTRODUCED = re.compile(r"^(?P<who>[^,:()]{3,40}?)\s?\([^\W\d_]{1,4}\), (?P<what>[^:]{3,40})$")
"""Who speaks for the first time, the initials that stand for it from then on, and what it is."""
_BYNAME = re.compile(r"\s[“\"«„][^\W\d_][^“”\"«»„]{1,20}[”\"»“](?=\s|$)")
"""By what somebody is also known, behind the name: `Rosa Lago “Chispa”`."""
_TAIL = re.compile(r"[\s.]*[#№]?\s*\d{1,3}$")
_TIMES = re.compile(rf"^{TIME}|{TIME}$")
_COUNT = re.compile(r"\s*[#№]?\s*\d{1,3}$")
_EDGES = " .:：\"'“”‘’«»<>[]【】（）*_"
_PARENTHESES = re.compile(r"\s*[(（\[][^()（）\[\]]{0,60}[)）\]]\s*")
_MANNER = re.compile(r"(?<=\w)\.?\s\((?=[a-zа-яё])[^()]{3,40}\)$")
"""How somebody speaks, behind the name: `Ann Reed (via interpreter)`."""
_WORD = re.compile(r"[^\W\d_][\w'’.-]*|\d+", re.UNICODE)
_CHINESE = re.compile(r"^[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af·・•《》〈〉「」\w\s]{1,20}$")
_CHINESE_VERB = re.compile(
    r"(?:说|說|道|指出|表示|认为|認為|如下|称|稱|例如|比如|是|即|问道|說道|写道|寫道|强调|強調|就是|包括|有)$"
)
_HAN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
_NICKNAME = re.compile(r"^[^\W_][\w.-]{1,23}(?: [^\W_][\w.-]{0,23})?$")
_IDEOGRAM = re.compile(r"[\u3400-\u9fff]")
_MAIL_INITIALS = frozenset({"to", "cc", "re", "ps", "by"})


class Mark(StrEnum):
    """How a label is set off from what is said."""

    COLON = "colon"
    DASH = "dash"
    PERIOD = "period"
    BRACKET = "bracket"
    RUN = "run"
    ALONE = "alone"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Label:
    """A possible label at the beginning of a line.

    Attributes:
        name: As printed, without time, number and punctuation.
        key: In the shape in which labels are compared.
        start: Where what is said begins in the line's text.
        mark: How it is set off.
        strong: Whether it is set in bold or italics, or in a heading.
        loose: Whether only its first word has a capital, as in `Harbour review`.
    """

    name: str
    key: str
    start: int
    mark: Mark
    strong: bool = False
    loose: bool = False


@lru_cache(4096)
def key(name: str) -> str:
    """The shape in which labels are compared: lower case, without number, stop and brackets."""
    text = _BYNAME.sub("", _PARENTHESES.sub(" ", name))
    text = (text if _WORD.search(text) else name).strip(_EDGES).split(", ")[0]
    text = " ".join(_TIMES.sub(" ", text).casefold().split()).strip(_EDGES)
    bare = _TAIL.sub("", text).strip(_EDGES)
    if bare in vocabulary.COUNTED:
        return text
    return bare if bare != text and (role_word(bare) or bare in vocabulary.LETTERS) else text


@lru_cache(2048)
def find_label(line: Line) -> Label | None:
    """The label at the beginning of a line, when its shape allows for one.

    Whether it is a speaker at all only the document tells: see `speakers`.
    """
    text = line.text
    if line.voice:
        return _voice(line)
    if _RANGE.match(text) or (text[:1] in "[(" and _TAPE.search(text[: searched.TAPE_CHARS])):
        return None
    start = _skip(text)
    head = text[start : start + MAX_LABEL_CHARS + 4]
    if not head:
        return None
    if head[0] in "?？" and len(head) > 3:
        return Label("?", "?", start + len(head) - len(head[1:].lstrip(" :：.")), Mark.PERIOD)
    return (
        _bracketed(line, start, head)
        or _run(line, start)
        or _set_off(line, start, head)
        or _alone(line, start)
    )


def _voice(line: Line) -> Label | None:
    """The name that the document sets apart."""
    printed = line.text[: line.voice].strip(_EDGES + "()（）")
    start = line.voice
    while line.text[start : start + 1] in {" ", ":", "："}:
        start += 1
    return Label(printed, key(printed), start, Mark.VOICE) if key(printed) else None


def _skip(text: str) -> int:
    """Where a label may begin, after a time stamp, a bullet or a number."""
    start = 0
    for _ in range(2):
        if before := _BEFORE.match(text[start : start + MAX_LABEL_CHARS]):
            start += before.end()
    number = _NUMBER.match(text[start : start + 12])
    return start + number.end() if number else start


def _bracketed(line: Line, start: int, head: str) -> Label | None:
    if (found := _BRACKETED.match(head)) and shape(found["label"]):
        return _label(line, found["label"], start, start + found.end(), Mark.BRACKET)
    return None


def _set_off(line: Line, start: int, head: str) -> Label | None:
    """A label set off by punctuation, the surest kind first."""
    signs = _SIGNS.intersection(head)
    for mark, needed, find, fits in _PUNCTUATED:
        if not signs.isdisjoint(needed) and (found := find(head)):
            name = found["label"] if "label" in found.re.groupindex else head[: found.start()]
            if name and fits(name):
                return _label(line, name, start, start + found.end(), mark)
    return None


def _run(line: Line, start: int) -> Label | None:
    """A short stretch in bold or italics at the beginning, nothing after it but what is said."""
    for spans in (line.bold, line.italic):
        for left, right in spans:
            if (
                left <= start < right < len(line.text)
                and right - start <= thresholds.LONGEST_SET_OFF
            ):
                name = line.text[start:right]
                after = line.text[right : right + 3].lstrip()
                colon = name.rstrip().endswith((":", "：", "—", "–")) or after.startswith(
                    (":", "：", "—", "–", "-", "(")
                )
                if not colon and "?" not in name and shape(name):
                    return _label(line, name, start, right, Mark.RUN)
            break
    return None


def _alone(line: Line, start: int) -> Label | None:
    name = line.text[start:]
    if (
        len(name) <= thresholds.LONGEST_SET_OFF
        and line.opens
        and shape(name)
        and not re.search(r"[?!…,;]$|\w{3}\.$", name)
    ):
        return _label(line, name, start, len(line.text), Mark.ALONE)
    return None


def _label(line: Line, name: str, start: int, end: int, mark: Mark) -> Label:
    text = line.text
    while end < len(text) and text[end].isspace():
        end += 1
    strong = line.kind is Block.HEADING or any(
        left <= start + 1 and start < right <= end + 1
        for spans in (line.bold, line.italic)
        for left, right in spans
    )
    printed = re.sub(rf"^\s*[\[(]?{TIME}[\])]?\s*", "", name).strip(" .:：*_–—-")
    printed = _MANNER.sub("", printed)
    for _ in range(2):
        printed = re.sub(rf"\s*[\[(]?\b{TIME}[\])]?$", "", printed).strip()
    return Label(printed, key(name), end, mark, strong, loose=not shape(name))


@lru_cache(4096)
def role_word(label: str) -> int:
    """1 for a word that asks, -1 for one that answers, 0 for any other label."""
    if label in vocabulary.ASKING or label == "?":
        return 1
    if label in vocabulary.ANSWERING:
        return -1
    if label.endswith(("记者", "記者", "主持人", "主持", "提问", "提問")):
        return 1
    first = label.split(" ", maxsplit=1)[0] if 1 <= label.count(" ") <= 2 else ""
    if first in vocabulary.LEADING:
        return 1
    if re.match(r"^(?:问|問|记者|記者|提问|提問)[一二三四五六七八九十\d]{1,3}$", label):
        return 1
    return -1 if re.match(r"^(?:答|回答)[一二三四五六七八九十\d]{1,3}$", label) else 0


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
    if len(name) > MAX_LABEL_CHARS or "http" in name or "@" in name or not (plain := key(name)):
        return False
    if role_word(plain):
        return True
    name = _BYNAME.sub("", name)
    if INTRODUCED.match(name) or _WITH_BODY.match(name):
        return _described(name)
    listed = {plain, _TAIL.sub("", plain)} & vocabulary.NO_SPEAKER
    if (
        _DROPPED.search(name)
        or (listed and not is_initials(name))
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
    listed = set(plain.split()) & vocabulary.NO_SPEAKER
    return bool(short and not listed and _CHINESE.match(plain) and not _CHINESE_VERB.search(plain))


def _capitalised(name: str, *, loose: bool) -> bool:
    tokens = _WORD.findall(_PARENTHESES.sub(" ", name))
    if not 1 <= len(tokens) <= thresholds.LABEL_WORDS or re.search(
        r"[a-zа-я]{2}\.\s", _ABBREVIATED.sub("", name)
    ):
        return False
    if tokens[0].casefold() in vocabulary.NO_SPEAKER and not tokens[0].isupper():
        return False
    if all(token[0].isalpha() and token[0].lower() == token[0].upper() for token in tokens):
        return len(tokens) <= thresholds.CASELESS_LABEL_WORDS
    capitals = [token for token in tokens if token[0].isupper()]
    small = [token for token in tokens if token[0].islower()]
    first = loose and len(tokens) <= thresholds.LOOSE_LABEL_WORDS and capitals[:1] == tokens[:1]
    return first or (bool(capitals) and all(token in vocabulary.PARTICLES for token in small))


_Find = Callable[[str], re.Match[str] | None]
_PUNCTUATED: tuple[tuple[Mark, str, _Find, Callable[[str], bool]], ...] = (
    (Mark.COLON, ":：︰∶﹕", _COLON.search, lambda name: shape(name, loose=True)),
    (Mark.COLON, ">", _ANGLE.match, shape),
    (Mark.PERIOD, ".)", _LETTER.match, lambda name: name.casefold() in vocabulary.LETTERS),
    (Mark.PERIOD, " \u3000", _SPACED.match, shape),
    (Mark.PERIOD, "QÎ", _BARE_Q.match, bool),
    (Mark.PERIOD, ".", formal.IN_CAPITALS.match, shape),
    (Mark.PERIOD, ".", formal.WITH_TITLE.match, shape),
    (Mark.COLON, ".", formal.IN_FRENCH.match, bool),
    (Mark.COLON, ".", formal.IN_RUSSIAN.match, bool),
    (Mark.DASH, "-–—―", _DASH.search, shape),
    (Mark.DASH, "-", _HYPHEN.match, shape),
    (Mark.PERIOD, ".)", _PERIOD.search, lambda name: bool(role_word(key(name)))),
)
"""How a label is set off, a sign of which one has to be there, and what else it takes."""
_SIGNS = frozenset(sign for _, signs, _, _ in _PUNCTUATED for sign in signs)
