"""What makers of sites fill in later: tags of Jekyll, Hugo and servers, in or around a text."""

import re

_SERVED = re.compile(r"<%(?:(?!%>|<%).){0,4000}%>", re.DOTALL)
"""What a server fills in: `<%@ page language="java" %>`."""
_ADDRESS = re.compile(
    r"\]\(\s*(?:\{\{(?:(?!\}\}).){1,200}\}\}|\{%(?:(?!%\}).){1,200}%\}){1,3}[^()\s]{0,200}"
    r"(?:\s+\"[^\"\n]{0,200}\")?\s*\)",
    re.DOTALL,
)
"""The address of a link that a template writes: `[notes]({% post_url 2020-05-01-notes %})`."""
_FOLDED = re.compile(
    r"(?m)^[ \t]*\{\{[<%]\s*[a-z][\w-]{1,20}\s[^\n]{0,80}?(?:text|title|summary|question|header)="
    r"\"(?:[\s*_]|:[a-z_]{2,30}:)*(?P<head>[^\"\n]{2,400}?)[\s*_]*\"[^\n]{0,80}[>%]\}\}[ \t]*$"
)
"""What heads an element of Hugo that folds its text away: `{{< spoiler text="Why?" >}}`."""
_FEWEST_FOLDED = 3
_AROUND = 200
"""Characters beside a tag that are looked at for what else its row holds."""
_HUGO = re.compile(
    r"\{\{(?P<sign>[<%])(?P<name>(?:(?![%>]\}\}|\{\{[<%]).){0,4000})[%>]\}\}", re.DOTALL
)


def without_templates(text: str) -> str:
    """A text without what a server fills in, and without Hugo's tags inside of paragraphs.

    What heads several elements that fold their text away is in bold. Other tags on rows of their
    own stay: they may open a box. Links keep their words.
    """
    if "<%" in text:
        text = _SERVED.sub(" ", text)
    if "](" in text:
        text = _ADDRESS.sub("](#)", text)
    if len(_FOLDED.findall(text)) >= _FEWEST_FOLDED:
        text = _FOLDED.sub(r"**\g<head>**", text)
    return _HUGO.sub(_left, text) if "{{<" in text or "{{%" in text else text


def _left(hit: re.Match[str]) -> str:
    """What stays of one of Hugo's tags: all of one that has a row to itself."""
    start, end = hit.span()
    before = hit.string[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = hit.string[end : end + _AROUND].partition("\n")[0]
    return hit[0] if "\n" not in hit[0] and not (before + after).strip() else ""
