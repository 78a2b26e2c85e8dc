"""The title of a page that was saved as text: its first line, with the site's name behind it."""

import re
from dataclasses import replace

from bot.corpus.about.names import names
from bot.corpus.lines import Block, Page

_SITE = re.compile(
    r"\s*(?:[|｜–—·»_-]|::)\s*(?P<site>[^\s|｜–—·»_:-][^|｜–—·»_]{1,60}?)(?:\s+[|｜–—·»-]\s|$)"
)
_FIRST, _BELOW = 3, 16
"""Lines within which such a title stands, and lines below within which it has to come again."""
_SHORTEST = 12
"""Letters of a title at least."""


def with_title(page: Page) -> Page:
    """Take a first line such as `Talk with Ann Reed | Orbit Weekly` above `Talk with Ann Reed`."""
    if page.front or page.meta.get("title"):
        return page
    for place, line in enumerate(page.lines[:_FIRST]):
        for below in page.lines[place + 1 : place + _BELOW]:
            title = below.text
            if len(title) < _SHORTEST or title == line.text or not line.text.startswith(title):
                continue
            if names.is_body(title) and names.is_printed_name(title):
                continue
            if site := _SITE.match(line.text[len(title) :]):
                lines = list(page.lines)
                lines[place] = replace(line, kind=Block.FURNITURE)
                meta = {"title": title, "outlet": site["site"], **page.meta}
                return replace(page, lines=tuple(lines), meta=meta)
    return page
