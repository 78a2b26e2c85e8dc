"""Lines of data around a conversation: `Interviewer: Ann Reed`."""

import re

from bot.corpus.lines import Line
from bot.corpus.turns.labels.labels import key
from bot.corpus.words import thresholds, vocabulary

_FIELD = re.compile(r"^(?P<name>[^:：]{1,32})\s*[:：]\s*(?P<value>.*)$", re.DOTALL)
_NAME_OR_DAY = re.compile(
    r"\d[\d./-]{4,9}\."
    r"|[^\W\d_a-z][\w'’-]+(?: (?:d[aeo]s?|del|van|von|y|e|[^\W\d_a-z][\w'’-]+)){1,4}\."
)
"""A value that ends in a stop and yet is none of speech: `Eduardo de Souza Silva.`."""
_SPACED_FIELD = re.compile(r"^(?P<name>[\u3040-\u9fff]{2,5})\s+(?P<value>\S.*)$", re.DOTALL)
"""A Japanese line of data, parted by a space: `話し手 高田ミツ`."""


def is_data_field(line: Line) -> bool:
    """Whether a line is a line of data, such as `Interviewer: Ann Reed`, rather than of speech."""
    found = data_field(line)
    return bool(
        found
        and len(found[1].split()) <= thresholds.VALUE_WORDS
        and not re.search(r"[?!？！。]|\w{3}\.$", found[1])
    )


def data_field(line: Line) -> tuple[str, str] | None:
    """Kind and value of a line such as `Interviewer: Ann Reed`."""
    hit = _FIELD.match(line.text) or _SPACED_FIELD.match(line.text)
    named = [hit["name"], *re.split(r"[、/&]", hit["name"])] if hit else []
    kind = next((kind for name in named if (kind := vocabulary.FIELDS.get(key(name)))), None)
    if not hit or not kind:
        return None
    value = hit["value"].strip()
    return kind, value.removesuffix(".") if _NAME_OR_DAY.fullmatch(value) else value
