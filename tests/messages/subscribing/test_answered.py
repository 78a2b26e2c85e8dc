"""A question that is answered later: Telegram takes the message whatever was asked and said."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import Words, words
from bot.messages.markup.message import fitting
from bot.messages.subscribing.alert import News, Reason
from bot.messages.subscribing.answered import MAX_WAITING_UNITS, answer_found, answers_in
from bot.store.record.interviews import Card, Record
from tests.messages.conftest import CARDS, RECORDS, SOME_TEXTS, spans
from tests.messages.test_limits import assert_sendable, bounded

SPEAKERS = st.sampled_from(list(LANGUAGES)).map(words)
QUESTIONS = SOME_TEXTS.map(lambda text: text[: fitting(text, MAX_WAITING_UNITS)])


@bounded
@given(st.data(), CARDS, st.lists(RECORDS, min_size=1, max_size=20), SPEAKERS)
def test_every_answer_that_was_waited_for_is_taken(
    data: st.DataObject, card: Card, records: list[Record], said: Words
) -> None:
    reasons = [
        Reason(
            "a name",
            replace(record, card=card),
            data.draw(spans(record.answer)),
            tuple(data.draw(st.lists(spans(record.answer), max_size=60))),
            data.draw(QUESTIONS) or "?",
        )
        for record in records
    ]
    news = News(card, records[:3], [*reasons, Reason("a topic")])
    assert len(answers_in(news)) == len(records)
    assert_sendable(answer_found(news, said))
