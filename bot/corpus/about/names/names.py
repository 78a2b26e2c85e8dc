"""Names of people and bodies in running text, without a dictionary of either."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import product

from bot.corpus.about.names import offices
from bot.corpus.words import searched, thresholds, vocabulary

PARTICLE_INSIDE = re.compile(r"\s(?:de|du|des|di|da|do|del|della|von|vom|van|of)\s")
"""What leads from a name to a place or a family: `Ann Reed de Brume`."""
# Bounded: where it may begin anywhere, a word of thousands of letters would take their square.
CAPITAL = r"(?:[^\W\d_a-zа-џґà-öø-ÿα-ωά-ώΐΰ][\w'’.\u064b-\u0652\u0670-]{0,80})"
_PARTICLE = (
    r"(?:de|del|della|der|den|di|da|do|dos|du|la|le|van|von|zu|bin|ibn|al|el|ter|ten|dit|of)"
)
_ELIDED = r"(?:(?:[ld]|dell|all|nell)['’](?=[^\W\d_a-zà-ÿ]))?"
_MONTH = r"(?!(?:January|February|July|September|October|November|December)\s)"
NAME = rf"(?:{_MONTH}{CAPITAL}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_ELIDED}{CAPITAL}){{0,5}})"
PERSON = rf"(?:{CAPITAL}(?:\s+{CAPITAL}){{1,3}})"
HAN_NAME = r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:[·・•．][\u4e00-\u9fff]{1,8}){1,3}"
_SEQUENCE = re.compile(NAME)
_SCRIPTS = re.compile(
    r"(?<=[A-Za-z\u00c0-\u024f])(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
    r"|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?=[A-Za-z\u00c0-\u024f])"
)
"""Where Latin letters meet East Asian writing, which goes on without a space."""
_CYRILLIC_STOP = re.compile(r"(?<=[а-яёіїє]{5})\.\s")
"""A stop that ends a sentence rather than shortens a word."""
_PATRONYMIC = re.compile(
    r"(?P<name>[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:ович|евич|ич|овна|евна|инична|ична) [А-ЯЁ][а-яё-]+)$"
)
"""A Russian name in full, patronymic and all."""
OCCASION = re.compile(
    r"\bmeeting\b|recording|\bзапись\b|enregistr|записан|aufgenommen|\bgrabad|\bgravad|aufzeichnung|besprechung|réunion|reunión|grabación|录音|錄音|录像|会议|會議|録音|녹음|회의"
    r"|conference|konferenz|mitschrift|стенограмм|briefing|release|secretary|statement|interview|transcript|remarks|questions|пресс"
    r"|\bentrevista\b|\bentretien\b|\bintervista\b|\bwywiad\b|интервью"
    r"|press (?:office|service|centre|center|point|encounter|availability|gaggle|event|call)",
    re.IGNORECASE,
)
_SMALL_INSIDE = frozenset(
    {"da", "das", "de", "del", "della", "do", "dos", "du", "des", "of", "and", "the", "y", "e"}
)
"""Words that stay small inside a name: `Jornal da Ria`."""
_ARTICLES = frozenset({"die", "der", "das", "el", "los", "las", "les", "il", "lo"})
_NEVER = frozenset(
    [
        "of",
        "and",
        "with",
        "the",
        "by",
        "for",
        "to",
        "from",
        "hi",
        "hello",
        "hey",
        "dear",
        "thanks",
        "welcome",
        "so",
        "well",
        "okay",
        "i'm",
        "i’m",
    ]
)
_PORTFOLIOS = frozenset({"state", "defense", "defence", "treasury", "commerce"})
"""What a secretary is of, right before the name: `Secretary of State Ada Wren`."""
_MARKS = re.compile(r"[«»“”„\"《》.,&]")
_QUOTED = re.compile(r"[«“„”\"《]([^«»“”„\"《》]{2,40})[»”\"《》]")
LEADING_ARTICLE = re.compile(r"(?:The|El|La|Los|Las|Le|Les|L['’]|Der|Die|Das|Il)\s?(?=[^\W\d_a-z])")
MEDIA = re.compile(rf"\b{vocabulary.alternatives('media')}\b|[报報]$|日報|日报", re.IGNORECASE)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ACRONYM = re.compile(r"(?:[A-ZА-ЯЁ][A-ZА-ЯЁ&.-]{1,6})(?:\s\d{1,2})?")
_SITE = r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$"
_VENUE = re.compile(
    r"\b(?:room|hall|house|hotel|palace|garden|lawn|theat(?:re|er)|auditorium|office|library|studio|embassy|residence|airport|square|saal|haus|salle|sala|salón|salone)$",
    re.IGNORECASE,
)
_COMPOUND = 10
"""Letters of a word beyond which its end may make it an office: `Bundesaußenminister`."""
_VENUE_WORDS = 2
"""Words of a place that is no body: `The Library`."""
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_STAFF = re.compile(r"(?:^|\s+)(?:editorial\s+)?(?:staff|team|editors|newsroom)$", re.IGNORECASE)
_PARTY = re.compile(r"\b(?:party|партия|partei|partido|parti)\b|党$|黨$", re.IGNORECASE)
BODY = re.compile(
    rf"\b(?:{vocabulary.alternatives('media')}|{vocabulary.alternatives('body')})\b|{_SITE}"
    r"|^(?:月刊|週刊|季刊|隔月刊)"
    r"|\.(?:com|org|net|ru|cn|de|fr|es|info|io|tv|uk)\b|[报報社网網台臺刊]$|(?:タイムズ|新報|通信|ジャーナル|ニュース|テレビ|ラジオ|マガジン|オンライン|デジタル)$|(?:신문|일보|방송|뉴스|저널|통신)$|》$|之[声聲音]$|日報|日报|周刊|週刊|(?:新闻|新聞)(?!发言|發言)|杂志|雜誌",
    re.IGNORECASE,
)


_OWNS = re.compile(r"(?<=\w)['’]s?$")
"""The ending of whoever has something: `Ada Wren's`."""
_SHORTENED = re.compile(r"^[^\W\d_]{2,} [^\W\d_a-z]\.$")
"""A first name and the letter that stands for the surname: `Jana K.`."""


def sequences(text: str) -> list[str]:
    """Runs of words with a capital: `Ada Wren`, `Harbour Review`."""
    found = (
        part.strip(" ,'’-")
        for hit in _SEQUENCE.finditer(_SCRIPTS.sub("|", text))
        for part in _CYRILLIC_STOP.split(hit[0])
    )
    return [run if _SHORTENED.search(run) else _OWNS.sub("", run.strip(" .,'’-")) for run in found]


def without_possessive(name: str) -> str:
    """The bare name of `Ada Wren's`."""
    return _OWNS.sub("", name)


def from_first_name(run: str) -> str:
    """A run that ends in a Russian name with its patronymic, from the first name on."""
    hit = _PATRONYMIC.search(run)
    return hit["name"] if hit else run


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
    prose: Counter[str] = Counter()
    headlines: Counter[str] = Counter()
    for text in texts:
        counts = headlines if is_headline(text) else prose
        for run in sequences(text[: thresholds.SEARCHED_FOR_NAMES]):
            tokens = [re.sub(r"(?<=[^.]\w)[.,]+$", "", token) for token in run.split()]
            _collect(parts, tokens, common, counts)
    best = prose.most_common(1) or headlines.most_common(1)
    return from_first_name(best[0][0]) if best else ""


def is_headline(text: str) -> bool:
    """Whether nearly every word has a capital: names do not stand out among them."""
    words = [
        word for word in re.findall(r"[^\W\d_]+", text[: searched.CAPITALS_CHARS]) if len(word) > 3
    ]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > thresholds.HEADLINE_WORDS and capitals >= len(words) - 1


def _collect(
    parts: list[str], tokens: list[str], common: frozenset[str], counts: Counter[str]
) -> None:
    """Count the full names for `parts` inside one run of capitalised words."""
    wanted = [part.casefold() for part in parts]
    spaced = not any(map(_HAN.search, wanted))
    tokens, owns = [_OWNS.sub("", one) for one in tokens], [*map(_OWNS.search, tokens)]
    low = [token.casefold() for token in tokens]
    size = len(wanted)
    barred = [
        token in vocabulary.TITLE_WORDS
        or token in _PORTFOLIOS
        or token in _NEVER
        or token in _ARTICLES
        or offices.office(token)
        or (token.strip(".") in vocabulary.HONORIFICS and not _is_middle(tokens, place))
        or token in offices.places()
        or token in common
        or (spaced and _HAN.search(token))
        or owns[place]
        or (len(token) > _COMPOUND and token.endswith(vocabulary.COMPOUND_OFFICES))
        or vocabulary.greets(token)
        for place, token in enumerate(low)
    ]
    for at in range(len(low) - size + 1):
        if low[at : at + size] != wanted:
            continue
        start, end = at, at + size
        while start and at - start < thresholds.FIRST_NAMES and not barred[start - 1]:
            start -= 1
        if start == at and not owns[end - 1] and not " ".join(tokens).isupper():
            while end < len(low) and end - at - size < thresholds.NAMES_BEHIND and not barred[end]:
                end += 1
        if end - start > size:
            counts[" ".join(tokens[start:end])] += 1
    if size == 1 and len(wanted[0]) in thresholds.INITIALS and parts[0].isupper():
        letters, fewest = wanted[0], len(wanted[0]) - 1
        for at, size in product(range(len(low)), (fewest, fewest + 1)):
            window = low[at : at + size]
            initials = "".join(part[:1] for token in window for part in token.split("-"))
            if len(window) > 1 and initials == letters:
                counts[" ".join(tokens[at : at + size])] += 1


def _is_middle(tokens: Sequence[str], place: int) -> bool:
    """Whether a word is an initial behind a first name, the `M.` of `Ann M. Reed`."""
    return len(tokens[place].strip(".")) == 1 and place > 0 and tokens[place - 1][0].isupper()


def tidy_case(name: str) -> str:
    """`MATT LAUER` as a name is written; initials and short abbreviations stay."""
    tokens = name.split()
    vowel = re.search(r"[AEIOUYАЕИОУЯÉÁ]", name)
    short = len(tokens) == 1 and (len(name) < thresholds.SHORTEST_LOUD or not vowel)
    loud = len(tokens) in {2, 3} and tokens[0].istitle() and tokens[-1].isupper()
    loud = loud and len(tokens[-1]) > thresholds.LOUD_SURNAME
    if not (name.isupper() or loud) or short:
        return name
    return " ".join(
        token.lower()
        if place and token.casefold() in _SMALL_INSIDE
        else token
        if len(token.strip(".")) < 2 or "." in token[:-1] or not token.isupper()
        else re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), token)
        for place, token in enumerate(tokens)
    )


def is_chinese_name(text: str) -> bool:
    """Whether a stretch of Chinese characters is no longer than a name and holds no particle."""
    is_short = re.fullmatch(HAN_NAME, text) is not None
    return is_short and not re.search(r"[的了在是与與和及或不最為为之]", text)


def in_one_script(name: str) -> str:
    """A name without the firm in Latin letters before it: `Orbit Глеб Ракитин`."""
    tokens = name.split()
    latin = [bool(_LATIN.match(token)) for token in tokens]
    first = next((place for place, is_latin in enumerate(latin) if not is_latin), 0)
    return name if any(latin[first:]) else " ".join(tokens[first:])


def is_printed_name(text: str) -> bool:
    """Whether a stretch of text is nothing but a name, quoted or not, of one to seven words."""
    bare = _MARKS.sub(" ", text)
    if re.search(r"[\u4e00-\u9fff]", bare):
        return len(bare.strip()) <= thresholds.LONGEST_CHINESE_PRINTED
    bare = _MARKS.sub(" ", _QUOTED.sub("X", text))
    run = _SEQUENCE.match(bare.strip())
    capitals = [token for token in bare.split() if token[0].isupper() or token[0].isdigit()]
    small = [token for token in bare.split() if token[0].islower()]
    return (
        bool(run)
        and 1 <= len(capitals) <= thresholds.PRINTED_CAPITALS
        and vocabulary.PARTICLES.issuperset(small)
    )


def without_staff(name: str) -> str:
    """The body for which somebody writes who is not named: `Rev` of `Rev Staff`."""
    return _STAFF.sub("", name)


def medium(part: str) -> str:
    """The newspaper that a part of a masthead names: a body, quoted, or with an article."""
    if quoted := _QUOTED.search(part):
        return quoted[1].strip()
    linked = part.casefold() in vocabulary.HOME_LINKS or part.casefold().endswith(" rss")
    if linked or OCCASION.search(part):
        return ""
    pieces = re.split(r"\s*/\s*", part)
    if len(pieces) > 1:
        return part if all(map(medium, pieces)) else ""
    pieces = part.split(", ") if ", " in part else part.split() if _HAN.search(part) else []
    if len(pieces) > 1:
        return next(filter(None, map(medium, pieces)), "")
    listed = part.casefold() in vocabulary.OUTLETS
    capitals = bool(_ACRONYM.fullmatch(part)) and part.casefold() not in vocabulary.NO_OUTLET
    capitals = capitals and part.casefold() not in offices.places()
    led = LEADING_ARTICLE.match(part)
    if led and len(part.split()) == _VENUE_WORDS and _VENUE.search(part):
        return ""
    return without_staff(part) if listed or capitals or is_body(part) or led else ""


def is_article_led(name: str) -> bool:
    """Whether a name begins with an article, as those of newspapers do: `Il Gazzettino`."""
    led = bool(LEADING_ARTICLE.match(tidy_case(name))) and is_printed_name(name)
    return led and not _VENUE.search(name)


def is_party(name: str) -> bool:
    """Whether a name is that of a political party, which asks nobody."""
    return bool(_PARTY.search(name))


def folded(name: str) -> str:
    """A name without capitals, accents and stops, as the makers of addresses write it."""
    plain = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in plain if c != "." and not unicodedata.combining(c))


def is_body(name: str) -> bool:
    """Whether a name is a newspaper, a station or another body rather than a person."""
    return bool(BODY.search(name))
