from dataclasses import replace

import pytest

from bot.local.telegram.html import parse_html
from bot.local.telegram.text import utf16_slice
from bot.messages.asking.answer import answer
from bot.messages.asking.verdicts import suggestions
from bot.messages.asking.view import TopicLink, View
from bot.messages.buttons.asking import OpenAnswer, OpenMatches
from bot.messages.buttons.browsing import OpenInterview, OpenTopic
from bot.messages.buttons.narrowing import OpenNarrowing
from bot.messages.buttons.subscribing import Follow
from bot.messages.language.words import words
from bot.messages.markup.message import Message
from bot.search.text.span import Span
from bot.search.verdict import Hit, Result, Verdict
from tests.messages.conftest import RECORD

EN = words("en")
MIDDLE = "\n\n".join(f"Paragraph {number} says this much. " + "More. " * 40 for number in range(6))
VIEW = View(RECORD, bot="verbatim_bot")


def quotes(message: Message) -> list[tuple[str, str]]:
    text, entities = parse_html(message.html)
    return [
        (entity["type"], utf16_slice(text, entity["offset"], entity["length"]))
        for entity in entities
        if "blockquote" in entity["type"]
    ]


def texts(message: Message) -> list[list[str]]:
    return [[button.text for button in row] for row in message.buttons if row]


def test_a_short_answer_is_shown_whole() -> None:
    message = answer(replace(VIEW, passage=Span(0, 9), marks=(Span(3, 8),)), EN)
    assert message.html == (
        "<b>❝ When does the bridge open? ❞</b>\n"
        '<a href="https://post.example/?a=1&amp;b=2">The Post</a> · 2 August 2021\n\n'
        "Ada Marsh, Mayor:\n<blockquote>In <b>April</b>.</blockquote>"
    )
    assert texts(message) == [["All 2 questions of the interview"], ["Share", "Cite", "Follow"]]


def test_the_passage_comes_before_the_folded_whole() -> None:
    record = replace(RECORD, answer=MIDDLE)
    start = MIDDLE.index("Paragraph 3")
    message = answer(replace(VIEW, record=record, passage=Span(start, start + 33)), EN)
    assert quotes(message) == [
        ("blockquote", "… Paragraph 3 says this much. More. …"),
        ("expandable_blockquote", MIDDLE.strip()),
    ] or quotes(message)[1] == ("expandable_blockquote", MIDDLE)
    assert "The full answer · 6 paragraphs" in message.html


def test_the_sentence_that_answers_is_underlined_and_cited() -> None:
    record = replace(RECORD, answer=MIDDLE)
    start = MIDDLE.index("Paragraph 3")
    sentence = Span(start, start + 27)
    view = replace(VIEW, record=record, passage=Span(start, start + 40), sentence=sentence)
    message = answer(view, EN)
    text, entities = parse_html(message.html)
    assert [
        utf16_slice(text, each["offset"], each["length"])
        for each in entities
        if each["type"] == "underline"
    ] == ["Paragraph 3 says this much."] * 2
    (cite,) = (button for row in message.buttons for button in row if button.copy)
    assert cite.copy.startswith("“Paragraph 3 says this much.”")


def test_an_answer_opened_without_a_question_is_not_shown_twice() -> None:
    message = answer(replace(VIEW, record=replace(RECORD, answer=MIDDLE)), EN)
    assert quotes(message) == [("expandable_blockquote", MIDDLE)]


def test_a_long_answer_begins_with_the_passage_and_leads_to_its_pages() -> None:
    record = replace(RECORD, answer=MIDDLE * 3)
    message = answer(replace(VIEW, record=record, passage=Span(0, 33)), EN)
    assert quotes(message) == [("blockquote", "Paragraph 0 says this much. More. …")]
    button = message.buttons[0][0]
    assert button.text == "The full answer · 2 pages ›"
    assert button.action == OpenAnswer(record.id, 1, Span(0, 33))
    page = answer(replace(VIEW, record=record, passage=Span(0, 33), page=1), EN)
    assert texts(page)[0] == ["‹", "1/2", "›"]
    assert page.buttons[0][0].action == OpenAnswer(record.id, 0, Span(0, 33))


def test_a_long_answer_without_a_passage_begins_with_its_first_page() -> None:
    record = replace(RECORD, answer=MIDDLE * 3)
    message = answer(replace(VIEW, record=record), EN)
    assert texts(message)[0] == ["1/2", "›"]
    assert answer(replace(VIEW, record=record, page=99), EN) == answer(
        replace(VIEW, record=record, page=2), EN
    )


def test_what_the_interviewer_said_before_asking_folds_away() -> None:
    before = "It has been a long year for everybody who lives on the quay. " * 8
    record = replace(RECORD, question=f"{before}When does the bridge open?")
    message = answer(replace(VIEW, record=record), EN)
    assert message.html.startswith("<b>❝ When does the bridge open? ❞</b>")
    assert quotes(message)[0] == ("expandable_blockquote", f"{before}When does the bridge open?")


def test_what_was_corrected_and_another_language_are_told() -> None:
    message = answer(
        replace(VIEW, asked="когда откроют мост", corrected="когда <мост>"), words("ru")
    )
    assert "по запросу <b>когда &lt;мост&gt;</b>" in message.html
    assert "<i>Язык оригинала: английский</i>" in message.html


def hit_of(id_: str) -> Hit:
    card = replace(RECORD.card, outlet=f"Outlet {id_}")
    return Hit(replace(RECORD, id=id_, card=card), Span(0, 4), (), 0.6)


def test_buttons_lead_around() -> None:
    view = replace(
        VIEW,
        found=Result("when", Verdict.ANSWER, None, (hit_of("AbCdEfGhIj"), hit_of("0123456789"))),
        previous="previous12",
        next="next123456",
        topic=TopicLink("bridges", "Bridges and roads", 2),
    )
    message = answer(view, EN)
    assert texts(message) == [
        ["‹ Previous question", "Next question ›"],
        ["1 more match", "Bridges and roads"],
        ["Narrow"],
        ["All 2 questions of the interview"],
        ["Share", "Cite", "Follow"],
    ]
    assert [button.action for row in message.buttons for button in row if button.action] == [
        OpenAnswer("previous12"),
        OpenAnswer("next123456"),
        OpenMatches(("AbCdEfGhIj", "0123456789")),
        OpenTopic("bridges", 2),
        OpenNarrowing(),
        OpenInterview("post", 1),
        Follow(RECORD.id),
    ]


def test_a_passage_of_an_earlier_text_is_ignored() -> None:
    message = answer(replace(VIEW, passage=Span(500, 600)), EN)
    assert quotes(message) == [("blockquote", "In April.")]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Found by its meaning: none of your words stand here"),
        ("ru", "Найдено по смыслу: ваших слов здесь нет"),
        ("zh", "按含义找到：此处没有与提问相同的字词"),
    ],
)
def test_what_was_found_by_its_meaning_says_so(language: str, line: str) -> None:
    view = replace(VIEW, passage=Span(0, 9), asked="spring", by_meaning=True)
    found = answer(view, words(language)).html
    assert f"<i>{line}</i>\n<blockquote>In April.</blockquote>" in found
    assert line not in answer(replace(view, by_meaning=False), words(language)).html
    hit = Hit(RECORD, Span(0, 9), (), 0.3, by_meaning=True)
    result = Result("spring", Verdict.SUGGESTIONS, None, (hit,))
    assert f"<i>{line}</i>\nIn April." in suggestions(result, [hit], words(language)).html
