"""Title, date, outlet and people: front matter first, then what the page and its text say."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.corpus import dates, labels, names, words
from bot.corpus.header import Header, closing_byline, closing_date
from bot.corpus.lines import Page
from bot.corpus.turns import Turn

_KEYS = {
    "title": ("full_title", "title", "headline", "name"),
    "date": (
        "published",
        "date",
        "pubdate",
        "publish_date",
        "publication_date",
        "published_at",
        "created",
        "datepublished",
    ),
    "outlet": (
        "outlet",
        "publisher",
        "publication",
        "newspaper",
        "magazine",
        "site",
        "site_name",
        "website",
        "media",
        "source",
    ),
    "speaker": ("speaker", "speakers", "interviewee", "interviewees", "guest", "guests", "subject"),
    "role": ("role", "position", "office"),
    "interviewers": ("interviewers", "interviewer", "interviewed_by", "host", "hosts"),
    "authors": ("author", "authors", "postauthors", "byline", "by", "writer", "creator"),
    "url": (
        "url",
        "original_url",
        "upstream_url",
        "canonical",
        "canonical_url",
        "link",
        "source_url",
        "permalink",
        "source",
    ),
    "language": ("language", "lang", "locale"),
    "introduction": ("introduction", "intro"),
}
_SPLIT = re.compile(r"\s*(?:,|;|&|/|、|，|；|\band\b|\bи\b|\by\b|\bet\b|\bund\b|和|与|與)\s*")
_ARCHIVE = re.compile(
    r"^https?://(?:web\.)?archive\.[a-z]+/(?:web/)?\d+(?:[a-z]{2}_)?/(?=https?://)"
)
_WITH_REPORTERS = re.compile(
    r"(?i:reporters?|correspondents?|journalists?|editors?|host|anchor|columnist|корреспондент\w*|журналист\w*|обозреватель|periodista|journaliste)"
    rf"\s+(?P<names>{names.NAME}(?:(?:,\s*|\s+and\s+|\s+и\s+|,\s+and\s+){names.NAME})*)"
)
_ASKS = re.compile(
    rf"(?P<name>{names.NAME})\s*(?:\([^()]{{2,80}}\)\s*)?(?i:talked|spoke|speaks|talks|sat down|caught up|interviewed|interviews|chatted)\s+(?:with\s+|to\s+)?"
)
_TALKED_TO = re.compile(
    r"(?i:(?:talked|spoke|talks|speaks|sat down|chatted|told)\s+(?:to|with)|convers[óo]\s+con|habl[óo]\s+con|"
    r"s'entretient\s+avec|gespräch\s+mit|mit)\s+"
    rf"(?P<name>{names.NAME})"
)
_CHINESE_REPORTER = re.compile(
    r"(?:记者|記者|主持人)(?P<name>[\u4e00-\u9fff]{2,3}?)(?=[就对對在与與和于於采採专專报報日，。、（( ]|$)"
)
_NOBODY = re.compile(
    r"^(?:speaker|voice|person|participant|male|female|man|woman|спикер|голос|speaker\s?[a-z]|sprecher)\s?\d*$"
)
_FOR = re.compile(
    rf"(?i:interview|conversation|exclusive|told|answers\s+to|интервью|entrevista|entretien)\s+(?i:with|to|for|by|con|con\s+la|à|avec|газете|журналу)?\s*(?:the\s+|The\s+)?(?P<name>{names.NAME})"
)
_CHINESE_OUTLET = re.compile(
    r"《([^《》]{2,20}?(?:报|報|周刊|週刊|杂志|雜誌|新闻|新聞|网|網|时报|時報))》"
)
_TITLE_TAIL = re.compile(r"\s+[|–—·»-]\s+|\s*[|_｜]\s*")


@dataclass(frozen=True, slots=True)
class People:
    """The labels that speak: printed names of those who ask and of those who answer."""

    asking: tuple[str, ...]
    answering: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the document; see `Interview`."""

    title: str
    published: str | None
    outlet: str
    speaker: str
    role: str
    interviewers: tuple[str, ...]
    url: str | None


def front(page: Page, kind: str) -> object:
    """The value of front matter for one of our fields, under any of its usual names."""
    return next(
        (page.front[key] for key in _KEYS[kind] if page.front.get(key) not in (None, "", [])), None
    )


def names_in(value: object) -> list[str]:
    """Names in front matter: one, several parted by commas, a list, or a list of mappings."""
    if isinstance(value, Mapping):
        return names_in(value.get("name"))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [name for entry in value for name in names_in(entry)]
    if not isinstance(value, (str, int)):
        return []
    text = re.sub(r"\s*[(（][^()（）]*[)）]", "", str(value))
    text = re.sub(r"^(?:by|interview by)\s+", "", text, flags=re.IGNORECASE)
    return [part.strip(" .") for part in _SPLIT.split(text) if part.strip(" .")]


def known_title(page: Page) -> str:
    """The title that front matter or page metadata gives, without the site's name."""
    title = front(page, "title")
    return (
        str(title).strip()
        if title
        else _without_site(page.meta.get("title", ""), page.meta.get("outlet", ""))[0]
    )


def _without_site(title: str, site: str) -> tuple[str, str]:
    """Part `Title | Site`: `(title, site)`."""
    breaks = list(_TITLE_TAIL.finditer(title))
    if not breaks:
        return title.strip(), ""
    head, tail = title[: breaks[-1].start()].strip(), title[breaks[-1].end() :].strip()
    if tail.casefold() == site.casefold() or len(tail) <= 32:
        return head, tail.split(", ")[0]
    return title.strip(), ""


def gather(
    page: Page,
    header: Header,
    people: People,
    turns: Sequence[Turn],
    after: Sequence[str],
    common: frozenset[str],
) -> About:
    """Put together what is known.

    Args:
        page: The document.
        header: What stands before the first question.
        people: The labels.
        turns: The conversation.
        after: The lines below the last reply.
        common: Words that the document writes without a capital.
    """
    title = str(
        front(page, "title") or header.fields.get("title") or header.title or known_title(page)
    ).strip()
    authors = (
        names_in(front(page, "authors"))
        or names_in(header.byline)
        or names_in(page.meta.get("author"))
        or _signed(after, common)
    )
    texts = [title, str(page.front.get("title", "")), *header.introduction]
    speaker, role = _speaker(page, header, people, turns, texts, authors, common)
    url = _url(page, header)
    asked = _interviewers(page, header, people, authors, speaker, [*texts, *after], common)
    outlet = _outlet(page, header, people, authors, texts, url, speaker, common, asked)
    return About(
        title=title,
        published=_published(page, header, after),
        outlet=outlet,
        speaker=speaker,
        role=str(front(page, "role") or role),
        interviewers=tuple(name for name in asked if name != outlet or len(asked) == 1),
        url=url,
    )


def _signed(after: Sequence[str], common: frozenset[str]) -> list[str]:
    """Who signed below the last reply: `Interview: Ann Reed`, or a line of nothing but names."""
    for text in after:
        named = closing_byline(text)
        found = names_in(named or text.strip("/ —–-.()[]"))
        if (
            len(text) < 120
            and found
            and (named or len(found) > 1)
            and all(_is_person(n, common) for n in found)
        ):
            return found
    return []


def _published(page: Page, header: Header, after: Sequence[str]) -> str | None:
    return (
        dates.iso(front(page, "date"))
        or header.date
        or dates.iso(page.meta.get("date"))
        or closing_date(after)
        or (dates.iso(header.title) if len(dates.iso(header.title) or "") > 7 else None)
        or dates.iso(page.stem.replace("_", " "))
    )


def _url(page: Page, header: Header) -> str | None:
    for value in (front(page, "url"), page.meta.get("url"), header.url):
        text = _ARCHIVE.sub("", str(value or ""))
        if re.match(r"https?://[^\s/]+\.[^\s/]+", text):
            return text
    return None


def _speaker(
    page: Page,
    header: Header,
    people: People,
    turns: Sequence[Turn],
    texts: Sequence[str],
    authors: Sequence[str],
    common: frozenset[str],
) -> tuple[str, str]:
    """`(speaker, role)`."""
    given = names_in(front(page, "speaker")) or names_in(header.fields.get("speaker"))
    if given:
        return ", ".join(given), names.role_near(given[0], texts)
    named = [name for name in people.answering if not _is_role(name)]
    title = texts[0] if texts else ""
    if named:
        full: list[str] = []
        role = ""
        for name in named:
            bare_role, bare = names.part(re.sub(r"\s*[(（\[].*?[)）\]]", "", name))
            role = role or bare_role
            bare = names.tidy_case(bare or name)
            found = names.expand(bare, [*texts, *authors], common) if len(bare.split()) == 1 else ""
            full.append(names.tidy_case(found or bare))
        unique = list(dict.fromkeys(full))
        if any(len(name) > 1 for name in unique):
            return ", ".join(unique[:6]), names.role_near(unique[0], texts) or names.tidy_case(role)
    for phrase in names.spoken_with([text for text in texts[1:] if text], title):
        role, bare = names.part(phrase)
        close = [author for author in authors if author in phrase]
        bare = close[0] if close else bare
        if _is_person(bare, common) and bare not in authors[: 0 if close else None]:
            return bare, names.role_near(bare, texts) or role
    if _is_person(title, common):
        return title, ""
    surname = names.addressed(turn.text for turn in turns if turn.asking)
    if surname:
        questions = [turn.text for turn in turns if turn.asking]
        name = names.expand(surname, [*texts, *questions], common) or surname
        return name, names.role_near(name, texts)
    return (names.tidy_case(people.answering[0]) if _is_office(people.answering) else ""), ""


def _is_person(name: str, common: frozenset[str]) -> bool:
    tokens = name.split()
    if re.search(r"[\u4e00-\u9fff]", name):
        return 2 <= len(name) <= 12
    return (
        2 <= len(tokens) <= 5
        and not names.is_body(name)
        and not any(names.office(token) for token in tokens)
        and all(
            token[0].isupper() or token in {"de", "van", "von", "del", "da", "la", "bin", "al"}
            for token in tokens
        )
        and not all(token.casefold() in common for token in tokens)
        and not any(
            token.casefold().strip(".,") in {"the", "interview", "questions", "an", "this", "in"}
            for token in tokens
        )
    )


def _is_role(name: str) -> bool:
    key = labels.key(name)
    if (
        key in words.LETTERS
        or _NOBODY.match(key)
        or key == "prime minister"
        or labels.role_word(key)
    ):
        return True
    return all(names.office(word) for word in key.split())


def _is_office(answering: Iterable[str]) -> bool:
    first = next(iter(answering), "")
    return bool(first) and not labels.role_word(labels.key(first))


def _interviewers(
    page: Page,
    header: Header,
    people: People,
    authors: Sequence[str],
    speaker: str,
    texts: Sequence[str],
    common: frozenset[str],
) -> list[str]:
    given = names_in(front(page, "interviewers")) or names_in(header.fields.get("interviewers"))
    found = list(given)
    if not given:
        for text in texts:
            if len(text) < 4000:
                for hit in _WITH_REPORTERS.finditer(text):
                    found += [name for name in names_in(hit["names"]) if _is_person(name, common)]
                for hit in _TALKED_TO.finditer(text):
                    if hit["name"] not in speaker and _is_person(hit["name"], common):
                        found.append(hit["name"])
                found += [hit["name"] for hit in _CHINESE_REPORTER.finditer(text)]
                for hit in _ASKS.finditer(text):
                    _, bare = names.part(hit["name"])
                    follows = text[hit.end() : hit.end() + 80]
                    if _is_person(bare, common) and speaker and speaker in follows:
                        found.append(bare)
        found += authors
        label = _outlet_label(people, found, speaker)
        for name in people.asking:
            if not _is_role(name) and name != label:
                bare = names.tidy_case(re.sub(r"\s*[(（\[].*?[)）\]]", "", name).strip())
                full = (
                    names.expand(bare, [*texts, *authors], common) if len(bare.split()) == 1 else ""
                )
                found.append(full or bare)
    speakers = {part.strip().casefold() for part in speaker.split(",")}
    unique: list[str] = []
    for name in found:
        low = name.casefold()
        if low in speakers or any(
            re.match(r"[\u4e00-\u9fff]", low) and other.startswith(name) for other in unique
        ):
            continue
        if any(low in other.casefold().split() or low == other.casefold() for other in unique):
            continue
        if "".join(part[0] for part in re.findall(r"[^\W_]+", name)).casefold() in {
            n.casefold() for n in unique
        }:
            continue
        unique.append(names.tidy_case(name))
    return unique


def _outlet_label(people: People, known: Sequence[str], speaker: str) -> str:
    """The label of a newspaper that asks: where the people who ask are known, and it is none of theirs."""
    asking = [name for name in people.asking if not _is_role(name)]
    others = [name for name in known if name not in speaker]
    if len(asking) != 1 or not others:
        return ""
    plain = re.sub(r"\s*[(（\[].*?[)）\]]", "", asking[0]).casefold().replace(".", "")
    for name in others:
        parts = re.findall(r"[^\W_]+", name.casefold())
        if plain in {name.casefold(), "".join(part[0] for part in parts)} or set(
            plain.split()
        ) & set(parts):
            return ""
    return asking[0]


def _outlet(
    page: Page,
    header: Header,
    people: People,
    authors: Sequence[str],
    texts: Sequence[str],
    url: str | None,
    speaker: str,
    common: frozenset[str],
    asked: Sequence[str],
) -> str:
    given = front(page, "outlet")
    if given and not isinstance(given, (list, dict)):
        host = urlsplit(str(given)).hostname
        return (host or str(given)).removeprefix("www.").strip()
    if page.meta.get("outlet"):
        return page.meta["outlet"]
    if header.fields.get("outlet", "")[:1].isupper() or "." in header.fields.get("outlet", "")[:-1]:
        return header.fields["outlet"]
    bodies = [name for name in authors if names.is_body(name) and "@" not in name]
    if bodies:
        return bodies[0]
    askers = [name for name in people.asking if not _is_role(name)]
    for name in askers[:1] if len(askers) == 1 else ():
        full = names.expand(name, texts[1:], common) if name.isupper() else ""
        if names.is_body(full or name):
            return (full or name).strip("《》")
    for text in texts:
        for hit in _FOR.finditer(text[:3000]):
            name = re.sub(
                r"\s+(?i:reporters?|correspondents?|journalists?|editors?)$", "", hit["name"]
            )
            if (
                name not in speaker
                and speaker not in name
                and name not in authors
                and (
                    names.is_body(name)
                    or (
                        len(name.split()) == 1
                        and not names.office(name)
                        and name.casefold() not in common
                    )
                )
            ):
                return name
    for segment in re.split(r"[,|–—:]", texts[0] if texts else ""):
        if (
            names.MEDIA.search(segment)
            and not re.search(
                r"(?i)conference|briefing|release|secretary|statement|с пресс", segment
            )
            and "interview" not in segment.casefold()
            and segment.strip()[:1].isupper()
        ):
            return segment.strip()
    for text in texts:
        if hit := _CHINESE_OUTLET.search(text):
            return hit[1]
    site = _without_site(page.meta.get("title", ""), "")[1] or _outlet_label(people, asked, speaker)
    return site or ((urlsplit(url).hostname or "").removeprefix("www.") if url else "")
