"""What Telegram does with a text before it keeps it; lengths and offsets in UTF-16."""

import re

from bot.local.telegram.refusal import Json, bad_request

MAX_TEXT = 4096
"""UTF-16 units of a message, after parsing."""
MAX_ENTITIES = 100
ORDER = (
    "expandable_blockquote",
    "blockquote",
    "text_link",
    "text_mention",
    "pre",
    "code",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "custom_emoji",
)
UNNESTED = {"pre", "code"}
QUOTES = {"blockquote", "expandable_blockquote"}
HALF_PAIR = re.compile("[\ud800-\udfff]")
DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
BLANKED = re.compile("[\x00-\x09\x0b-\x1f]")
FOUND = (
    (
        "bot_command",
        re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])"),
    ),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z0-9_]{3,32}(?!\w)")),
    ("email", re.compile(r"(?<![\w@.])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}(?!\w)", re.IGNORECASE)),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()-]{7,}\d(?!\w)")),
    ("url", re.compile(r"(?<![\w@.])(?:https?://\S+[^\s.,;:!?)\]}»”’\"'])", re.IGNORECASE)),
    (
        "url",
        re.compile(
            r"(?<![\w@./])(?:[a-z0-9-]+\.)+(?:com|org|net|ru|cn|me|info)(?:/[^\s,;!?)]*)?(?![\w.])",
            re.IGNORECASE,
        ),
    ),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)


def utf16_length(text: str) -> int:
    """How many UTF-16 units a text has: the unit of all of Telegram's lengths and offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def portions(text: str) -> list[str]:
    """A long text in several messages, as clients of Telegram send it."""
    whole = []
    while utf16_length(text) > MAX_TEXT:
        end = MAX_TEXT
        while utf16_length(text[:end]) > MAX_TEXT:
            end -= 1
        whole.append(text[:end])
        text = text[end:]
    return [*whole, text]


def settled(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """What Telegram keeps of a text: no control characters, trimmed, entities in order.

    Args:
        text: A text after parsing.
        entities: Its entities in any order.

    Returns:
        The text and the entities that are left: none that is empty or blank, none inside code, no
        quotation inside another, and at most 100.

    Raises:
        RefusalError: For half of a surrogate pair.
    """
    if HALF_PAIR.search(text):
        raise bad_request("strings must be encoded in UTF-8")
    text, entities = _cleaned(text, entities)
    leading = len(text) - len(text.lstrip(" \n"))
    text = text.strip(" \n")
    size = utf16_length(text)
    kept: list[Json] = []
    for entity in sorted(entities, key=_place):
        begin = max(entity["offset"] - leading, 0)
        end = min(entity["offset"] + entity["length"] - leading, size)
        moved = entity | {"offset": begin, "length": end - begin}
        if end > begin and utf16_slice(text, begin, end - begin).strip() and _allowed(moved, kept):
            kept.append(moved)
    return text, kept[:MAX_ENTITIES]


def with_found_entities(text: str, entities: list[Json]) -> list[Json]:
    """Entities with those added that Telegram finds by itself: commands, mentions, links, hashtags.

    Args:
        text: A settled text.
        entities: What is marked already; nothing is found inside code or links.

    Returns:
        All entities by offset.
    """
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] in UNNESTED | {"text_link", "text_mention"}
    ]
    more: list[Json] = []
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            begin = utf16_length(text[: match.start()])
            end = begin + utf16_length(match.group())
            if not any(begin < last and first < end for first, last in taken):
                taken.append((begin, end))
                more.append({"type": kind, "offset": begin, "length": end - begin})
    return sorted([*entities, *more], key=_place)


def _place(entity: Json) -> tuple[int, int, int]:
    kind = entity["type"]
    return entity["offset"], -entity["length"], ORDER.index(kind) if kind in ORDER else len(ORDER)


def _allowed(entity: Json, kept: list[Json]) -> bool:
    """Whether an entity may stand there: not in code, no quotation in another, none twice."""
    for other in kept:
        inside = other["offset"] <= entity["offset"] < other["offset"] + other["length"]
        if not inside:
            continue
        if other["type"] in UNNESTED or entity["type"] == other["type"]:
            return False
        if entity["type"] in QUOTES and other["type"] in QUOTES:
            return False
    return True


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without what Telegram drops, offsets moved accordingly; control characters are spaces."""
    for dropped in reversed([match.start() for match in DROPPED.finditer(text)]):
        at = utf16_length(text[:dropped])
        text = text[:dropped] + text[dropped + 1 :]
        entities = [
            entity
            | {
                "offset": entity["offset"] - (entity["offset"] > at),
                "length": entity["length"]
                - (entity["offset"] <= at < entity["offset"] + entity["length"]),
            }
            for entity in entities
        ]
    return BLANKED.sub(" ", text), entities
