"""Names of people and bodies in running text, without a dictionary of either."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from bot.corpus.words import vocabulary

_CAPITAL = r"(?:[^\W\d_a-zа-яёà-öø-ÿ][\w'’.-]*)"
_PARTICLE = (
    r"(?:de|del|della|der|den|di|da|do|dos|du|la|le|van|von|zu|bin|ibn|al|el|ter|ten|dit|of)"
)
_ELIDED = r"(?:(?:[ld]|dell|all|nell)['’](?=[^\W\d_a-zà-ÿ]))?"
NAME = rf"(?:{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_ELIDED}{_CAPITAL}){{0,5}})"
PERSON = rf"(?:{_CAPITAL}(?:\s+{_CAPITAL}){{1,3}})"
_HAN_NAME = r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:[·・•．][\u4e00-\u9fff]{1,8}){1,3}"
_SEQUENCE = re.compile(NAME)
_TOKEN = re.compile(r"[^\W_][\w'’-]*\.?")
_SPEAKS_WITH = re.compile(
    rf"(?i:{vocabulary.alternatives('speaks_with')})\s*"
    rf"(?:(?:the|our|an?|el|la|le|un|una|une)\s+(?:[a-zà-ÿ][\w'’-]*\s+){{0,3}}|(?:der|dem)\s+[^\W\d_a-z][\w-]+\s+(?={_CAPITAL}\s+{_CAPITAL}))?"
    rf"(?P<name>{NAME})"
)
_RUSSIAN_WITH = re.compile(rf"(?<!\w)(?:с|со)\s+(?:[а-яё-]+\s+){{0,6}}(?P<name>{NAME})")
_CHINESE_WITH = re.compile(
    rf"(?:专访|專訪|访谈|訪談|对话|對話|采访|採訪|访|訪|问|問)[:：|｜\s]*(?P<name>{_HAN_NAME})"
)
_IN_TITLE = re.compile(rf"(?P<name>{NAME})\s+(?i:in conversation|interviewed|speaks|answers)\b")
_WITH_AT_END = re.compile(rf"\b(?:with|с|con|avec|mit)\s+(?P<name>{NAME})$")
_CHINESE_IN_TEXT = re.compile(
    rf"(?:专访|專訪|采访|採訪|访谈|訪談)(?:了|到)?(?![了到她他我它])(?P<name>{_HAN_NAME})(?=[，。,、：:（(]|$)"
)
_JAPANESE_END = re.compile(r"(?P<name>[\u4e00-\u9fff]{1,4}[\u3040-\u30fa]{0,6}?)(?:さん|氏)$")
_I_AM = re.compile(rf"\b[Ii](?:['’]m| am)\s+(?P<name>{NAME})")
_JAPANESE = re.compile(
    r"(?P<name>[\u4e00-\u9fff\u30a0-\u30ff]{2,14})(?:さん|氏|様|先生|社長|会長|代表|監督|教授|選手|博士)(?:に|へ|への|の|と)?\s*(?:インタビュー|聞|き|対談|話を|お話)"
)
_KOREAN = re.compile(
    r"(?P<name>[가-힣]{2,4})\s*(?:씨|님|교수|대표|감독|작가|장관|의원|대사|박사)?\s*(?:와의|과의)?\s*(?:인터뷰|대담)"
)
_KOREAN_HEAD = re.compile(
    r"^[\[【<]?\s*인터뷰\s*[\]】>]?\s*[:|]?\s*(?:[가-힣]+\s+){0,2}?"
    rf"(?P<name>[{vocabulary.KOREAN_SURNAMES}][가-힣]{{2}})"
    r"(?=(?:\s+[가-힣]{1,5})?\s*(?:[,\"“‘'…]|$))"
)
_AFTER_TRADE = re.compile(
    rf"(?<=[員员者長长師师生人家授任席官手工士])([{''.join(sorted(vocabulary.SURNAMES))}][\u4e00-\u9fff]{{1,2}})$"
)
_CHINESE_TALKS = re.compile(
    rf"(?:^|{'|'.join(vocabulary.CHINESE_OFFICES)})(?P<name>[{''.join(sorted(vocabulary.SURNAMES))}][\u4e00-\u9fff]{{1,2}}?)"
    r"(?=谈|談|说|說|解读|解讀|回应|回應|畅谈|暢談|细说|細說|详解|詳解|：)"
)
_CHINESE_HEAD = re.compile(r"^(?P<name>[\u4e00-\u9fff·・•]{2,24})\s*[:：]")
_HEAD = re.compile(rf"^(?P<name>{NAME})(?:,[^:：]{{3,60}})?\s*(?:[:：]|\son\s|\s[-–—|]\s)")
_PROFILE = re.compile(
    rf"^(?:\w+\s+)?(?i:spotlight|profile|q\s?&\s?a|focus)\s*[:：|–—-]\s*(?P<name>{NAME})(?=\s+on\s|,|$)"
)
"""A title such as `Faculty Spotlight: Professor Amina Yusuf on flood maps`."""
_SPOKE = re.compile(
    rf"(?P<name>{NAME})\s*(?:,[^,.]{{3,90}},\s*)?{vocabulary.alternatives('spoke')}"
)
_ADDRESSED = re.compile(
    rf"\b{vocabulary.alternatives('addressed')}(?:(?<=Mr|Ms|Dr)\.|(?<=Mrs)\.|(?<=Prof)\.)?\s+(?P<name>[^\W\d_a-zа-яё][\w'’-]+)"
)
OCCASION = re.compile(
    r"conference|briefing|release|secretary|statement|interview|transcript|remarks|questions|пресс"
    r"|press (?:office|service|centre|center)",
    re.IGNORECASE,
)
_NEVER = frozenset({"of", "and", "with", "the", "by", "for", "to", "from"})
_TRADE = re.compile(r"(?:er|in|mann|frau|ist|isten|or|eur|loge|aar|aren|aren|euse|trice|ista)$")
"""How trades end that stand before a name in German, Dutch, Swedish and French."""
_MARKS = re.compile(r"[«»“”„\"《》.,&]")
_QUOTED = re.compile(r"[«“„\"《]([^«»“”„\"《》]{2,40})[»”\"《》]")
_ARTICLE = re.compile(r"(?:The|El|La|Los|Las|Le|Les|L['’]|Der|Die|Das|Il)\s?(?=[^\W\d_a-z])")
MEDIA = re.compile(rf"\b{vocabulary.alternatives('media')}\b|[报報]$|日報|日报", re.IGNORECASE)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ACRONYM = re.compile(r"(?:[A-ZА-ЯЁ][A-ZА-ЯЁ&.-]{1,6})(?:\s\d{1,2})?")
_SITE = r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$"
_PARTY = re.compile(r"\b(?:party|партия|partei|partido|parti)\b|党$|黨$", re.IGNORECASE)
BODY = re.compile(
    rf"\b(?:{vocabulary.alternatives('media')}|{vocabulary.alternatives('body')})\b|{_SITE}"
    r"|^(?:月刊|週刊|季刊|隔月刊)"
    r"|\.(?:com|org|net|ru|cn|de|fr|es|info|io|tv|uk)\b|[报報社网網台臺刊]$|(?:신문|일보|방송|뉴스|저널|통신)$|》$|日報|日报|周刊|週刊|新闻|新聞|杂志|雜誌",
    re.IGNORECASE,
)


@cache
def places() -> frozenset[str]:
    """Single words that are names of countries, in English, in lower case."""
    from babel import Locale  # noqa: PLC0415 - read from disk, and only when a name has an office

    found = {name.casefold() for code, name in Locale("en").territories.items() if len(code) == 2}
    parts = {word for name in found for word in name.split()}
    return frozenset(parts - vocabulary.PARTICLES | vocabulary.PLACES)


def office(word: str) -> bool:
    """Whether a word is an office or trade that may stand before or after a name."""
    low = word.casefold().strip(".,")
    return low in vocabulary.OFFICES or low in vocabulary.TRADES


def part_office(phrase: str) -> tuple[str, str]:
    """Part `Norwegian Ambassador to Peru Ada Wren` into the office and the bare name.

    Returns:
        `(role, name)`; the role is empty when there is none, the name when nothing is left.
    """
    phrase = phrase.strip(" ,.:;\"“”«»'")
    if re.match("[\u0600-\u06ff]", phrase):
        return _arabic_part(phrase)
    if re.search(r"[\u4e00-\u9fff]", phrase):
        return _chinese_part(phrase)
    tokens = phrase.split()
    last = max((at for at, token in enumerate(tokens) if office(token)), default=-1)
    if last < 0:
        tokens = _without(tokens, vocabulary.HONORIFICS)
        while len(tokens) > 2 and tokens[0].casefold() in places():
            tokens = tokens[1:]
        return "", " ".join(tokens)
    name = tokens[last + 1 :]
    if name and name[0].casefold() in {"to", "of", "for", "at", "in", "de", "del", "en", "du"}:
        name = _without(name[1:], vocabulary.PARTICLES | places())
        name = name[-2:] if len(name) > 2 else name
    name = _without(name, vocabulary.HONORIFICS)
    role = tokens[: len(tokens) - len(name)]
    return " ".join(role if _without(role, vocabulary.HONORIFICS) else []).strip(" ,"), " ".join(
        name
    )


def without_trade(name: str) -> str:
    """A full name without the trade that a sentence begins with: `Geigenbauer Jonas Feld`.

    German and Russian put it before the name: of three words the first is none of the name when
    it ends as trades do, or when no Russian patronymic follows.
    """
    tokens = name.split()
    if len(tokens) != 3:
        return name
    german = len(tokens[0]) > 6 and _TRADE.search(tokens[0])
    russian = re.match(r"[А-ЯЁ]", name) and not re.search(r"(?:вич|вна|ична)\b", name)
    return " ".join(tokens[1:]) if german or russian else name


def _without(tokens: list[str], dropped: frozenset[str]) -> list[str]:
    """The words without those at their beginning that are in `dropped`."""
    start = 0
    while start < len(tokens) and tokens[start].casefold().rstrip(".") in dropped:
        start += 1
    return tokens[start:]


def _arabic_part(phrase: str) -> tuple[str, str]:
    """Arabic puts offices and trades before the name, with an article: `الكاتبة سلمى الحداد`."""
    tokens = phrase.split()
    trade = next((at for at, token in enumerate(tokens[:-2]) if token.startswith("ال")), -1)
    start = trade + 1
    return " ".join(tokens[:start]), " ".join(tokens[start:])


def _chinese_part(phrase: str) -> tuple[str, str]:
    trade, dot, name = phrase.partition("・")
    if dot and re.search(r"[家師者員長人手士工匠]$", trade):  # Japanese: 和紙職人・森下ハル
        return trade, name
    for role in vocabulary.CHINESE_OFFICES:
        end = phrase.find(role) + len(role)
        if end >= len(role) and 2 <= len(phrase) - end <= 12:
            return phrase[:end], phrase[end:]
    return "", phrase


def role_near(name: str, texts: Iterable[str]) -> str:
    """The office worded directly before or after a name, such as `Ambassador to Peru`."""
    if not name:
        return ""
    before = re.compile(
        rf"((?:[^\W\d_a-z][\w'’-]*\s+|(?:to|of|for|the|and|at|in)\s+){{1,10}}){re.escape(name)}(?!\w)"
    )
    after = re.compile(rf"{re.escape(name)}\s*,\s*(?:the\s+)?([^,.;:()]{{3,80}})")
    for text in texts:
        if text.isupper():
            continue
        for hit in before.finditer(text[:4000]):
            words_before = re.sub(r"^(?:(?:to|of|for|the|and|at|in)\s+)+", "", hit[1]).strip()
            if any(
                office(word) and word.casefold().strip(".") not in vocabulary.HONORIFICS
                for word in words_before.split()
            ):
                return words_before
        for hit in after.finditer(text[:4000]):
            phrase = re.split(
                r"\s(?:who|about|on|talks?|spoke|discuss\w*|tells?|told|has|is|was|joins)\s", hit[1]
            )[0].strip()
            if any(office(word) for word in phrase.split()[:4]) and len(phrase.split()) <= 8:
                return phrase
    return ""


def spoken_with(texts: Sequence[str], title: str) -> list[str]:
    """Names that title or text mark as interviewed, best first, offices included."""
    found: list[str] = []
    for pattern in (
        _SPEAKS_WITH,
        _JAPANESE,
        _KOREAN,
        _KOREAN_HEAD,
        _CHINESE_WITH,
        _HEAD,
        _PROFILE,
        _CHINESE_HEAD,
        _CHINESE_TALKS,
        _WITH_AT_END,
        _JAPANESE_END,
        _I_AM,
        _RUSSIAN_WITH,
        _IN_TITLE,
    ):
        found.extend(hit["name"] for hit in pattern.finditer(title[:400]))
    for text in texts:
        found.extend(hit["name"] for hit in _SPEAKS_WITH.finditer(text[:3000]))
        found.extend(hit["name"] for hit in _CHINESE_IN_TEXT.finditer(text[:1000]))
        found.extend(
            re.split("[のは、]", hit["name"])[-1] for hit in _JAPANESE.finditer(text[:1000])
        )
    for text in texts:
        found.extend(
            hit["name"] for hit in _SPOKE.finditer(text[:3000]) if len(hit["name"].split()) > 1
        )
    return found


def sequences(text: str) -> list[str]:
    """Runs of words with a capital: `Ada Wren`, `Harbour Review`."""
    return [hit[0].strip(" .,'’-") for hit in _SEQUENCE.finditer(text)]


def addressed(texts: Iterable[str]) -> str:
    """The surname by which the interviewers address the speaker most: `Mr Howard`."""
    found = (hit["name"] for text in texts for hit in _ADDRESSED.finditer(text[:2000]))
    counts = Counter(name for name in found if not _is_title(name))
    best = counts.most_common(1)
    return best[0][0] if best else ""


def _is_title(word: str) -> bool:
    """Whether a word stands before a name: `Doktor`, `Minister`."""
    return office(word) or word.casefold().strip(".") in vocabulary.HONORIFICS


def expand(short: str, texts: Sequence[str], common: frozenset[str]) -> str:
    """The full name that a label shortens to a surname, first name or initials; else empty."""
    parts = [
        token.strip(".")
        for token in short.split()
        if token.casefold().strip(".") not in vocabulary.HONORIFICS
    ]
    parts = parts or [short] if short.isupper() else parts
    if not parts:
        return ""
    counts: Counter[str] = Counter()
    for text in texts:
        for run in sequences(text[:6000]):
            tokens = [token.strip(".,") if len(token) > 2 else token for token in run.split()]
            _collect(parts, tokens, common, counts)
    best = counts.most_common(1)
    return best[0][0] if best else ""


def _collect(
    parts: list[str], tokens: list[str], common: frozenset[str], counts: Counter[str]
) -> None:
    """Count the full names for `parts` inside one run of capitalised words."""
    wanted = [part.casefold() for part in parts]
    low = [token.casefold() for token in tokens]
    size = len(wanted)
    barred = [
        token in vocabulary.TITLE_WORDS
        or token in _NEVER
        or office(token)
        or token.strip(".") in vocabulary.HONORIFICS
        or token in places()
        or token in common
        for token in low
    ]
    for at in range(len(low) - size + 1):
        if low[at : at + size] != wanted:
            continue
        start, end = at, at + size
        while start and at - start < 3 and not barred[start - 1]:
            start -= 1
        if start == at and not " ".join(tokens).isupper():
            while end < len(low) and end - at - size < 2 and not barred[end]:
                end += 1
        if end - start > size:
            counts[" ".join(tokens[start:end])] += 1
    if size == 1 and 2 <= len(wanted[0]) <= 4 and parts[0].isupper():
        letters = wanted[0]
        for at in range(len(low) - len(letters) + 1):
            window = low[at : at + len(letters)]
            if [token[0] for token in window] == list(letters):
                counts[" ".join(tokens[at : at + len(letters)])] += 1


def tidy_case(name: str) -> str:
    """`MATT LAUER` as a name is written; initials and short abbreviations stay."""
    tokens = name.split()
    short = len(tokens) == 1 and (len(name) < 4 or not re.search(r"[AEIOUYАЕИОУЯÉÁ]", name))
    loud = len(tokens) in {2, 3} and tokens[0].istitle() and tokens[-1].isupper()
    if not (name.isupper() or (loud and len(tokens[-1]) > 4)) or short:
        return name
    return " ".join(
        token
        if len(token.strip(".")) < 2 or "." in token[:-1] or not token.isupper()
        else re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), token)
        for token in tokens
    )


def is_chinese_name(text: str) -> bool:
    """Whether a stretch of Chinese characters is no longer than a name and holds no particle."""
    if not re.fullmatch(_HAN_NAME, text):
        return False
    return not re.search(r"[的了在是与與和及或不最為为之]", text)


def without_chinese_office(name: str) -> str:
    """The bare name of `本报记者李文`: a surname and a character or two after a trade."""
    office = name.endswith(vocabulary.CHINESE_OFFICES)
    hit = None if office or len(name) < 5 else _AFTER_TRADE.search(name)
    return hit[1] if hit else name


def is_printed_name(text: str) -> bool:
    """Whether a stretch of text is nothing but a name, quoted or not, of one to seven words."""
    bare = _MARKS.sub(" ", text)
    if re.search(r"[\u4e00-\u9fff]", bare):
        return len(bare.strip()) <= 10
    bare = _MARKS.sub(" ", _QUOTED.sub("X", text))
    run = _SEQUENCE.match(bare.strip())
    capitals = [token for token in bare.split() if token[0].isupper() or token[0].isdigit()]
    small = [token for token in bare.split() if token[0].islower()]
    return bool(run) and 1 <= len(capitals) <= 6 and vocabulary.PARTICLES.issuperset(small)


def medium(part: str) -> str:
    """The newspaper that a part of a masthead names: a body, quoted, or with an article."""
    if quoted := _QUOTED.search(part):
        return quoted[1].strip()
    if OCCASION.search(part):
        return ""
    pieces = re.split(r"\s*/\s*", part)
    if len(pieces) > 1:
        return part if all(map(medium, pieces)) else ""
    pieces = part.split(", ") if ", " in part else part.split() if _HAN.search(part) else []
    if len(pieces) > 1:
        return next(filter(None, map(medium, pieces)), "")
    listed = part.casefold() in vocabulary.OUTLETS
    capitals = bool(_ACRONYM.fullmatch(part)) and part.casefold() not in places()
    return part if listed or capitals or is_body(part) or _ARTICLE.match(part) else ""


def is_article_led(name: str) -> bool:
    """Whether a name begins with an article, as those of newspapers do: `Il Gazzettino`."""
    return bool(_ARTICLE.match(tidy_case(name))) and is_printed_name(name)


def is_party(name: str) -> bool:
    """Whether a name is that of a political party, which asks nobody."""
    return bool(_PARTY.search(name))


def is_body(name: str) -> bool:
    """Whether a name is a newspaper, a station or another body rather than a person."""
    return bool(BODY.search(name))
