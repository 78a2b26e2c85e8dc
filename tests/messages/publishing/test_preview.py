"""What administrators see is taken by Telegram, whatever a file holds."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.interview import Exchange, Interview
from bot.corpus.remark import remark
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import Words, words
from bot.messages.publishing import preview
from bot.messages.publishing.preview import Publication
from bot.messages.publishing.stats import stats_groups, stats_message
from bot.store.index.vectors import VectorProgress
from bot.store.record.documents import Document
from bot.store.record.interviews import Card
from bot.store.stats import Round, Stats
from bot.store.subscribers.outbox import State
from tests.messages.conftest import CARDS, DATES, SOME_TEXTS, TEXTS
from tests.messages.test_limits import assert_sendable, bounded

SPEAKERS = st.sampled_from(list(LANGUAGES)).map(words)
REMARKS = TEXTS.map(lambda text: remark("same", document=text))
INTERVIEWS = st.builds(
    Interview,
    title=TEXTS,
    published=st.one_of(st.none(), DATES),
    outlet=TEXTS,
    speaker=TEXTS,
    interviewers=st.lists(TEXTS, max_size=4).map(tuple),
    language=st.just("en"),
    url=st.none(),
    introduction=st.just(""),
    exchanges=st.lists(st.builds(Exchange, SOME_TEXTS, SOME_TEXTS), min_size=1, max_size=4).map(
        tuple
    ),
    role=TEXTS,
    warnings=st.lists(REMARKS, max_size=8).map(tuple),
)


@bounded
@given(INTERVIEWS, st.integers(0, 500), TEXTS, SPEAKERS)
def test_every_reading_is_shown(interview: Interview, more: int, earlier: str, said: Words) -> None:
    message = preview.file_preview(interview, more, earlier, said)
    assert_sendable(message)
    assert len(message.buttons) == (2 if earlier else 3)


@bounded
@given(st.lists(CARDS, max_size=5), TEXTS, SPEAKERS, st.sampled_from(Publication))
def test_every_result_is_shown(cards: list[Card], name: str, said: Words, how: Publication) -> None:
    assert_sendable(preview.file_published(cards, name, how, said))
    assert_sendable(preview.file_refused(remark("same", document=name), said))


@bounded
@given(st.lists(TEXTS, max_size=15), SPEAKERS)
def test_figures_are_shown(reasons: list[str], said: Words) -> None:
    stats = Stats(
        interviews=2,
        exchanges=15,
        documents=17,
        refused=tuple(
            Document(text, 1, 1, "", remark("unreadable", reason=text, more=3)) for text in reasons
        ),
        chats=100_000,
        paused=1,
        inactive=20,
        subscriptions=123_456,
        alerts={State.SENT: 99_000, State.WAITING: 3, State.IN_FLIGHT: 2, State.FAILED: 1},
        retrying=1,
        doubled=2,
        last=Round(1_714_740_000.0, 3400.5, {State.SENT: 99_000}),
    )
    assert_sendable(stats_message(stats, said))
    lines = dict(line for group in stats_groups(stats, words("en")) for line in group)
    assert lines["Alerts waiting"] == "5"
    assert "Sentence vectors" not in lines
    groups = stats_groups(replace(stats, vectors=VectorProgress(1_200, 3_000)), words("en"))
    lines = dict(line for group in groups for line in group)
    assert lines["Sentence vectors"] == "1,200 of 3,000"
    assert lines["Last delivery"] == "99,000 sent in 3400.5 s, started 2024-05-03 12:40 UTC"
