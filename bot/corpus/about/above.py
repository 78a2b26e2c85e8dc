"""What publishers print above and right below the title: their name, the issue, who wrote."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.corpus.about import dates, names, offices
from bot.corpus.about.masthead import BYLINE, WORDS_OF_DATE
from bot.corpus.lines import Block, Line, covered
from bot.corpus.turns import fields
from bot.corpus.words import thresholds, vocabulary

LONGEST_TITLE = 240
_NO_NAME = frozenset({"From", "In", "On", "At", "The", "An", "Our", "About"})
_LONGEST_CHINESE_NAME = 4
_MOST_ABOVE = 8
"""Lines within which the title has to stand."""
_GENERIC = re.compile(
    r"^(?:e\s?&\s?oe\s*)?(?:(?:proof|full|edited|raw|interview|rush|final)\s+)*"
    r"(?:transcripts?|interviews?|media release|press release|news|podcast|q\s?&\s?a)"
    r"(?:\s+of\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:interview|conversation|recording|proceedings|discussion))?"
    r"(?:\s*[-–—|:]?\s*e\s?&\s?oe)?[.:]?$"
    rf"|^{vocabulary.alternatives('kind_of_talk')}[.:]?$"
    r"|^for (?:immediate )?release\b.{0,30}$|^embargoed\b.{0,40}$"
    r"|^e\s?&\s?oe$|^(?:transcript\s+by\s+)?(?:the\s+)?(?:rt\.?\s+)?hon\.?\s|^(?:deputy\s+|assistant\s+|prime\s+)?minister\b"
    r"|^(?:entrevista|interview|intervista|entretien|gespräch|wywiad)\s*[|·]"
    r"|^(?:home|start|startseite|accueil|inicio)\s*[>»›/|]"
    r"|^[^\W\d_][\w ,&]{1,40}\s[>›]\s[\w >›,&-]{2,60}$"
    r"|^(?:[\w’']+\s)?home(?:\s?page)?$|^explore\s+(?:the\s+)?[\w’']+$"
    r"|^(?:service de presse|press (?:office|service|cent(?:er|re))|pressestelle"
    r"|gabinete de prensa|oficina de prensa"
    r"|ufficio stampa|пресс-служба|assessoria de imprensa|biuro prasowe)$"
    r"|^(?:entretien|entrevista|intervista|gespräch|interviu|wywiad|интервью|حوار|مقابلة)$"
    r"|^(?:[\w’']+\s){0,3}(?:collection|project|programme?|series)$"
    r"|^(?:рубрика|rubrik|rubrique|section|sección|seção|rubrica)\s*[:：]",
    re.IGNORECASE,
)
"""Lines above a title that are none: the kind of document, whose it is, the way to its page."""
_PAPER = re.compile(
    r"(?P<name>[^№\d]{3,60}?)[\s,.–—-]*(?:№|n[º°]|nr\.?)\s?\d{1,5}(?:\s?\([\d\s]{1,9}\))?[\s,.–—-]+(?P<date>.{6,40})$",
    re.IGNORECASE,
)
"""A newspaper, its issue and the day: `Голос района. № 27 (10 412), 6 июля 2013 г.`"""
_RUBRIC = frozenset(
    {
        "наш",
        "наша",
        "наше",
        "наши",
        "наші",
        "our",
        "unser",
        "unsere",
        "nuestra",
        "nuestros",
        "notre",
        "nos",
        "nostri",
    }
)
"""How the name of a part of a paper begins."""
_RELEASE = re.compile(r"for (?:immediate )?release$", re.IGNORECASE)
_SAID = re.compile(r"[«“„\"‚‘「『].{8,}[»”“\"’」』]")
_OF_PERSON = re.compile(
    r"(?:transcript\s+by\s+)?(?:the\s+)?(?:rt\.?\s+)?hon\.?\s|(?:deputy\s+|assistant\s+|prime\s+)?minister\b",
    re.IGNORECASE,
)
"""A letterhead of somebody in office: `THE HON ADA WREN MP`."""
_GLUED = re.compile(r"^[a-zà-ÿ]|[a-zà-ÿ]{3}[A-Z][A-Za-z]{2}")
"""What is no line of a text but a button, or two of a page that lost what stood between them."""
_ISSUE = re.compile(
    r"[\s,|–—·-]+(?:issue|n\.?[º°]|vol(?:ume)?|no|number|nr|heft|numéro|número|выпуск|№)\.?\s*\d[\w\s,./()-]{0,30}$",
    re.IGNORECASE,
)
_EPISODE = re.compile(
    r"(?:#\s?\d{1,4}\b|(?:episode|ep\.|episodio|episódio|épisode|folge|puntata|odcinek|выпуск)\s\d{1,4}\b)",
    re.IGNORECASE,
)
"""How the title of an episode begins, above which the programme's name stands."""
_MEETING = re.compile(r"\b(?:briefing|conference|availability|gaggle)$", re.IGNORECASE)
"""How a line ends that names what was held, not who held it: `Daily Press Briefing`."""
_PROGRAMME = re.compile(r"\s+[|–—-]\s+")
_NUMBER = re.compile(r"(?:n\.?[º°]|n\.|№|nr\.?|no\.|issue|vol\.?)\s*\d+", re.IGNORECASE)
_SAYING = re.compile(rf"^(?P<name>{names.NAME})\s?[:：]\s+(?:[«“„\"].+[»”\"]|(?:\S+\s+){{2,}}\S+)$")
"""A title of a name and what that person says: `Claire Dumontel : « La mer est à tous »`."""
_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}"
    r"|\d{1,2}\s(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
)
"""A day without a year, which some sites print above a title."""
_ABBREVIATED = re.compile(r"\b[A-ZА-ЯЁ]\.|(?<=\d)\s?(?:гг?|рр?)\.")
"""Stops that end no sentence: of initials, and behind a year, `29 апреля 2008 г.`"""
_TAGLINE = re.compile(
    r"(?:an?|the)\s(?:[\w-]+\s){0,2}(?:(?:we)?blog|magazine|journal|newsletter|podcast|(?:web)?site)\s"
    r"(?:about|for|on|of|devoted|dedicated)\s[^.?!:]+$",
    re.IGNORECASE,
)
"""What a site says of itself below its name: `A blog about boats and other things`."""
_QUOTATION = re.compile(r"[«“„\"‚‘「『].{8,}[»”“\"‘’」』][.!?]?$")
_HELD = re.compile(r"audition d[eu]\b|comparecencia de\b|anhörung\b|слушани", re.IGNORECASE)
_HEADLINE = re.compile(
    r"\baudition d[eu]\b|\bcomparecencia d[e]\b|\banhörung\b|слушани"
    r"|\bwith\b|\bevidence\b|\bdoorstop\b|^[«“„\"].+[»”\"]$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Above:
    """The lines above a title: how many there are, whom they name, which of these is the outlet."""

    count: int
    named: tuple[str, ...] = ()
    outlet: str = ""


def of_paper(lines: Sequence[Line]) -> Above:
    """A newspaper with its issue and day, and the part of the paper, where these stand first."""
    place, outlet = 0, ""
    if lines and (paper := _PAPER.match(lines[0].text)) and _dates_only(paper["date"]):
        place, outlet = 1, names.tidy_case(paper["name"].strip(" ,."))
    if place < len(lines) and _is_rubric(lines[place], lines[place + 1 : place + 2]):
        place += 1
    return Above(place, (outlet,) if outlet else (), outlet)


def of_release(lines: Sequence[Line]) -> Above:
    """The letterhead of a release, down to `For Immediate Release`; it begins with the outlet."""
    place = next((at for at, line in enumerate(lines[:5]) if _RELEASE.match(line.text)), 0)
    head = [line.text for line in lines[:place]]
    if not head or not all(map(names.is_printed_name, head)):
        return Above(0)
    return Above(place + 1, (head[0],), names.tidy_case(head[0]))


def above_title(lines: Sequence[Line]) -> Above:
    """What a publisher prints above the title: its name, `TRANSCRIPT`, an office.

    A first line that is a body, or that a date parts from the next, is the masthead when a line
    that can be a title follows.
    """
    named: list[str] = []
    outlet = ""
    for place, line in enumerate(lines[:_MOST_ABOVE]):
        follow = [one for one in lines[place + 1 : place + _MOST_ABOVE] if one.kind is Block.TEXT]
        strong = place == 0 and _is_masthead(line.text)
        if place == 0 and (over := _over_headline(line, lines[1:2])) is not None:
            outlet, named = over, [over] if over else []
            continue
        if not any(map(_is_headline, follow)) and not (
            (strong or named or _GENERIC.match(line.text)) and any(map(_is_worded, follow))
        ):
            return Above(place, tuple(named), outlet)
        issue = _ISSUE.search(line.text)
        name = line.text[: issue.start()].strip(" ,|–—-") if issue else line.text
        name = _PROGRAMME.split(name)[0]
        capitals = name.lower() != name.upper()
        whole = (
            names.is_printed_name(name) if capitals else len(name.split()) < thresholds.NAME_WORDS
        )
        held = place == 0 and any(map(_is_held, follow))
        whole = whole or ((bool(named) or held) and bool(names.BODY.match(name)))
        body = len(name.split()) < thresholds.BODY_WORDS and whole and names.is_body(name)
        body = body and not _MEETING.search(name)
        dated = (
            names.is_printed_name(line.text)
            and not _GENERIC.match(line.text)
            and len(line.text.split()) < thresholds.NAME_WORDS
            and not any(map(offices.office, line.text.split()))
            and not _beside_date(_NUMBER.sub("", follow[0].text))
        )
        dated = dated or (
            place == 0
            and bool(follow)
            and names.is_printed_name(line.text)
            and bool(_ISSUE.search(follow[0].text) or _TAGLINE.match(follow[0].text))
        )
        article = (
            place == 0
            and names.is_article_led(name)
            and len(name.split()) < thresholds.ARTICLE_WORDS
            and not any(dates.find_date(one.text) and names.is_body(one.text) for one in follow)
            and any(_is_worded(one) and not _is_announcement(one.text) for one in follow)
        )
        if _OF_PERSON.match(line.text) or (named and _GLUED.search(line.text)):
            continue
        if body or issue or dated or (article and not _is_headline(line)):
            if not (issue and outlet):
                named.append(name)
            if dated or article or (place == 0 and len(name.split()) > 1):
                outlet = outlet or names.tidy_case(name)
        elif named and _says_little(line.text):
            continue
        elif not _GENERIC.match(line.text) and not (named and _is_programme(line, follow)):
            return Above(place, tuple(named), outlet)
    return Above(min(len(lines), _MOST_ABOVE), tuple(named), outlet)


def _says_little(text: str) -> bool:
    """Whether a line below a masthead is its tagline, or a date and nothing else."""
    return bool(_TAGLINE.match(text) or (dates.find_date(text) and _is_only_dated(text)))


def _is_held(line: Line) -> bool:
    """Whether a line names a hearing, which a body holds whose name stands above."""
    return bool(_HELD.match(line.text))


def _dates_only(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    return bool(dates.find_date(text)) and not _beside_date(text)


def _is_rubric(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line names the part of a paper that a headline below stands in: `НАШИ ЛЮДИ`."""
    words = line.text.split()
    loud = line.kind is Block.TEXT and line.text.isupper() and len(words) <= 2
    if not (loud and below and looks_like_title(below[0])) or fields.data_field(below[0]):
        return False
    if len(words) == 1:
        return bool(_SAID.search(below[0].text)) and not names.is_body(line.text)
    ours = words[0].casefold() in _RUBRIC
    return ours and len(below[0].text.split()) > 1 and not dates.find_date(below[0].text)


def is_generic(text: str) -> bool:
    """Whether a line says what kind of document it heads, `TRANSCRIPT`, and nothing else."""
    return bool(_GENERIC.match(text))


def _over_headline(line: Line, below: Sequence[Line]) -> str | None:
    """The programme that a line above the title of an episode names; empty for a kicker's words.

    `None` when the first line of a document is neither.
    """
    if any(_EPISODE.match(one.text) for one in below):
        return _PROGRAMME.split(line.text)[0]
    return "" if _is_kicker(line, below) else None


def _is_kicker(line: Line, below: Sequence[Line]) -> bool:
    """Whether a few words stand right above a headline that is a quotation from end to end."""
    words = len(line.text.split())
    quoted = any(not one.gap and _QUOTATION.match(one.text) for one in below)
    return quoted and words <= thresholds.KICKER_WORDS and not dates.find_date(line.text)


def _is_masthead(text: str) -> bool:
    """Whether a line is the name of a newspaper or station, and no more than a programme's."""
    name = _PROGRAMME.split(text)[0]
    named = names.is_body(name) or names.is_article_led(name)
    return named and names.is_printed_name(name) and not names.OCCASION.search(text)


def _is_programme(line: Line, follow: Sequence[Line]) -> bool:
    """Whether a line between masthead and headline names a programme or a part: `NEWS TONIGHT`."""
    if line.text.isalpha():
        return True
    loud = line.text.isupper() and not any(one.text.isupper() for one in follow[:1])
    return loud and names.is_printed_name(line.text) and not vocabulary.of_interview(line.text)


def _is_announcement(text: str) -> bool:
    """Whether a line says that there is an interview and with whom: `Interview with Ola Brandt`."""
    return vocabulary.of_interview(text) and len(text.split()) < thresholds.ANNOUNCEMENT_WORDS


def _is_worded(line: Line) -> bool:
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
        and not _GENERIC.match(text)
        and bool(quoted or re.search(r"(?<!\w)[^\W\d_A-ZА-ЯЁ][^\W\d_]{3,}", text))
    )


def _beside_date(text: str) -> str:
    """What a line of data holds beside a date and its words."""
    return WORDS_OF_DATE.sub("", undated(text)).strip()


def signs(line: Line, below: Line) -> bool:
    """Whether a line is the name of its author: two or three words right above the date."""
    if names.is_chinese_name(line.text):
        dated = bool(dates.find_date(below.text)) and _is_only_dated(below.text)
        return dated and len(line.text) <= _LONGEST_CHINESE_NAME
    name, _, place = line.text.partition(", ")
    words = (name if name.isupper() and place.istitle() else line.text).split()
    dated = bool(dates.find_date(below.text)) and _is_only_dated(below.text)
    return dated and _is_signature(line, words, placed=bool(place))


def signs_below(line: Line, over: str) -> bool:
    """The same right below the date, where the name is set in bold or italics."""
    dressed = covered(line.bold, line.text) > thresholds.WHOLLY
    dressed |= covered(line.italic, line.text) > thresholds.WHOLLY
    dated = bool(dates.find_date(over)) and _is_only_dated(over)
    return dressed and dated and _is_signature(line, line.text.split(), placed=False)


def _is_signature(line: Line, words: Sequence[str], *, placed: bool) -> bool:
    """Whether a line of some words is a name of two or three words and nothing else."""
    return (
        line.kind is Block.TEXT
        and 2 <= len(words) <= 3
        and all(word[0].isupper() and word.isalpha() for word in words)
        and all(word[1:].islower() or placed for word in words)
        and not BYLINE.match(line.text)
        and words[0] not in _NO_NAME
        and not names.is_body(line.text)
        and not any(map(offices.office, words))
        and not vocabulary.of_interview(line.text)
        and not names.OCCASION.search(line.text)
    )


def _is_only_dated(text: str) -> bool:
    """Whether a line is a date, perhaps with the place: `Almenara | 22 March 2018`."""
    other = _beside_date(text)
    return not other or (len(other.split()) < 3 and "|" in text and not names.is_body(other))


def undated(text: str) -> str:
    """A text without the first date in it."""
    hit = dates.find_date(text)
    return f"{text[: hit[1]]} {text[hit[2] :]}" if hit else text


def _is_headline(line: Line) -> bool:
    """Whether a line below the masthead can be the title: short, and neither data nor a date."""
    bare = WORDS_OF_DATE.sub(" ", undated(line.text))
    return (
        looks_like_title(line)
        and len(line.text) < thresholds.LONGEST_HEADLINE
        and len(bare.split()) > 1
        and not fields.data_field(line)
        and not BYLINE.match(line.text)
        and not _GENERIC.match(line.text)
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


def looks_like_title(line: Line) -> bool:
    """Whether a line may be a title: short, and no sentence of running text."""
    text = _QUOTED_STOP.sub(r"\1", line.text)
    if len(text) > LONGEST_TITLE or not any(character.isalpha() for character in text):
        return False
    if text.endswith((":", "：")) or _DAY.fullmatch(text):
        return False
    text = _ABBREVIATED.sub("", text)
    sentences = len(re.findall(r"[.。](?:\s|$)", text))
    announced = vocabulary.of_interview(text)
    longest = thresholds.LONGEST_HEADLINE if announced else thresholds.LONGEST_ONE_SENTENCE
    return sentences == 0 or (
        sentences == 1 and len(text) < longest and not re.search(r"[.。]$", text)
    )
