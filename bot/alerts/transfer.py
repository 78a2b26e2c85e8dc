"""The subscriptions of a chat as a small file, and back; the file is checked strictly."""

import json
from collections.abc import Sequence

from bot.alerts.subscribing import Interest, InterestError, checked_words, is_topic
from bot.messages.markup.html import encodable
from bot.messages.markup.message import units
from bot.messages.subscribing.answered import MAX_WAITING_UNITS
from bot.search.query.filters import FilterError
from bot.search.query.lexicon.lexicon import Lexicon
from bot.store.subscribers.subscriptions import MAX_SUBSCRIPTIONS, InterestKind, Subscription

MAX_TRANSFER_BYTES = 64_000
"""Bytes of a file of subscriptions: as many as there may be, each as long as it may be."""

_FORMAT = {"verbatim": "subscriptions", "version": 1}


class TransferError(Exception):
    """A file that holds no subscriptions, or not only such.

    Attributes:
        entry: Number of the first entry that is wrong; 0 when it is the file.
    """

    def __init__(self, entry: int = 0) -> None:
        super().__init__(entry)
        self.entry = entry


def written_subscriptions(mine: Sequence[Subscription]) -> bytes:
    """The file of a chat's subscriptions."""
    entries = [{"kind": each.kind.value, "what": each.what} for each in mine]
    content = json.dumps({**_FORMAT, "subscriptions": entries}, ensure_ascii=False, indent=1)
    return content.encode("utf-8", "replace") + b"\n"


def read_subscriptions(content: bytes, lexicon: Lexicon) -> list[Interest]:
    """What a file of subscriptions is for.

    Args:
        content: Of the file.
        lexicon: The topics that there are.

    Raises:
        TransferError: It is not as `written_subscriptions` writes it.
    """
    try:
        read = json.loads(content) if len(content) <= MAX_TRANSFER_BYTES else None
    except (ValueError, RecursionError):
        raise TransferError from None
    if not isinstance(read, dict) or read.keys() != {*_FORMAT, "subscriptions"}:
        raise TransferError
    entries = read.pop("subscriptions")
    if read != _FORMAT or not isinstance(entries, list) or len(entries) > MAX_SUBSCRIPTIONS:
        raise TransferError
    return [_interest(entry, number, lexicon) for number, entry in enumerate(entries, 1)]


def _interest(entry: object, number: int, lexicon: Lexicon) -> Interest:
    if not isinstance(entry, dict) or entry.keys() != {"kind", "what"}:
        raise TransferError(number)
    kind, what = entry["kind"], entry["what"]
    if not isinstance(kind, str) or not isinstance(what, str) or encodable(what) != what:
        raise TransferError(number)
    if kind not in set(InterestKind):
        raise TransferError(number)
    try:
        words = checked_words(what) if kind == InterestKind.WORDS else " ".join(what.split())
    except (InterestError, FilterError):
        raise TransferError(number) from None
    fits = {
        InterestKind.EVERYTHING: not words,
        InterestKind.TOPIC: is_topic(words, lexicon),
        InterestKind.WORDS: bool(words),
        InterestKind.QUESTION: 0 < units(words) <= MAX_WAITING_UNITS,
    }
    if not fits[InterestKind(kind)]:
        raise TransferError(number)
    return Interest(InterestKind(kind), words)
