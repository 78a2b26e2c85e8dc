"""What a document gives to tell its title, date, outlet and people from."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.corpus.about.heading.data_lines import Header
from bot.corpus.about.heading.masthead import JOB
from bot.corpus.lines import Block, Page
from bot.corpus.turns.turn import Turn
from bot.corpus.words import thresholds, vocabulary

_KEYS = {
    "title": "full_title title headline name post_title 标题 標題 título titulo titre заголовок",
    "date": "published date pubdate publish_date publication_date published_at post_date created"
    " created_on created_at"
    " 发布日期 發布日期 发布时间 日期 fecha datum дата",
    "outlet": "outlet publisher publication newspaper magazine site site_name website media source"
    " 来源 來源 fuente quelle источник",
    "speaker": "speaker speakers interviewee interviewees guest guests person subject participant"
    " entrevistado entrevistada 受访者 受訪者",
    "role": "role position office",
    "interviewers": "interviewers interviewer interviewed_by host hosts"
    " entrevistador entrevistadora 采访者 採訪者",
    "authors": "author authors postauthors post_author byline by writer creator creators"
    " 作者 autor autora autores auteur auteurs автор",
    "url": "url original_url upstream_url canonical canonical_url link source_url permalink source"
    " 原文链接 原文連結",
    "media": "media recording audio video audio_url video_url",
    "translation": "translation_of",
    "language": "language lang locale",
    "introduction": "introduction intro",
}
_OF_MAIL = re.compile(r":\s|[?!]|(?<!\S)(?:\S+\s+){5}")
"""The subject of a letter, which names nobody: `Inside a lab: how models are built`."""
KNOWN_KEYS = frozenset(" ".join(_KEYS.values()).split()) | {"labels", "skip"}
"""Keys of front matter that are read."""
_SPLIT = re.compile(r"\s*(?:,|;|\n|&|/|、|，|；|\b(?:and|и|y|et|und|e|i)\b|和|与|與)\s*")
_GENERATION = re.compile(r",\s+(?=(?:Jr|Sr)\b\.?|(?:II|III|IV)\b)")
"""What parts `Ann Reed, Jr.` and no two names."""
_REVERSED = re.compile(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)?)")
_TITLE_TAIL = re.compile(
    r"\s+[|–—·»-]\s+|\s*[|_｜]\s*"
    r"|(?<=[\u3040-\u9fff”》」！？])\s?-{1,2}\s?(?=[\u3040-\u9fff])"
)
_FEWEST_ANNOUNCING, _MOST_OF_SITE = 2, 4
"""Words of an interview's title behind that of a site, and of the latter."""
_CLAUSE = re.compile(r"(?<=\w\w)[.!?…]+\s+|\s*[,;:—–]\s+")
_I_AM = re.compile(r"^(?:I['’]m|I am|my name is)\s+", re.IGNORECASE)
FILE_ENDING = re.compile(
    r"(?<=\w)\.(?:mp3|mp4|m4a|m4v|wav|mov|aac|ogg|opus|flac|webm|mkv|avi|wma|docx?|txt|srt|vtt)$",
    re.IGNORECASE,
)
_FROM_PLACE = re.compile(r"(?:from|in|aus|à|en|em|de|da|do|desde|из|в|z|w)\s[^\W\d_a-z]")
"""Where somebody writes from, behind the name: `Larissa Moura, de São Bento`."""
_PICTURED = re.compile(r"^[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]+\s+")
"""A picture sign before a title."""
_PICTURES = re.compile(
    r"(?:,|;|\band\b|\be\b|\by\b|\bet\b|\bund\b)?\s*[^,;()]{3,40}\s*[(（](?:foto|photo|fotograf|bild|写真)[^()（）]*[)）]",
    re.IGNORECASE,
)
"""Who took the pictures: ` e Rui Paz (fotografia)`."""
ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]+")
ARCHIVE = re.compile(
    r"^https?://(?:web\.)?archive\.[a-z]+/(?:web/)?\d+(?:[a-z]{2}_)?/(?=https?://)"
)
"""What an archive of the web puts before an address."""
_PAGE_OF = re.compile(r"(?:[\w-]+/)+([a-z]+(?:-[a-z]+){1,3})\.\w{2,4}")
"""An author as a page of the site: `profile/ann-reed.md`."""
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")
_LINKED = re.compile(r"\[([^\[\]]{2,80})\]\([^()\s]{1,400}\)")
"""A name that Markdown links to a page: `[Ann Reed](https://…)`."""


_POLITELY = re.compile(r"(?<=[\u3040-\u9fff])\s?(?:さん|さま|様|氏)$")
"""What Japanese puts behind a name."""
_HANDLE = re.compile(r"@[\w.-]{2,30}")
"""What somebody is called on a site: `@雨與夜`."""


@dataclass(frozen=True, slots=True)
class SpeakingLabels:
    """The labels that speak: printed names of those who ask and of those who answer."""

    asking: tuple[str, ...]
    answering: tuple[str, ...]


@dataclass(frozen=True)
class Clues:
    """Everything that metadata is told from.

    Attributes:
        page: The document.
        header: What stands before the first question.
        people: The labels.
        turns: The conversation.
        after: The lines below the last reply.
        common: Words that the document writes without a capital.
        notes: Short paragraphs of editors' boxes.
        heads: Running heads and feet.
        authors: Whom front matter, a byline, the page or a signature names.
    """

    page: Page
    header: Header
    people: SpeakingLabels
    turns: Sequence[Turn]
    after: Sequence[str]
    common: frozenset[str]
    notes: Sequence[str] = ()
    heads: Sequence[str] = ()
    authors: Sequence[str] = ()

    @cached_property
    def title(self) -> str:
        """The title by order of trust: front matter, visible text, page metadata."""
        fields = self.header.fields.get("title")
        given = front(self.page, "title") or fields or self.header.title or known_title(self.page)
        return _PICTURED.sub("", FILE_ENDING.sub("", str(given).strip())).rstrip(" ,;")

    @cached_property
    def opening(self) -> tuple[str, ...]:
        """What whoever asks says before and right after the first reply."""
        return tuple(turn.text for turn in self.turns[:3] if turn.asking)

    @cached_property
    def opening_clauses(self) -> tuple[str, ...]:
        """The clauses of the opening, in which hosts name themselves and their guests."""
        clauses = (_CLAUSE.split(text[: thresholds.SEARCHED_FOR_NAMES]) for text in self.opening)
        return tuple(_I_AM.sub("", clause) for text in clauses for clause in text)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Title, short title and the paragraphs of the introduction."""
        return self.title, str(self.page.front.get("title", "")), *self.header.introduction


def front(page: Page, kind: str) -> object:
    """The value of front matter for one of our fields, under any of its usual names."""
    found = ((key, page.front.get(key)) for key in _KEYS[kind].split())
    return next(
        (
            one
            for key, one in found
            if one not in (None, "", [])
            and not isinstance(one, bool)
            and not (key == "subject" and _OF_MAIL.search(str(one)))
        ),
        None,
    )


def listed_names(value: object) -> list[str]:
    """Names in front matter: one, several parted by commas, a list, or a list of mappings."""
    if isinstance(value, Mapping):
        return listed_names(value.get("name"))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [name for entry in value for name in _entry(entry)]
    if not isinstance(value, (str, int)):
        return []
    if _HANDLE.fullmatch(str(value).strip()):
        return [str(value).strip()]
    text = _BRACKETS.sub("", _PICTURES.sub("", _LINKED.sub(r"\1", str(value))))
    text = re.sub(r"^(?:by|interview by)\s+", "", text, flags=re.IGNORECASE)
    text = _GENERATION.sub("\0", text)
    parts = [_name(part) for part in _SPLIT.split(text) if part.strip(" .\t\n")]
    return parts[:1] + [
        part for part in parts[1:] if not _FROM_PLACE.match(part) and not JOB.fullmatch(part)
    ]


def _name(part: str) -> str:
    """A name of a list as it is printed: `Ann Reed, Jr.` keeps its comma and its full stop."""
    name, generation, suffix = part.partition("\0")
    bare = _POLITELY.sub("", name.strip(" .\t\n"))
    return f"{bare}, {suffix.strip()}" if generation else bare


def _entry(entry: object) -> list[str]:
    """The names of one entry of a list, which may be `Howard, John`, or a page about somebody."""
    if isinstance(entry, str) and (page := _PAGE_OF.fullmatch(entry.strip())):
        return [" ".join(map(str.capitalize, page[1].split("-")))]
    if isinstance(entry, str) and (hit := _REVERSED.fullmatch(entry.strip())):
        return [f"{hit[2]} {hit[1]}"]
    return listed_names(entry)


def credited(page: Page) -> list[str]:
    """Whom front matter names as author or source."""
    return listed_names(front(page, "authors")) + listed_names(page.front.get("source"))


def filed_under(page: Page) -> list[str]:
    """Under what front matter files a document: its categories and tags."""
    given = (page.front.get(key) for key in ("categories", "category", "tags", "type"))
    lists = (value if isinstance(value, list) else [value] for value in given)
    return [str(one) for each in lists for one in each if one]


def known_title(page: Page) -> str:
    """The title that front matter or page metadata gives, without the site's name."""
    title = front(page, "title")
    if title:
        return str(title).strip()
    return without_site(page.meta.get("title", ""), page.meta.get("outlet", ""))[0]


def site(page: Page) -> str:
    """The name of the site that a page gives, by itself or behind its title; else empty."""
    return page.meta.get("outlet") or site_behind_title(page)


def site_behind_title(page: Page) -> str:
    """The name of the site behind a page's title, which its headings do not repeat."""
    title = page.meta.get("title", "")
    headed = any(line.kind is Block.HEADING and line.text == title for line in page.lines)
    return "" if headed else without_site(title)[1]


def without_site(title: str, site: str = "") -> tuple[str, str]:
    """Part `Title | Site` of a page's `<title>`: `(title, site)`."""
    breaks = list(_TITLE_TAIL.finditer(title))
    if not breaks:
        return title.strip(), ""
    head, tail = title[: breaks[-1].start()].strip(), title[breaks[-1].end() :].strip()
    if _is_announced_behind(head, tail):
        head, tail = tail, head
    if tail.casefold() == site.casefold() or len(tail) <= thresholds.LONGEST_SITE:
        return head, tail.split(", ", maxsplit=1)[0]
    return title.strip(), ""


def _is_announced_behind(head: str, tail: str) -> bool:
    """Whether the site stands first: `Harbour Magazine - Interview with Ola Brandt`."""
    told = vocabulary.of_interview(tail) and not vocabulary.of_interview(head)
    return told and len(tail.split()) > _FEWEST_ANNOUNCING and len(head.split()) <= _MOST_OF_SITE


def address(value: object) -> str | None:
    """A web address that front matter gives; `None` when it is none."""
    text = str(value or "").strip()
    return text if ADDRESS.match(text) and not re.search(r"\s", text) else None
