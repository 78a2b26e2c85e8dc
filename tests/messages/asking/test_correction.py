"""What was corrected is taken by Telegram, whatever the corpus holds."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.messages.asking.answer import answer
from bot.messages.asking.correction import old_version, what_changed
from bot.messages.asking.sharing import deep_link, linked_answer
from bot.messages.asking.view import View
from bot.messages.browsing.documents import interview_page
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import Words, words
from bot.store.record.interviews import Card, Record
from bot.store.record.versions import OldExchange, Version
from tests.messages.conftest import CARDS, RECORD, RECORDS, SOME_TEXTS
from tests.messages.test_limits import assert_sendable, bounded

SPEAKERS = st.sampled_from(list(LANGUAGES)).map(words)
OLD = st.builds(
    OldExchange,
    st.just("AbCdEfGhIj"),
    st.integers(1, 999_999),
    SOME_TEXTS,
    SOME_TEXTS,
    st.floats(0, 4e9),
    CARDS,
)
VERSIONS = st.lists(
    st.builds(Version, st.integers(1, 99), st.floats(0, 4e9), st.integers(0, 999)), max_size=20
)


@bounded
@given(RECORDS, OLD, SPEAKERS, st.booleans(), st.integers(0, 9))
def test_every_correction_is_shown(
    record: Record, old: OldExchange, said: Words, is_left: bool, page: int
) -> None:
    assert_sendable(what_changed(record, old, said))
    assert_sendable(old_version(old, record if is_left else None, said, page))
    assert_sendable(answer(View(record, corrected_at=old.replaced_at, bot="a_bot"), said))


@bounded
@given(CARDS, VERSIONS, SPEAKERS)
def test_every_card_lists_its_corrections(card: Card, versions: list[Version], said: Words) -> None:
    assert_sendable(interview_page(card, [], 0, said, versions))


def test_what_is_told_of_a_correction() -> None:
    old = OldExchange(
        RECORD.id, 1, RECORD.question, RECORD.answer.upper(), 1_714_740_000.0, RECORD.card
    )
    message = what_changed(RECORD, old, words("en"))
    assert "What changed on 3 May 2024" in message.html
    assert "Only punctuation, spacing or capitals changed." in message.html
    card = replace(RECORD.card, exchanges=3)
    versions = [Version(number, 1_714_740_000.0, 1) for number in range(7, 0, -1)]
    page = interview_page(card, [], 0, words("en"), versions)
    assert page.html.count("3 May 2024 (1 answer)") == 5
    assert "2 more" in page.html


@given(st.integers(1, 99_999))
def test_a_link_says_which_version_it_cites(version: int) -> None:
    record = replace(RECORD, card=replace(RECORD.card, version=version))
    parameter = deep_link(record, "a_bot").partition("start=a_")[2]
    assert len(parameter) <= 62
    assert linked_answer(parameter) == (record.id, version)
