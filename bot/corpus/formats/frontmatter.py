"""Front matter: YAML between `---` or TOML between `+++` at the top of a text file."""

import re
import tomllib

import yaml

_FENCE = re.compile(
    r"\A\s*(?P<fence>---|\+\+\+|```+\s*ya?ml)[ \t]*\r?\n(?P<body>.*?)"
    r"^(?P<end>---|\+\+\+|\.\.\.|```)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_PAIR = re.compile(r"^([A-Za-z][\w -]{0,40}):[ \t]*(.*)$", re.MULTILINE)
LONGEST = 64 * 1024
"""Front matter longer than this, in code points, is text."""


def split(text: str) -> tuple[dict[str, object], str]:
    """Part front matter from the text below it.

    Front matter that is not well-formed is read line by line, so that a stray colon in a title
    does not lose the date.

    Returns:
        The keys in lower case with their values, empty when there is none; and the text.
    """
    found = _FENCE.match(text[: LONGEST + 8])
    if not found:
        return {}, text
    body = found["body"]
    values = _toml(body) if found["fence"] == "+++" else _yaml(body)
    if not values:
        values = {key: value.strip().strip("\"'") for key, value in _PAIR.findall(body)}
    if not values:
        return {}, text
    return {
        str(key).strip().casefold().replace("-", "_").replace(" ", "_"): value
        for key, value in values.items()
    }, text[found.end() :]


def _toml(body: str) -> dict[str, object]:
    try:
        return tomllib.loads(body.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _yaml(body: str) -> dict[str, object]:
    if "&" in body and re.search(r":\s*&\w", body):
        return {}  # anchors can be nested into a document of any size
    try:
        values = yaml.safe_load(body)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return {}
    return values if isinstance(values, dict) else {}
