"""What the elements of a web page mean to the reader."""

import re
from collections.abc import Iterable, Mapping

from bot.corpus.lines import FOLD_HEAD, FOLDED, Line
from bot.corpus.words import vocabulary

SILENT = vocabulary.ELEMENTS["silent"]
ASIDE = frozenset({"nav", "footer", "aside", "menu", "dialog"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = vocabulary.ELEMENTS["blocks"] | ASIDE | frozenset(HEADINGS)
VOID = vocabulary.ELEMENTS["void"]
_WHOLE = frozenset({"body", "html", "main", "article"})
_PLACES = "|".join(sorted(vocabulary.ELEMENTS["furniture"]))
_FURNITURE = re.compile(
    rf"^(?!(?:has|with|no|is|had|not)[-_])(?:[a-z0-9]+[-_]{{1,2}}){{0,3}}(?:{_PLACES})"
    r"(?:[-_]{1,2}[a-z0-9]+){0,3}$"
)
_CAPTION = re.compile(
    r"^(?:[a-z0-9]+[-_]{1,2}){0,3}(?:caption|credit|photo-?credit|legend|imgdesc)s?"
    r"(?:[-_]{1,2}[a-z0-9]+){0,2}$"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_SLANTED = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![-\w])color\s*:\s*([#\w(),. %]{3,40}?)\s*(?:;|$)", re.IGNORECASE)
_CLASSES = 6


class OpenElement:
    """An open element and what it switched on."""

    __slots__ = ("block", "on", "tag", "turn")

    def __init__(self, tag: str, block: Line | None) -> None:
        self.tag = tag
        self.block = block
        self.on: list[str] = []
        self.turn = False


def is_furniture(names: Iterable[str]) -> bool:
    """Whether one of the names of classes is usual for what surrounds a text."""
    return any(_FURNITURE.match(name.casefold()) for name in names)


def is_turn(attributes: Mapping[str, str]) -> bool:
    """Whether a class says that an element is a question or a reply: `interview-question`."""
    classes = (attributes.get("class") or "").casefold().split()[:_CLASSES]
    turns = vocabulary.ASKING_CLASSES | vocabulary.ANSWERING_CLASSES
    return any(not turns.isdisjoint(re.split(r"[-_]+", name)) for name in classes)


def switches(tag: str, attributes: Mapping[str, str]) -> list[str]:
    """What an element switches on until it closes.

    Returns:
        `silent` (not to be seen), `furniture`, `guess` (furniture by its class), `caption`,
        `centre`, `bold`, `italic`, `link`, `note`, `title`, `pre`, `data`, and dress such as
        `class:question` or `colour:#900`.
    """
    style = attributes.get("style") or ""
    classes = (attributes.get("class") or "").split()
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".casefold().split()
    guessed = tag == "form" or (tag not in _WHOLE and is_furniture(named))
    colour = _COLOUR.search(style)
    meanings = {
        "silent": tag in SILENT or "hidden" in attributes or bool(_HIDDEN.search(style)),
        "data": tag == "script" and "ld+json" in (attributes.get("type") or ""),
        "title": tag == "title",
        "pre": tag == "pre",
        "furniture": tag in ASIDE,
        "caption": tag in {"figure", "figcaption", "caption"}
        or any(_CAPTION.match(name) for name in named),
        "centre": tag == "center"
        or attributes.get("align") == "center"
        or bool(_CENTRED.search(style)),
        "bold": tag in {"b", "strong", "th", "dt"} or bool(_BOLD.search(style)),
        "italic": tag in {"i", "em", "cite", "dfn"} or bool(_SLANTED.search(style)),
        "link": tag == "a" and bool(attributes.get("href")),
        "note": tag == "sup",
        f"tag:{tag}": tag in {"u", "dt", "dd", "q"},
        FOLDED: tag == "details",
        FOLD_HEAD: tag == "summary",
        f"colour:{colour[1] if colour else attributes.get('color')}": bool(
            colour or attributes.get("color")
        ),
    }
    on = [name for name, holds in meanings.items() if holds]
    if guessed and tag not in ASIDE:
        on.append("guess" if tag in BLOCKS else "silent")
    return on + [f"class:{name}" for name in classes[:_CLASSES]]
