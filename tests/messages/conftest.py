"""Any corpus that could be read, as values."""

from hypothesis import strategies as st

from bot.search.text.span import Span
from bot.store.record.interviews import Card, Record

WORDS = st.sampled_from(
    [
        "bridge",
        "мост",
        "大桥何时通车。",
        "<b>",
        "&amp;",
        "😀",
        "\u202e",
        "\n\n",
        "a" * 300,
        "Why?",
        "“",
        "\x00",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(WORDS, max_size=120).map(" ".join),
    st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=60).map("\n\n".join),
    st.sampled_from([1, 100, 2100, 5000]).map(lambda size: "&<" * size),
    st.sampled_from([1, 40, 700, 3000]).map(lambda size: "👩‍👩‍👧" * size),
)
SOME_TEXTS = TEXTS.filter(lambda text: bool(text.strip()))
DATES = st.sampled_from(
    ["", "2021-08-02", "2012-07", "2000", "not a date", "2021-99-99", "1-2-3-4"]
)
CARDS = st.builds(
    Card,
    key=st.integers(1, 5),
    slug=st.from_regex(r"[a-z0-9-]{1,40}", fullmatch=True),
    title=TEXTS,
    published=DATES,
    outlet=TEXTS,
    speaker=TEXTS,
    role=TEXTS,
    interviewers=st.lists(TEXTS, max_size=5).map(tuple),
    language=st.sampled_from(["en", "ru", "zh-Hant", "xx", "", "sr-Latn"]),
    url=st.sampled_from(["", 'https://example.org/a?b=<c>&d="e"', "ftp://x", "https://x y.z"]),
    introduction=TEXTS,
    exchanges=st.integers(1, 9999),
    withdrawn=st.just(False),
)
RECORDS = st.builds(
    Record,
    key=st.integers(1, 10**9),
    id=st.from_regex(r"[A-Za-z0-9_-]{10}", fullmatch=True),
    position=st.integers(0, 9999),
    question=SOME_TEXTS,
    answer=SOME_TEXTS,
    card=CARDS,
)

CARD = Card(
    key=1,
    slug="post",
    title="A title",
    published="2021-08-02",
    outlet="The Post",
    speaker="Ada Marsh",
    role="Mayor",
    interviewers=(),
    language="en",
    url="https://post.example/?a=1&b=2",
    introduction="",
    exchanges=2,
    withdrawn=False,
)
RECORD = Record(1, "AbCdEfGhIj", 7, "When does the bridge open?", "In April.", CARD)


def spans(text: str) -> st.SearchStrategy[Span]:
    """Any stretch of a text, also empty ones."""
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))
