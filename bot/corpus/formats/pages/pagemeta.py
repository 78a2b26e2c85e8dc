"""What a web page says of itself out of sight: meta tags, microdata and schema.org data."""

import json
import re
from collections.abc import Iterator, Mapping

from bot.corpus.lines import clean
from bot.corpus.words import vocabulary

_NAMES = {
    name: kind
    for kind, names in {
        "title": "og:title twitter:title dc.title dcterms.title citation_title headline",
        "outlet": "og:site_name application-name citation_journal_title citation_publisher "
        "publisher dc.publisher dcterms.publisher",
        "date": "article:published_time datepublished date pubdate publishdate publish-date "
        "dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued dcterms.created "
        "citation_publication_date citation_date sailthru.date parsely-pub-date",
        "author": "author article:author dc.creator dcterms.creator citation_author byl "
        "sailthru.author parsely-author",
        "url": "og:url",
        "language": "dc.language dcterms.language content-language inlanguage",
    }.items()
    for name in names.split()
}
_SEVERAL = " & "
HOME = re.compile(r"/|\./|(?:https?:)?//[^/?#\s]+/?")
"""The address of the first page of a site."""
_SITE_CHARS = range(3, 49)
_ARTICLES = re.compile(r"Article|Posting|Report|WebPage|Episode|Interview|CreativeWork|Review")
_PROPERTIES = {
    "headline": "title",
    "datePublished": "date",
    "author": "author",
    "publisher": "outlet",
    "inLanguage": "language",
}


class PageMeta:
    """Collects what a page says of itself; what is said first counts, authors add up.

    Tags that everybody sees count more than scripts, and platforms are no outlet.
    """

    def __init__(self) -> None:
        self._tags: dict[str, str] = {}
        self._linked: dict[str, str] = {}
        self._seen: dict[str, str] = {}

    def tag(self, attributes: Mapping[str, str]) -> None:
        """A `<meta>` tag."""
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        kind = _NAMES.get((name or attributes.get("http-equiv") or "").casefold(), "")
        content = clean(attributes.get("content") or "")
        if kind == "author" and _is_address(content):
            return
        if kind == "author":
            known = self._tags.get("author", "")
            if content and content not in known:
                self._tags["author"] = f"{known}{_SEVERAL}{content}" if known else content
        elif kind and content and not (kind == "outlet" and _is_platform(content)):
            self._tags.setdefault(kind, content)

    def script(self, text: str) -> None:
        """Schema.org data in a script."""
        try:
            data = json.loads(text)
            found = list(_entries(data))
        except (ValueError, RecursionError):
            return
        for entry in sorted(found, key=_is_page):
            for name, kind in _PROPERTIES.items():
                value = clean(_named(entry.get(name)))
                if (
                    value
                    and not _is_address(value)
                    and not (kind == "outlet" and _is_platform(value))
                ):
                    self._linked.setdefault(kind, value)

    def visible(self, kind: str, value: str) -> None:
        """What an element of the page shows: its language, a `<time>`, a microdata property."""
        if kind == "site" and not site_name(value):
            return
        if value and not _is_address(value):
            self._seen.setdefault(kind, value)

    def address(self, value: str) -> None:
        """The canonical address."""
        self._tags.setdefault("url", value.strip())

    def found(self) -> dict[str, str]:
        """Everything, by kind: `title`, `date`, `outlet`, `site`, `url`, `author`, `language`."""
        return {**self._seen, **self._linked, **self._tags}


def shown_as(attributes: Mapping[str, str]) -> str:
    """The kind of what an element shows, by microdata or as a link; else empty.

    A link to an author is one, and what leads to the first page is the name of the site.
    """
    relations = (attributes.get("rel") or "").split()
    if "author" in relations:
        return "author"
    if "home" in relations or HOME.fullmatch(attributes.get("href") or ""):
        return "site"
    properties = (attributes.get("itemprop") or "").split()
    kinds = {"author": "author", "creator": "author", "publisher": "outlet"}
    return next((kinds[name] for name in properties if name in kinds), "")


def site_name(text: str) -> str:
    """The name of a site that a link to its first page shows; empty for `Home` and the like."""
    name = text.strip(" |·-–—«»‹›<>")
    generic = name.casefold() in vocabulary.HOME_LINKS or _is_platform(name)
    return name if len(name) in _SITE_CHARS and not name[0].islower() and not generic else ""


def _entries(data: object) -> Iterator[Mapping[str, object]]:
    """The articles in schema.org data, however they are nested."""
    if isinstance(data, list):
        for each in data:
            yield from _entries(each)
    elif isinstance(data, dict):
        yield from _entries(data.get("@graph"))
        yield from _entries(data.get("mainEntity"))
        if (
            "headline" in data
            or "datePublished" in data
            or _ARTICLES.search(str(data.get("@type")))
        ):
            yield data


def _is_page(entry: Mapping[str, object]) -> bool:
    """Whether an entry speaks of the page around an article."""
    return "WebPage" in str(entry.get("@type"))


def _named(value: object) -> str:
    """The name that a value of schema.org has; several are joined."""
    if isinstance(value, list):
        return _SEVERAL.join(filter(None, map(_named, value)))
    if isinstance(value, dict):
        return _named(value.get("name"))
    return value if isinstance(value, str) else ""


def _is_address(value: str) -> bool:
    return value.casefold().startswith(("http://", "https://", "www.", "//"))


def _is_platform(name: str) -> bool:
    """Whether a site only holds what others publish: `YouTube`, `Medium`."""
    return name.casefold() in vocabulary.PLATFORMS
