"""Alerts: what they tell, and that Telegram takes them whatever the corpus holds."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.messages.buttons.asking import OpenAnswer
from bot.messages.buttons.browsing import OpenInterview
from bot.messages.buttons.plain import Choose
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import Words, words
from bot.messages.subscribing.alert import FULL, News, Reason, alert, alert_batch
from bot.search.text.span import Span
from bot.store.record.interviews import Card, Record
from bot.store.subscribers.outbox import MAX_BATCH
from tests.messages.conftest import CARD, CARDS, RECORDS, TEXTS, spans
from tests.messages.test_limits import assert_sendable, bounded

SPEAKERS = st.sampled_from(list(LANGUAGES)).map(words)

DREDGED = replace(
    CARD,
    slug="2024-05-03-post-finch",
    title="The harbour is dredged",
    published="2024-05-03",
    outlet="The Harbour Post",
    speaker="Ada Finch",
    role="Harbour master",
    url="",
    exchanges=5,
)
RECORD = Record(
    1, "abcdefghij", 0, "When is it dredged?", "It is dredged in May. In June.", DREDGED
)


def record(number: int) -> Record:
    return replace(RECORD, id=f"abcdefghi{number}", question=f"What of basin {number}?")


@bounded
@given(st.data(), CARDS, st.lists(RECORDS, max_size=3), SPEAKERS)
def test_every_alert_is_taken(
    data: st.DataObject, card: Card, first: list[Record], said: Words
) -> None:
    reasons = []
    for _ in range(data.draw(st.integers(0, 8))):
        found = data.draw(st.one_of(st.none(), RECORDS))
        reason = Reason(data.draw(TEXTS), found)
        if found:
            marks = tuple(data.draw(st.lists(spans(found.answer), max_size=60)))
            reason = replace(reason, passage=data.draw(spans(found.answer)), marks=marks)
        reasons.append(reason)
    earlier = data.draw(st.sampled_from(["", "2021", "2021-08-02", "x" * 300]))
    text = assert_sendable(alert(News(card, first, reasons, earlier=earlier), said))
    assert assert_sendable(alert(News(card, first, reasons, is_correction=True), said)) != text
    assert said.plain("alert-new") in text


@bounded
@given(st.lists(CARDS, min_size=2, max_size=MAX_BATCH), TEXTS, SPEAKERS)
def test_however_many_gather_one_message_tells_of_them(
    cards: list[Card], name: str, said: Words
) -> None:
    assert_sendable(alert_batch([News(card, (), [Reason(name)]) for card in cards], said))


def test_an_alert_reads_well() -> None:
    reasons = [Reason("“dredged”", RECORD, Span(0, 21), (Span(6, 13),)), Reason("The harbour")]
    news = News(DREDGED, [record(number) for number in range(3)], reasons)
    message = alert(news, words("en"))
    assert assert_sendable(message) == (
        "New interview\n"
        "The harbour is dredged\n"
        "The Harbour Post · 3 May 2024\n"
        "Ada Finch, Harbour master\n\n"
        "5 questions\n"
        "• What of basin 0?\n• What of basin 1?\n• What of basin 2?\n\n"
        "You follow: “dredged”, The harbour\n\n"
        "❝ When is it dredged? ❞\n"
        "It is dredged in May. …"
    )
    assert "<b>dredged</b> in May" in message.html
    assert [type(row[0].action) for row in message.buttons] == [
        *(OpenAnswer, OpenAnswer, OpenInterview, Choose)
    ]


def test_several_are_numbered_and_opened_by_their_number() -> None:
    message = alert_batch([News(DREDGED, (), [Reason("The harbour")])] * 2, words("en"))
    text = assert_sendable(message)
    assert text.startswith("2 new interviews\n\n1. The harbour is dredged\n")
    assert [row[0].text.split(" ")[0] for row in message.buttons] == ["1", "2", "Subscriptions"]


def test_many_are_a_line_each() -> None:
    message = alert_batch([News(DREDGED, (), [])] * MAX_BATCH, words("en"))
    text = assert_sendable(message)
    assert f"\n{MAX_BATCH}. The harbour is dredged" in text
    assert len(message.buttons) == FULL + 2


def test_a_question_that_was_looked_for_is_told_once() -> None:
    reasons = [Reason("“dredged”", RECORD, Span(0, 21))]
    news = News(DREDGED, [RECORD, record(1)], reasons)
    text = assert_sendable(alert(news, words("en")))
    assert text.count(RECORD.question) == 1
    only = replace(DREDGED, exchanges=1)
    message = alert(News(only, [replace(RECORD, card=only)], reasons), words("en"))
    assert assert_sendable(message).count(RECORD.question) == 1
    assert [row[0].text for row in message.buttons] == ["Read the matching answer", "Subscriptions"]
