"""What stands behind the label of a line of data."""

import re

from bot.corpus.about.names import names
from bot.corpus.words import thresholds, vocabulary

_SENTENCE = re.compile(r"[?!？！。]|\w{5}\.(?:\s|$)")
DURATION = re.compile(
    r"^[(\[]?(?:(?:duration|length|runtime|dauer|durée|duración|durata|длительность|продолжительность|时长|時長|길이)\s*[:：]?\s*)?"
    r"(?:\d{1,3}\s*(?:h|hrs?|hours?|std\.?|ч\.?|час\w*|小时|小時|時間|시간)\s*)?"
    r"\d{1,3}\s*(?:m|mins?|minut\w+|мин\w*\.?|分钟|分鐘|分|분)\.?\s*(?:\d{1,2}\s*(?:s|secs?|seconds?|sek\w*|сек\w*|秒|초)\.?)?[)\]]?$",
    re.IGNORECASE,
)
"""How long a recording is: `38m 12s`."""


def is_said(kind: str, value: str) -> bool:
    """Whether what follows the label of a person is what that person says, and no name."""
    return kind in {"speaker", "interviewers"} and bool(_SENTENCE.search(value))


def without_description(value: str) -> str:
    """A name without what somebody is: `陈立 市水务局副局长`, `Nadia Mansour - historian`."""
    name, _, told = value.partition(" ")
    if names.is_chinese_name(name) and told.endswith(vocabulary.CHINESE_OFFICES):
        return name
    if names.is_chinese_name(told) and name.endswith(vocabulary.CHINESE_OFFICES):
        return told
    head = re.split(r"\s[-–—]\s", value, maxsplit=1)[0]
    named, comma, _ = head.partition("，")
    if comma and names.is_chinese_name(named):
        return named
    caseless = head.lower() == head.upper() and len(head.split()) < thresholds.NAME_WORDS
    return head if caseless or names.is_printed_name(head) else value
