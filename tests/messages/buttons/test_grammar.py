import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages.buttons import asking, browsing, narrowing, plain, subscribing
from bot.messages.buttons.asking import MAX_MATCHES, OpenAnswer, OpenMatches
from bot.messages.buttons.browsing import OpenDocuments, OpenInterview, OpenTopic, OpenTopics
from bot.messages.buttons.grammar import MAX_BUTTON_BYTES, Action
from bot.messages.buttons.plain import Choose, Idle
from bot.messages.buttons.subscribing import EVERYTHING, Subscribe, Unsubscribe
from bot.search.text.span import Span

IDS = st.from_regex(r"[A-Za-z0-9_-]{10}", fullmatch=True)
TOPICS = st.from_regex(r"[a-z0-9-]{1,24}", fullmatch=True)
NUMBERS = st.integers(0, 9_999_999)
ACTIONS: st.SearchStrategy[Action] = st.one_of(
    st.builds(
        OpenAnswer,
        IDS,
        NUMBERS,
        st.one_of(st.none(), st.builds(Span, NUMBERS, NUMBERS)),
        st.booleans(),
    ),
    st.builds(OpenMatches, st.lists(IDS, min_size=1, max_size=MAX_MATCHES).map(tuple)),
    st.builds(OpenTopics, NUMBERS),
    st.builds(OpenTopic, TOPICS, NUMBERS),
    st.builds(OpenDocuments, NUMBERS),
    st.builds(
        OpenInterview, st.from_regex(r"[a-z0-9-]{1,40}", fullmatch=True), NUMBERS, st.booleans()
    ),
    st.builds(Subscribe, st.one_of(st.just(EVERYTHING), TOPICS)),
    st.builds(Unsubscribe, st.integers(0, 10**18 - 1)),
    st.builds(Choose, st.from_regex(r"[!-~]{1,61}", fullmatch=True)),
    st.just(Idle()),
)


def decoded(data: str) -> list[Action]:
    """What data is read as: one action at most, whichever handler looks at it."""
    found = (
        kind.decode(data)
        for module in (asking, browsing, narrowing, plain, subscribing)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Action) and kind is not Action
    )
    return [action for action in found if action is not None]


@given(ACTIONS)
def test_what_is_written_on_a_button_is_read_again(action: Action) -> None:
    data = action.encode()
    assert len(data.encode()) <= MAX_BUTTON_BYTES
    assert decoded(data) == [action]


@given(st.one_of(st.text(max_size=64), st.from_regex(r"[amtdisup]1:[a-z0-9:*-]{0,61}")))
def test_whatever_is_read_is_written_the_same_way(data: str) -> None:
    for action in decoded(data):
        assert decoded(action.encode()) == [action]


@pytest.mark.parametrize(
    "data",
    [
        "",
        "a1",
        "a1:short:0",
        "a2:AbCdEfGhIj:0",
        "a1:AbCdEfGhIj:00",
        "a1:AbCdEfGhIj:-1",
        "t1:",
        "n1\n",
    ],
)
def test_what_nobody_wrote_is_nothing(data: str) -> None:
    assert decoded(data) == []


def test_more_matches_than_fit_are_left_out() -> None:
    ids = tuple(f"{number:010}" for number in range(9))
    assert decoded(OpenMatches(ids).encode()) == [OpenMatches(ids[:MAX_MATCHES])]
