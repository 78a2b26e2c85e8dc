from hypothesis import given
from hypothesis import strategies as st

from bot.local.telegram.html import parse_html
from bot.local.telegram.text import utf16_slice
from bot.messages.markup.marking import MAX_MARKS_SHOWN, MAX_PASSAGE_UNITS, marked, passage_html
from bot.messages.markup.message import units
from bot.search.text.span import Span
from tests.messages.conftest import SOME_TEXTS, spans


@given(st.data(), SOME_TEXTS)
def test_marks_change_nothing_of_the_words(data: st.DataObject, text: str) -> None:
    text = text.replace("\r", " ")
    span = data.draw(spans(text))
    marks = data.draw(st.lists(spans(text), max_size=20))
    sentence = data.draw(st.one_of(st.none(), spans(text)))
    shown, entities = parse_html(marked(text, span, marks, sentence))
    assert shown == text[span.start : span.end]
    assert len(entities) <= MAX_MARKS_SHOWN + 1
    for entity in entities:
        if entity["type"] == "underline":
            assert sentence is not None
            start = max(sentence.start, span.start)
            end = min(sentence.end, span.end)
            part = utf16_slice(shown, entity["offset"], entity["length"])
            assert part == text[start:end]
            continue
        part = utf16_slice(shown, entity["offset"], entity["length"])
        assert any(text[mark.start : mark.end] in part for mark in marks)


def test_neighbouring_marks_become_one() -> None:
    text = "mutual recognition of vaccines"
    marks = (Span(0, 6), Span(7, 18), Span(22, 30))
    html = marked(text, Span(0, len(text)), marks)
    assert html == "<b>mutual recognition</b> of <b>vaccines</b>"


def test_the_sentence_that_answers_is_underlined() -> None:
    text = "It has been long. It opens on 3 May, they say. We shall see."
    sentence = Span(18, 46)
    marks = (Span(3, 6), Span(21, 26), Span(50, 55))
    assert marked(text, Span(0, len(text)), marks, sentence) == (
        "It <b>has</b> been long. <u>It <b>opens</b> on 3 May, they say.</u> We <b>shall</b> see."
    )
    assert marked(text, sentence, marks, sentence) == "It <b>opens</b> on 3 May, they say."


def test_a_passage_shows_where_the_answer_goes_on() -> None:
    text = "First.\n\nSecond one.\n\nThird."
    assert passage_html(text, Span(8, 21), (Span(8, 14),)) == "… <b>Second</b> one. …"
    assert passage_html(text, Span(0, 8), ()) == "First. …"
    assert passage_html(text, Span(21, len(text)), ()) == "… Third."
    assert passage_html(text, Span(0, len(text)), ()) == text


def test_a_very_long_passage_is_cut_around_what_matched() -> None:
    text = "word " * 900 + "silt " + "word " * 900
    at = text.index("silt")
    html = passage_html(text, Span(0, len(text)), (Span(at, at + 4),))
    assert "<b>silt</b>" in html
    assert html.startswith("… word")
    assert html.endswith("word …")
    assert units(html) < MAX_PASSAGE_UNITS + 20


def test_a_very_long_passage_is_cut_around_its_sentence() -> None:
    text = "silt " + "word " * 900 + "Silt is 9 feet. " + "word " * 900
    at = text.index("Silt")
    html = passage_html(text, Span(0, len(text)), (Span(0, 4),), Span(at, at + 15))
    assert "<u>Silt is 9 feet.</u>" in html
    assert units(html) < MAX_PASSAGE_UNITS + 30


def test_a_long_passage_begins_and_ends_with_a_sentence() -> None:
    said = [f"Basin {number} was dredged with great care by the port." for number in range(40)]
    text = " ".join(said)
    at = text.index("Basin 20")
    shown = passage_html(text, Span(0, len(text)), (Span(at, at + 8),))
    inside = shown.removeprefix("… ").removesuffix(" …")
    assert inside.startswith("Basin")
    assert inside.endswith("by the port.")
    assert "<b>Basin 20</b>" in inside
    assert units(shown) > MAX_PASSAGE_UNITS / 2
