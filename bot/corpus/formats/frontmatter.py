"""Front matter: YAML between `---`, TOML between `+++` or JSON at the top of a text file."""

import html
import json
import re
import tomllib
from collections.abc import Mapping

import yaml

from bot.corpus.lines import whole
from bot.corpus.remark import DocumentError

_FENCE = re.compile(
    r"\A\s*(?P<fence>---|\+\+\+|```+\s*ya?ml)[ \t]*\r?\n(?P<body>.*?)"
    r"^(?P<end>---|\+\+\+|\.\.\.|```)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_OBJECT = re.compile(r"\A\s*\{(?=\s*\"\w)")
_UNFENCED = re.compile(
    r"\A\s*(?P<body>(?:[A-Za-z][a-z_]{2,19}(?:[A-Z]\w{0,12})?:[ \t]*\S[^\n]*\n){2,20})"
    r"(?:(?P<end>---)[ \t]*|\s*)\n"
)
_OF_SITES = frozenset(
    [
        "title",
        "layout",
        "date",
        "permalink",
        "author",
        "authors",
        "tags",
        "tag",
        "category",
        "categories",
        "slug",
        "summary",
        "image",
        "status",
        "lang",
        "description",
    ]
)
"""Keys that makers of sites know."""
_FEWEST_OF_SITES = 3
"""Such keys from which on rows above a closing fence are front matter, whatever the others are."""
_COMMENTS = re.compile(r"\A\s*(?:\[#\]:[ \t]*[a-z]{3,20}:[^\n]*\n){3,20}")
_COMMENT = re.compile(r"^\[#\]:[ \t]*([a-z]{3,20}):[ \t]*(.*)$", re.MULTILINE)
_OF_TRANSLATORS = {"subject": "title", "via": "url"}
_BEHIND_NAME = re.compile(r"(?<=\S)\s+https?://\S+$")
"""The address of whoever wrote, behind the name."""
_PAIR = re.compile(r"^([A-Za-z][\w -]{0,40}):[ \t]*(.*)$", re.MULTILINE)
_ELEMENT = re.compile(r"</?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,400})?/?>", re.IGNORECASE)
"""A tag inside a value: `<a href="…">Ann Reed</a>`."""
_HALVES = re.compile(r"(?:\\u[dD][89a-fA-F][0-9a-fA-F]{2})+")
"""Escapes of halves of characters, as JSON has them, which YAML knows nothing of."""
MAX_FRONT_MATTER_CHARS = 64 * 1024
"""Front matter longer than this, in code points, is text."""
MAX_YAML_DEPTH = 16
"""Lists and mappings inside one another."""
MAX_DOTS = 1_000
"""In TOML: each dot of a key costs `tomllib` as much memory as there are dots before it."""

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OPENING = (
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.FlowSequenceStartToken,
)
_CLOSING = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


def split(text: str) -> tuple[dict[str, object], str]:
    """Part front matter from the text below it.

    Front matter that is not well-formed is read line by line, so that a stray colon in a title
    does not lose the date.

    Returns:
        The keys in lower case with their values, empty when there is none; and the text.

    Raises:
        DocumentError: It has anchors or aliases, which can make a few lines grow without bounds.
    """
    found = _FENCE.match(text[: MAX_FRONT_MATTER_CHARS + 8])
    if not found:
        return _json(text) or _commented(text) or _unfenced(text)
    body = found["body"]
    values = _toml(body) if found["fence"] == "+++" else _yaml(body)
    if not values:
        values = {key: value.strip().strip("\"'") for key, value in _PAIR.findall(body)}
    if not values:
        return {}, text
    return _named(values), text[found.end() :]


def _named(values: Mapping[str, object]) -> dict[str, object]:
    """The values under names as we write them; so are those that Zola keeps under `extra`."""
    own = values.get("extra")
    each = [*(own.items() if isinstance(own, Mapping) else ()), *values.items()]
    return {
        str(key).strip().casefold().replace("-", "_").replace(" ", "_"): _plain(value)
        for key, value in each
    }


def _json(text: str) -> tuple[dict[str, object], str] | None:
    """Front matter in JSON, as Hugo has it: an object that gives a title, and the text below."""
    begin = _OBJECT.match(text)
    if not begin:
        return None
    try:
        values, end = json.JSONDecoder().raw_decode(text[:MAX_FRONT_MATTER_CHARS], begin.end() - 1)
    except (ValueError, RecursionError):
        return None
    body = text[end:]
    if "title" not in values or not body.strip() or not _is_shallow(values):
        return None
    return _named({key: whole(value) for key, value in values.items()}), body


def _commented(text: str) -> tuple[dict[str, object], str] | None:
    """Front matter in comments of Markdown, as translators keep it: `[#]: via: (https://…)`."""
    found = _COMMENTS.match(text[:MAX_FRONT_MATTER_CHARS])
    pairs = _COMMENT.findall(found[0]) if found else []
    told = {
        _OF_TRANSLATORS.get(key, key): _BEHIND_NAME.sub("", value.strip(" ()\"'"))
        for key, value in pairs
    }
    told = {key: value for key, value in told.items() if value}
    return ({**told}, text[found.end() :]) if found and "title" in told else None


def _plain(value: object) -> object:
    """A value without elements of pages, and the references to characters spelt out."""
    if isinstance(value, str) and "<" in value:
        value = _ELEMENT.sub("", value).strip()
    return html.unescape(value) if isinstance(value, str) and "&" in value else value


def _unfenced(text: str) -> tuple[dict[str, object], str]:
    """Front matter without its fences, as it is left by some exports: known keys, a blank line."""
    found = _UNFENCED.match(text[:MAX_FRONT_MATTER_CHARS])
    pairs = _PAIR.findall(found["body"]) if found else []
    values = {key.lower(): value for key, value in pairs}
    told = {"title", "layout"} <= values.keys() <= _OF_SITES
    told |= len(values) >= _FEWEST_OF_SITES and {"title", "date"} <= values.keys() <= _OF_SITES
    headed = "title" in values and len(_OF_SITES & values.keys()) >= _FEWEST_OF_SITES
    if found is None or not (told or (headed and found["end"])):
        return {}, text
    return {key: value.strip().strip("\"'") for key, value in values.items()}, text[found.end() :]


def _toml(body: str) -> dict[str, object]:
    if body.count(".") > MAX_DOTS:
        return {}
    try:
        values = tomllib.loads(body.replace("\r\n", "\n"))
    except (ValueError, RecursionError):  # a number may be too long for an `int`
        return {}
    return values if _is_shallow(values) else {}


def _is_shallow(values: dict[str, object]) -> bool:
    """Whether lists and mappings are nested as little as in front matter."""
    level: list[dict[str, object] | list[object]] = [values]
    for _ in range(MAX_YAML_DEPTH):
        level = [
            inner
            for each in level
            for inner in (each.values() if isinstance(each, dict) else each)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return True
    return False


def _yaml(body: str) -> dict[str, object]:
    body = _HALVES.sub(lambda escapes: str(whole(json.loads(f'"{escapes[0]}"'))), body)
    try:
        if not _is_flat(body):
            return {}
        values = _LOADER(body).get_single_data()
    except (yaml.YAMLError, ValueError, TypeError, AttributeError, LookupError):
        return {}  # the last two are of values that are not what their tag says
    return values if isinstance(values, dict) else {}


def _is_flat(body: str) -> bool:
    """Whether it is nested as little as front matter is; refuses anchors and aliases."""
    depth = 0
    for token in yaml.scan(body, _LOADER):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken):
            raise DocumentError("aliases")
        depth += isinstance(token, _OPENING) - isinstance(token, _CLOSING)
        if depth > MAX_YAML_DEPTH:
            return False
    return True
