"""How much of a message is in view before anything is unfolded."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.messages.asking.answer import answer
from bot.messages.asking.verdicts import matches, suggestions, word_list
from bot.messages.asking.view import View
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import Words, words
from bot.messages.markup.html import Html, join, quote
from bot.messages.markup.message import length
from bot.messages.markup.pages import PAGE_UNITS
from bot.search.text.span import Span
from bot.search.verdict import Hit, Result, Verdict
from tests.messages.conftest import RECORD
from tests.messages.test_limits import bounded

MAX_SEEN_UNITS = 1400
"""Units of a message that are in view before anything is unfolded: a phone's screen and a half."""

FOLDED_UNITS = 120
"""Units of a folded quotation that are in view: three lines of a phone."""

FOLDED = re.compile("<blockquote expandable>(.*?)</blockquote>", re.DOTALL)
SPEAKERS = st.sampled_from(list(LANGUAGES)).map(words)


def seen(html: Html) -> int:
    """Units of a message that are in view before anything is unfolded."""
    folded = sum(max(0, length(Html(inner)) - FOLDED_UNITS) for inner in FOLDED.findall(html))
    return length(html) - folded


def test_what_is_folded_counts_as_three_lines() -> None:
    html = join(("12345", quote("x" * 3000, folded=True), quote("short", folded=True)))
    assert seen(html) == 5 + FOLDED_UNITS + 5
    assert seen(Html("<blockquote>12345</blockquote>")) == 5


@bounded
@given(st.data(), SPEAKERS)
def test_no_message_is_more_than_a_screen_and_a_half_before_it_is_unfolded(
    data: st.DataObject, said: Words
) -> None:
    words_ = st.lists(st.sampled_from(("ferry", "harbour", "toll", "паром", "?", ".")), min_size=1)
    question, answer_ = (" ".join(data.draw(words_) * data.draw(st.integers(1, 80))) for _ in "qa")
    record = replace(RECORD, question=question, answer=answer_)
    for passage in (None, Span(0, len(answer_))):
        view = View(record, passage=passage, asked="ferry", bot="b")
        if len(answer_) <= PAGE_UNITS or passage is not None:
            assert seen(answer(view, said).html) <= MAX_SEEN_UNITS
    hits = [Hit(record, Span(0, len(answer_)), (), 0.4)] * 6
    found = Result("ferry", Verdict.SUGGESTIONS, None, tuple(hits))
    for message in (
        suggestions(found, hits, said),
        word_list(found, hits, said),
        matches(record.id, [record] * 6, said),
    ):
        assert seen(message.html) <= MAX_SEEN_UNITS
