"""What a web page says of itself out of sight: meta tags and schema.org data."""

import json
from collections.abc import Mapping

from bot.corpus.lines import clean

_NAMES = {
    name: kind
    for kind, names in {
        "title": "og:title twitter:title",
        "outlet": "og:site_name application-name citation_journal_title publisher",
        "date": "article:published_time datepublished date pubdate publishdate dc.date "
        "dc.date.issued citation_publication_date sailthru.date",
        "author": "author article:author dc.creator",
        "url": "og:url",
    }.items()
    for name in names.split()
}


def tagged(attributes: Mapping[str, str]) -> tuple[str, str] | None:
    """Kind and value of a `<meta>` tag that matters."""
    name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
    content = clean(attributes.get("content") or "")
    kind = _NAMES.get(name.casefold())
    return (kind, content) if kind and content else None


def linked(text: str) -> dict[str, str]:
    """What schema.org data in a page says of the article."""
    try:
        return _of_article(json.loads(text))
    except (ValueError, RecursionError):
        return {}


def _of_article(data: object) -> dict[str, str]:
    found: dict[str, str] = {}
    entries = data if isinstance(data, list) else [data]
    graphs = [entry.get("@graph") for entry in entries if isinstance(entry, dict)]
    for entry in [
        *entries,
        *(inner for graph in graphs if isinstance(graph, list) for inner in graph),
    ]:
        if isinstance(entry, dict) and ("headline" in entry or "datePublished" in entry):
            values = {
                "title": entry.get("headline"),
                "date": entry.get("datePublished"),
                "author": _name(entry.get("author")),
                "outlet": _name(entry.get("publisher")),
            }
            for kind, value in values.items():
                if isinstance(value, str) and value.strip():
                    found.setdefault(kind, clean(value))
    return found


def _name(value: object) -> object:
    if isinstance(value, list):
        return ", ".join(str(name) for entry in value if (name := _name(entry)))
    return value.get("name") if isinstance(value, dict) else value
