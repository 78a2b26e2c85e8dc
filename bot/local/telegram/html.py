"""Telegram's HTML becomes a text and its entities, refused where Telegram refuses it.

Follows https://core.telegram.org/bots/api#html-style and the errors of Telegram's own parser,
byte offsets included.
"""

import re
from dataclasses import dataclass

from bot.local.telegram.refusal import Json, bad_request
from bot.local.telegram.text import HALF_PAIR, utf16_length

# What a tag becomes. `a`, `pre`, `span`, `blockquote` and `tg-emoji` also look at their attributes.
KINDS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
NAMED_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(?P<decimal>[0-9]+)|#x(?P<hex>[0-9a-fA-F]+)|(?P<name>[A-Za-z]+));?")
SPACE = re.compile(r"\s*", re.ASCII)
TAG_NAME = re.compile(r"[^\s>]*", re.ASCII)
ATTRIBUTE_NAME = re.compile(r"[^\s=]*", re.ASCII)
UNQUOTED_VALUE = re.compile(r"[A-Za-z0-9.-]*")
USER_LINK = re.compile(r"tg://user/?\?id=([0-9]+)")
LINK = re.compile(
    r"(?:(?:https?|tg|ton|tonsite|mailto|tel):[^\s]+|[^\s/]+\.[^\s/]{2,}(?:/[^\s]*)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag whose end is awaited."""

    name: str
    attributes: dict[str, str]
    offset: int
    begins: int


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Read Telegram's HTML.

    Args:
        source: Text with tags and character references.

    Returns:
        The text, and its entities by offset, offsets and lengths in UTF-16 units.

    Raises:
        RefusalError: With what Telegram says of a text that it cannot read.
    """
    text = ""
    entities: list[Json] = []
    awaited: list[Tag] = []
    offset = at = 0
    while at < len(source):
        if source[at] == "<" and source[at + 1 : at + 2] == "/":
            at, tag = _end_tag(source, at, awaited)
            entity = _entity(tag, text[tag.begins :], offset - tag.offset)
            if entity and not _merged(entity, entities):
                entities.append(entity)
        elif source[at] == "<":
            name, attributes, at = _start_tag(source, at)
            awaited.append(Tag(name, attributes, offset, len(text)))
        else:
            piece, at = _character(source, at)
            text += piece
            offset += utf16_length(piece)
    if awaited:
        raise unreadable(f'Can\'t find end tag corresponding to start tag "{awaited[-1].name}"')
    if HALF_PAIR.search(text):
        raise unreadable(
            "Text contains invalid Unicode characters after decoding HTML entities, check for "
            "unmatched surrogate code units"
        )
    return text, entities


def unreadable(words: str) -> Exception:
    """Telegram's refusal of a text that it cannot parse."""
    return bad_request(f"can't parse entities: {words}")


def _byte(source: str, at: int) -> int:
    """Telegram counts in bytes of UTF-8."""
    return len(source[:at].encode("utf-8", "surrogatepass"))


def _character(source: str, at: int) -> tuple[str, int]:
    """One character, a reference decoded, or a run of plain text; and where the next begins."""
    if source[at] == "&":
        found = REFERENCE.match(source, at)
        decoded = _decoded(found) if found else ""
        if found and decoded:
            return decoded, found.end()
        return "&", at + 1
    ends = min(
        (end for end in (source.find("<", at), source.find("&", at)) if end != -1),
        default=len(source),
    )
    return source[at:ends], ends


def _decoded(reference: re.Match[str]) -> str:
    """The character of a reference, or "" when it is none of Telegram's."""
    if name := reference["name"]:
        return NAMED_ENTITIES.get(name, "")
    code = int(reference["decimal"] or "0") if reference["decimal"] else int(reference["hex"], 16)
    too_long = len(reference.group().rstrip(";")) >= 10
    return "" if code == 0 or code >= 0x10FFFF or too_long else chr(code)


def _start_tag(source: str, begin: int) -> tuple[str, dict[str, str], int]:
    """The name and attributes of the tag at `begin`, and where the text goes on."""
    byte = _byte(source, begin)
    found = TAG_NAME.match(source, begin + 1)
    at = found.end() if found else begin + 1
    if at >= len(source):
        raise unreadable(f"Unclosed start tag at byte offset {byte}")
    name = source[begin + 1 : at].lower()
    if name not in KINDS:
        raise unreadable(f'Unsupported start tag "{name}" at byte offset {byte}')
    attributes: dict[str, str] = {}
    while True:
        at = _past(SPACE, source, at)
        if source[at : at + 1] == ">":
            break
        attribute, value, at = _attribute(source, at, name, byte)
        attributes[attribute] = value
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise unreadable(f'Tag "span" must have class "tg-spoiler" at byte offset {byte}')
    return name, attributes, at + 1


def _attribute(source: str, begin: int, tag: str, byte: int) -> tuple[str, str, int]:
    """One attribute of a start tag: its name, its value, and where it ends."""
    at = _past(ATTRIBUTE_NAME, source, begin)
    # `expandable` stands alone, so a name may also end where the tag does.
    attribute = source[begin:at].partition(">")[0]
    stands_alone = source[_past(SPACE, source, begin + len(attribute)) :][:1] != "="
    if attribute == "expandable" and tag == "blockquote" and stands_alone:
        return attribute, "", begin + len(attribute)
    if at >= len(source) and not attribute:
        raise unreadable(f'Unclosed start tag "{tag}" at byte offset {byte}')
    if not attribute:
        raise unreadable(f'Empty attribute name in the tag "{tag}" at byte offset {byte}')
    at = _past(SPACE, source, begin + len(attribute))
    if source[at : at + 1] != "=":
        raise unreadable(
            f'Expected equal sign in declaration of an attribute of the tag "{tag}" '
            f"at byte offset {byte}"
        )
    at = _past(SPACE, source, at + 1)
    if at >= len(source):
        raise unreadable(f'Unclosed start tag "{tag}" at byte offset {byte}')
    if source[at] not in "'\"":
        ends = _past(UNQUOTED_VALUE, source, at)
        if ends < len(source) and source[ends] != ">" and not source[ends].isspace():
            raise unreadable(f"Unexpected end of name token at byte offset {_byte(source, at)}")
        value = source[at:ends].lower()
    else:
        ends = source.find(source[at], at + 1)
        value = REFERENCE.sub(lambda found: _decoded(found) or found.group(), source[at + 1 : ends])
        ends += 1
    if ends in {0, len(source)}:
        raise unreadable(f"Unclosed start tag at byte offset {byte}")
    return attribute.lower(), value, ends


def _end_tag(source: str, begin: int, awaited: list[Tag]) -> tuple[int, Tag]:
    """Where the text goes on, and the innermost tag, now closed."""
    byte = _byte(source, begin)
    if not awaited:
        raise unreadable(f"Unexpected end tag at byte offset {byte}")
    ends = _past(TAG_NAME, source, begin + 2)
    name = source[begin + 2 : ends].lower()
    ends = _past(SPACE, source, ends)
    if source[ends : ends + 1] != ">":
        raise unreadable(f"Unclosed end tag at byte offset {byte}")
    tag = awaited.pop()
    if name not in {"", tag.name}:
        raise unreadable(
            f'Unmatched end tag at byte offset {byte}, expected "</{tag.name}>", found "</{name}>"'
        )
    return ends + 1, tag


def _entity(tag: Tag, text: str, length: int) -> Json | None:
    """The entity of a closed tag; None for one around nothing, or a link that leads nowhere."""
    if length == 0:
        return None
    entity: Json = {"type": KINDS[tag.name], "offset": tag.offset, "length": length}
    if tag.name == "a":
        url = tag.attributes.get("href") or text
        if person := USER_LINK.fullmatch(url):
            return entity | {
                "type": "text_mention",
                "user": {"id": int(person[1]), "is_bot": False, "first_name": ""},
            }
        return entity | {"url": url} if LINK.fullmatch(url) else None
    if tag.name == "blockquote" and "expandable" in tag.attributes:
        entity["type"] = "expandable_blockquote"
    if tag.name == "tg-emoji":
        identifier = tag.attributes.get("emoji-id", "")
        if not identifier.isdecimal() or int(identifier) == 0:
            raise unreadable("Invalid custom emoji identifier specified")
        entity["custom_emoji_id"] = identifier
    language = tag.attributes.get("class", "") if tag.name == "code" else ""
    if language.startswith("language-"):
        entity["language"] = language.removeprefix("language-")
    return entity


def _merged(entity: Json, entities: list[Json]) -> bool:
    """Whether `<pre><code class="language-...">` became one entity with the one before it."""
    if not entities or {entity["type"], entities[-1]["type"]} != {"pre", "code"}:
        return False
    last = entities[-1]
    if (last["offset"], last["length"]) != (entity["offset"], entity["length"]):
        return False
    language = last.get("language") or entity.get("language")
    if not language:
        return False
    last.update(type="pre", language=language)
    return True


def _past(pattern: re.Pattern[str], source: str, at: int) -> int:
    """Where a pattern that also matches nothing ends."""
    found = pattern.match(source, at)
    return found.end() if found else at
