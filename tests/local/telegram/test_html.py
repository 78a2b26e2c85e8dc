"""Telegram's HTML: what is read, where the entities are, what is refused and how."""

from contextlib import suppress
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.local.telegram.html import parse_html
from bot.local.telegram.refusal import RefusalError
from bot.local.telegram.text import settled, utf16_length, utf16_slice

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT)
def test_what_is_escaped_comes_back(text: str) -> None:
    assert parse_html(escape(text)) == (text, [])


@given(TEXT, st.text(st.characters(exclude_categories=["Cs"]), min_size=1), TEXT)
def test_entities_cover_what_the_tags_did(before: str, marked: str, after: str) -> None:
    for tag, kind in TAGS.items():
        text, entities = parse_html(
            f"{escape(before)}<{tag}>{escape(marked)}</{tag}>{escape(after)}"
        )
        assert text == before + marked + after
        assert entities == [
            {"type": kind, "offset": utf16_length(before), "length": utf16_length(marked)}
        ]
        assert utf16_slice(text, entities[0]["offset"], entities[0]["length"]) == marked


@given(st.text("<>/&;#x0b ia=\"'🚀", max_size=30))
def test_anything_is_read_or_refused(source: str) -> None:
    with suppress(RefusalError):
        text, entities = parse_html(source)
        size = utf16_length(text)
        assert all(entity["offset"] + entity["length"] <= size for entity in entities)


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        (
            '<a href="https://example.org/?a=1&amp;b=2">x</a>',
            {"type": "text_link", "url": "https://example.org/?a=1&b=2"},
        ),
        ("<a href='http://example.org'>x</a>", {"type": "text_link", "url": "http://example.org"}),
        (
            '<a href="tg://user?id=42">x</a>',
            {"type": "text_mention", "user": {"id": 42, "is_bot": False, "first_name": ""}},
        ),
        ('<span class="tg-spoiler">x</span>', {"type": "spoiler"}),
        ("<blockquote expandable>x</blockquote>", {"type": "expandable_blockquote"}),
        ('<blockquote expandable="">x</blockquote>', {"type": "expandable_blockquote"}),
        (
            '<tg-emoji emoji-id="5368">x</tg-emoji>',
            {"type": "custom_emoji", "custom_emoji_id": "5368"},
        ),
        (
            '<pre><code class="language-python">x</code></pre>',
            {"type": "pre", "language": "python"},
        ),
        ("<B  >x</b >", {"type": "bold"}),
        ("<i>x</>", {"type": "italic"}),
    ],
)
def test_tags_with_attributes(source: str, entity: dict[str, object]) -> None:
    assert parse_html(source) == ("x", [entity | {"offset": 0, "length": 1}])


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("жж a < b", 'Unsupported start tag "" at byte offset 7'),
        ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<i =x>y</i>", 'Empty attribute name in the tag "i" at byte offset 0'),
        (
            "<i x>y</i>",
            'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 0',
        ),
        ("<i x=", 'Unclosed start tag "i" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"),
        ('<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_what_cannot_be_read(source: str, words: str) -> None:
    with pytest.raises(RefusalError) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&#128640;&#x1F680;", "🚀🚀"),
        ("&lt &amp", "< &"),
        ("&nbsp;&apos;&x & &#0; &;", "&nbsp;&apos;&x & &#0; &;"),
    ],
)
def test_character_references(source: str, text: str) -> None:
    assert parse_html(source) == (text, [])


def test_a_link_that_leads_nowhere_is_plain_text() -> None:
    assert parse_html('<a href="nowhere">x</a>') == ("x", [])


def kept(source: str) -> tuple[str, list[tuple[str, str]]]:
    text, entities = settled(*parse_html(source))
    return text, [
        (entity["type"], utf16_slice(text, entity["offset"], entity["length"]))
        for entity in entities
    ]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("\n <b> x </b> \n", "x", [("bold", "x")]),
        ("a\t<b>\x00b\r\nc</b>", "a  b\nc", [("bold", " b\nc")]),
        ("a<b> </b>c", "a c", []),
        ("<i>🚀 <b>x</b></i>", "🚀 x", [("italic", "🚀 x"), ("bold", "x")]),
        ("<blockquote>a <b>b</b></blockquote>", "a b", [("blockquote", "a b"), ("bold", "b")]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "ab", [("blockquote", "ab")]),
        ("<code>a<b>b</b></code>", "ab", [("code", "ab")]),
        ("<b>a<b>b</b></b>", "ab", [("bold", "ab")]),
    ],
)
def test_what_telegram_keeps(source: str, text: str, entities: list[tuple[str, str]]) -> None:
    assert kept(source) == (text, entities)


def test_a_message_keeps_a_hundred_entities() -> None:
    assert len(kept("<b>x</b> " * 101)[1]) == 100
