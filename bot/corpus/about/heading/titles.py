"""Which lines can be a title: how titles are worded, and what looks like one and is none."""

import re
from collections.abc import Sequence

from bot.corpus.about import dates
from bot.corpus.about.heading.masthead import BYLINE, WORDS_OF_DATE, undated
from bot.corpus.about.names import names
from bot.corpus.lines import Line, letters_only
from bot.corpus.turns.labels import fields
from bot.corpus.words import thresholds, vocabulary

LONGEST_TITLE = 240
_GENERIC = re.compile(
    r"^(?:e\s?&\s?oe\s*)?(?:(?:proof|full|edited|raw|interview|rush|final)\s+)*"
    r"(?:transcripts?|interviews?|media release|press release|news|podcast|q\s?&\s?a)"
    r"(?:\s+of\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:interview|conversation|recording|proceedings|discussion))?"
    r"(?:\s*[-–—|:]?\s*e\s?&\s?oe)?[.:]?$"
    rf"|^{vocabulary.alternatives('kind_of_talk')}[.:]?$"
    r"|^for (?:immediate )?release\b.{0,30}$|^(?:this is )?embargoed\b.{0,50}$"
    r"|^e\s?&\s?oe\W*$|^(?:transcript\s+by\s+)?(?:the\s+)?(?:rt\.?\s+)?hon\.?\s|^(?:deputy\s+|assistant\s+|prime\s+)?minister\b"
    r"|^(?:entrevista|interview|intervista|entretien|gespräch|wywiad)\s*[|·]"
    r"|^(?:home|start|startseite|accueil|inicio)\s*[>»›/|]"
    r"|^[^\W\d_][\w ,&]{1,40}\s[>›]\s[\w >›,&-]{2,60}$"
    r"|^(?:[\w’']+\s)?home(?:\s?page)?$|^explore\s+(?:the\s+)?[\w’']+$"
    r"|^(?:service de presse|press (?:office|service|cent(?:er|re))|pressestelle"
    r"|gabinete de prensa|oficina de prensa"
    r"|ufficio stampa|пресс-служба|assessoria de imprensa|biuro prasowe)$"
    r"|^(?:entretien|entrevista|intervista|gespräch|interviu|wywiad|интервью|حوار|مقابلة)$"
    r"|^(?:[\w’']+\s){0,3}(?:collection|project|program(?:me)?|series)$"
    r"|^(?:рубрика|rubrik|rubrique|section|sección|seção|rubrica)\s*[:：]",
    re.IGNORECASE,
)
"""Lines above a title that are none: the kind of document, whose it is, the way to its page."""
_SAYING = re.compile(rf"^(?P<name>{names.NAME})\s?[:：]\s+(?:[«“„\"].+[»”\"]|(?:\S+\s+){{2,}}\S+)$")
"""A title of a name and what that person says: `Claire Dumontel : « La mer est à tous »`."""
_ABBREVIATED = re.compile(r"\b[A-ZА-ЯЁ]\.|(?<=\d)\s?(?:гг?|рр?)\.|\.{2,}$")
"""Stops that end no sentence: of initials, behind a year, `29 апреля 2008 г.`, three in a row."""
_HEADLINE = re.compile(
    r"\baudition d[eu]\b|\bcomparecencia d[e]\b|\banhörung\b|слушани"
    r"|\bwith\b|\bevidence\b|\bdoorstop\b|^[«“„\"].+[»”\"]$",
    re.IGNORECASE,
)

_OF_SITE = re.compile(
    r"(?:[^\W\d_][\w’'-]*\s){0,2}"
    r"(?:transcripts|interviews|archives?|archiv|archivo|archivio|arquivo|entrevistas|entretiens|interviste|wywiady|rozhovory"
    r"|архив|интервью)$"
    r"|transcripts (?:from|of) the .{3,60}$"
    r"|(?:official|offizielle|oficial|officiel|ufficiale|oficjalna|официальн\w+)\s(?:web\s?)?(?:site|seite|сайт|strona)\b.{0,40}$"
    r"|[^:]{3,30}:\s\d{1,2}[./]\d{1,2}[./]\d{4}\s*[-–—]",
    re.IGNORECASE,
)
"""Lines of a site's own above a text: what it collects, a term of office."""
_CATALOGUED = re.compile(rf"{names.CAPITAL}, {names.CAPITAL}")


_UNSPACED = re.compile(r"[\u3040-\u9fff]{3}|[가-힣]{2}")
_VISIT = re.compile(r"(?:訪問|访问|採訪|采访|專訪|专访|訪談|访谈|對談|对谈|座談|座谈)\s*$")
_FEWEST_UNSPACED = 5
"""Letters of a first heading in East Asian print, beside its date, above which it is a title."""
_LEAST_IN_CAPITALS = 4
_LEAST_TITLE = 3
"""Words of a heading that is none of an interview, below which another one goes first."""


def among_headings(first: Sequence[Line]) -> Line | None:
    """Which of the highest headings is the title: the first, unless just a word or two stand there.

    A page may head its picture with a name and its interview with a title of its own.
    """
    title = next((line for line in first if not is_generic(line.text)), None)
    if title and len(title.text.split()) < _LEAST_TITLE and not is_interview_title(title):
        title = next(filter(is_interview_title, first), title)
    return title or next(iter(first), None)


def is_visit(text: str) -> bool:
    """Whether an East Asian line ends in a visit or a talk: `港灣週刊駐東京訪問`."""
    return bool(_VISIT.search(text))


def is_unspaced(rest: str, *, heads: bool) -> bool:
    """Whether what stands beside a date is a title in East Asian print.

    Args:
        rest: What stands beside it.
        heads: Whether it is set as the first heading.
    """
    told = (
        vocabulary.of_interview(rest)
        or is_visit(rest)
        or "_" in rest
        or names.OCCASION.search(rest)
    )
    long = heads and len(letters_only(rest)) > _FEWEST_UNSPACED
    return bool(_UNSPACED.search(rest)) and bool(told or long)


def is_of_site(text: str) -> bool:
    """Whether a line above a text is the site's own and no title: `PM Transcripts`.

    So is a name as catalogues write it: `Wren, Ada`.
    """
    catalogued = _CATALOGUED.fullmatch(text) and not _HEADLINE.search(text)
    return bool(_OF_SITE.match(text) or catalogued)


def is_generic(text: str) -> bool:
    """Whether a line says what kind of document it heads, `TRANSCRIPT`, and nothing else."""
    return bool(_GENERIC.match(text))


def is_announcement(text: str) -> bool:
    """Whether a line says that there is an interview and with whom: `Interview with Ola Brandt`."""
    return vocabulary.of_interview(text) and len(text.split()) < thresholds.ANNOUNCEMENT_WORDS


def is_worded_title(line: Line) -> bool:
    """Whether a line below a masthead is worded as a title: several words, not all of a name."""
    text = line.text
    quoted = re.search(r"[«“„\"‘].{8,}[»”“\"’]", text)
    return (
        looks_like_title(line)
        and len(text.split()) > 2
        and (bool(quoted) or not names.is_printed_name(text))
        and not dates.find_date(text)
        and not fields.data_field(line)
        and not BYLINE.match(text)
        and not is_generic(text)
        and bool(quoted or re.search(r"(?<!\w)[^\W\d_A-ZА-ЯЁ][^\W\d_]{3,}", text))
    )


def is_interview_title(line: Line) -> bool:
    """Whether a line can be an interview's title: short, and neither data nor a date."""
    bare = WORDS_OF_DATE.sub(" ", undated(line.text))
    return (
        looks_like_title(line)
        and len(line.text) < thresholds.LONGEST_HEADLINE
        and len(bare.split()) > 1
        and not fields.data_field(line)
        and not BYLINE.match(line.text)
        and not is_generic(line.text)
        and bool(
            vocabulary.of_interview(line.text)
            or _HEADLINE.search(line.text)
            or _is_saying(line.text)
        )
    )


def _is_saying(text: str) -> bool:
    """Whether a line is a name of two words or more and what that person says."""
    hit = _SAYING.match(text)
    return bool(hit and len(hit["name"].split()) > 1)


_QUOTED_STOP = re.compile(r"([\"”“»])\.$")
"""A stop behind the quotation that ends a title: `Ola Brandt: "I stay ashore".`"""


def _is_in_capitals(text: str) -> bool:
    """Whether nearly every word of a line has a capital, as in titles alone, stop or not."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _LEAST_IN_CAPITALS and capitals >= thresholds.WHOLLY * len(words)


def looks_like_title(line: Line) -> bool:
    """Whether a line may be a title: short, and no sentence of running text."""
    text = _QUOTED_STOP.sub(r"\1", line.text)
    if len(text) > LONGEST_TITLE or not any(character.isalpha() for character in text):
        return False
    if text.endswith((":", "：")):
        return False
    text = _ABBREVIATED.sub("", text)
    text = text.removesuffix(".") if _is_in_capitals(text) else text
    sentences = len(re.findall(r"[.。](?:\s|$)", text))
    announced = vocabulary.of_interview(text)
    longest = thresholds.LONGEST_HEADLINE if announced else thresholds.LONGEST_ONE_SENTENCE
    return sentences == 0 or (
        sentences == 1 and len(text) < longest and not re.search(r"[.。]$", text)
    )
