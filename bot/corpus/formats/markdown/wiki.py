"""Wikitext becomes Markdown, as far as an interview needs it."""

import re

MAX_WIKI_CHARS = 1_000_000
"""Code points beyond which a text is taken as it stands."""
_SIGNS = re.compile(r"(?m)'''|^==+[^=\n]+==+[ \t]*$|\[\[[^\[\]\n]{1,200}\]\]|^\{\{")
_BOLD_NAME = re.compile(r"(?m)^[:*]*'''[^'\n]{1,60}'''")
"""Lines that begin in bold, as turns do."""
_COMMENT = re.compile(
    r"<!--.{0,1500}?-->|<ref[^>/]{0,400}/>|<ref\b[^>]{0,400}>.{0,1500}?</ref>", re.DOTALL
)
_DROPPED = re.compile(
    r"\[\[(?:image|file|category|datei|kategorie|файл|категория|archivo|categoría|fichier|catégorie)\s*:[^\[\]]{0,2000}(?:\[\[[^\[\]]{0,400}\]\][^\[\]]{0,2000}){0,20}\]\]",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(r"\{\{([^{}]*)\}\}")
_OF_TURNS = re.compile(
    r"(?P<outlet>[^\W\d_]{3,30}?)?[ _-]?"
    r"(?:(?P<asks>q|ques(?:tion)?|frage|pregunta|domanda|вопрос)|a|ans(?:wer)?|antwort|réponse|respuesta|risposta|ответ)",
    re.IGNORECASE,
)
_PARAMETER = re.compile(r"\w{2,20}\s*=")
_LONGEST_NAME = 40
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_OUTSIDE = re.compile(r"\[https?://[^\s\[\]]{1,400}(?: +([^\[\]\n]{1,400}))?\]")
_HEADING = re.compile(r"(?m)^(={1,6})(?!=)[ \t]*([^=\n]{1,400}?)[ \t]*\1[ \t]*$")
_INDENT = re.compile(r"(?m)^[:;*#]+[ \t]*")
_TABLE = re.compile(r"(?m)^[ \t]*(?:\{\||\|\}|\|-).*$")


def is_wiki(text: str) -> bool:
    """Whether a text file is written in the markup of a wiki."""
    if len(text) > MAX_WIKI_CHARS:
        return False
    sample = text[:200_000]
    linked = "[[" in sample and ("'''" in sample or "==" in sample)
    return len(_SIGNS.findall(sample)) >= 6 and (linked or len(_BOLD_NAME.findall(sample)) >= 4)


def to_markdown(text: str) -> str:
    """Bold, italics, headings and links as Markdown; templates, references and pictures out."""
    text = _DROPPED.sub("", _COMMENT.sub("", text))
    for _ in range(3):
        text = _TEMPLATE.sub(_shown, text)
    text = _OUTSIDE.sub(lambda hit: hit[1] or "", _LINK.sub(r"\1", text))
    text = _TABLE.sub("", text)
    text = _INDENT.sub("\n", text)
    text = _HEADING.sub(lambda hit: "\n" + "#" * min(6, len(hit[1])) + " " + hit[2] + "\n", text)
    return re.sub(r"'{5}|'{3}", "**", text).replace("''", "*")


def _turn(parts: list[str]) -> str:
    """The turn that a template prints: `{{WikinewsQ|…}}`, `{{A|Ada Wren|…}}`; else empty."""
    hit = _OF_TURNS.fullmatch(parts[0].strip())
    given = [re.sub(r"^\s*\d\s*=\s*", "", part).strip() for part in parts[1:]]
    given = [part for part in given if part and not _PARAMETER.match(part)]
    if not hit or not given:
        return ""
    side = "Q" if hit["asks"] else "A"
    name = given[0] if len(given) > 1 and len(given[0]) <= _LONGEST_NAME else side
    if len(given) == 1 and hit["outlet"] and hit["asks"]:
        name = hit["outlet"]
    return f"\n\n{name}: {given[-1]}\n\n"


def _shown(hit: re.Match[str]) -> str:
    """What a template shows: the sentence given to it, if there is one, or the date."""
    parts = hit[1].split("|")
    if turn := _turn(parts):
        return turn
    if parts[0].strip().casefold() in {"date", "datum", "дата", "fecha"} and len(parts) > 1:
        return parts[1].strip()
    last = parts[-1].strip()
    return last if len(parts) > 1 and " " in last and "=" not in last.split(" ")[0] else ""
