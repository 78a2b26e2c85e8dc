"""Whatever the corpus holds, every message is one that Telegram takes."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.local.telegram.keyboards import checked_markup
from bot.local.telegram.sending import content
from bot.messages.asking.answer import answer
from bot.messages.asking.lists import PAGE_ENTRIES
from bot.messages.asking.narrowing import facet_page, facet_values, narrowing_message
from bot.messages.asking.verdicts import matches, nothing, suggestions
from bot.messages.asking.view import TopicLink, View
from bot.messages.asking.years import years_page
from bot.messages.browsing.documents import documents_page, interview_page
from bot.messages.browsing.starters import Starter, of_record, starters
from bot.messages.browsing.topics import topic_page, topics_page
from bot.messages.browsing.welcome import greeting, welcome
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import Words, words
from bot.messages.markup.keyboard import keyboard
from bot.messages.markup.message import MAX_MESSAGE_UNITS, Message, length, units
from bot.messages.notices import link_withdrawn
from bot.search.query.filters import Filters
from bot.search.query.lexicon.lexicon import Lexicon, Topic
from bot.search.text.span import Span
from bot.search.verdict import Hit, Result, Verdict
from bot.store.record.interviews import Card, Overview, Record
from tests.messages.conftest import CARDS, RECORDS, TEXTS, spans

SPEAKERS = st.sampled_from(list(LANGUAGES)).map(words)
MANY = st.lists(RECORDS, min_size=1, max_size=PAGE_ENTRIES)
FILTERS = st.builds(
    Filters,
    since=st.sampled_from(["", "2021", "2022-06-30"]),
    until=st.sampled_from(["", "2021", "2023-12-31"]),
    by=st.sampled_from([(), ("&<😀" * 20,), ("a", "b" * 60)]),
    outlets=st.sampled_from([(), ("<i>" * 20,)]),
    phrases=st.sampled_from([(), ("one two", "three & four")]),
)
RESULTS = st.builds(
    Result,
    query=TEXTS,
    verdict=st.sampled_from([Verdict.ANSWER, Verdict.SUGGESTIONS]),
    corrected=st.one_of(st.none(), TEXTS),
    hits=st.lists(
        RECORDS.map(lambda each: Hit(each, Span(0, len(each.answer)), (), 0.6)), max_size=9
    ).map(tuple),
    filters=FILTERS,
)
bounded = settings(
    max_examples=40,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)


def assert_sendable(message: Message) -> str:
    """Sends a message as far as Telegram's own checks; gives its text."""
    fields = content(message.html, {"parse_mode": "HTML"})
    text: str = fields["text"]
    assert units(text) <= length(message.html) <= MAX_MESSAGE_UNITS
    markup = keyboard(message.buttons)
    checked_markup(markup.to_dict() if markup else None)
    return text


@bounded
@given(st.data(), RECORDS, SPEAKERS, TEXTS, st.integers(0, 40))
def test_every_view_of_an_answer(
    data: st.DataObject, record: Record, said: Words, asked: str, page: int
) -> None:
    passage = data.draw(st.one_of(st.none(), spans(record.answer + "beyond")))
    marks = data.draw(st.lists(spans(record.answer), max_size=120))
    ids = st.from_regex(r"[A-Za-z0-9_-]{10}", fullmatch=True)
    view = View(
        record,
        page=page,
        passage=passage,
        marks=tuple(marks),
        sentence=data.draw(st.one_of(st.none(), spans(record.answer))),
        asked=asked,
        corrected=data.draw(st.one_of(st.none(), TEXTS)),
        found=data.draw(st.one_of(st.none(), RESULTS)),
        previous=data.draw(st.one_of(st.none(), ids)),
        next=data.draw(st.one_of(st.none(), ids)),
        topic=data.draw(st.one_of(st.none(), st.just(TopicLink("x" * 24, asked, 9_999_999)))),
        bot="verbatim_bot",
    )
    assert_sendable(answer(view, said))


@bounded
@given(CARDS, MANY, SPEAKERS, st.integers(0, 100_000))
def test_every_card_and_list_of_interviews(
    card: Card, records: list[Record], said: Words, page: int
) -> None:
    assert_sendable(interview_page(card, records, page, said))
    assert_sendable(documents_page([record.card for record in records], 9_999_999, page, said))
    assert_sendable(link_withdrawn(card, said))


@bounded
@given(MANY, SPEAKERS, st.integers(0, 100_000), TEXTS)
def test_every_list_of_topics_and_questions(
    records: list[Record], said: Words, page: int, title: str
) -> None:
    lexicon = Lexicon(tuple(Topic(f"t{n}", {"en": title or "T"}, ("word",)) for n in range(100)))
    counts = {topic.id: 10_000 for topic in lexicon.topics} | {"other": 3}
    assert_sendable(topics_page(counts, lexicon, page, said))
    assert_sendable(
        topic_page("t5", records, total=9_999_999, page=page, lexicon=lexicon, words=said)
    )


@bounded
@given(MANY, SPEAKERS, TEXTS, st.one_of(st.none(), TEXTS))
def test_every_verdict(
    records: list[Record], said: Words, asked: str, corrected: str | None
) -> None:
    hits = tuple(Hit(record, Span(0, len(record.answer)), (), 0.4) for record in records)
    result = Result(asked, Verdict.SUGGESTIONS, corrected, hits)
    text = assert_sendable(suggestions(result, hits, said))
    assert text.strip()
    assert_sendable(matches(records[0].id, records, said))
    assert_sendable(nothing(result, [("x" * 24, asked)] * 3, said))


@bounded
@given(RESULTS, SPEAKERS, st.integers(0, 3))
def test_every_way_to_refine(result: Result, said: Words, page: int) -> None:
    assert_sendable(years_page(result, page, said))
    values = facet_values(result.hits)
    assert_sendable(narrowing_message(result, values, said))
    for facet, counted in values.items():
        assert_sendable(facet_page(result, facet, counted, page, said))
    assert_sendable(nothing(result, [], said))
    assert_sendable(suggestions(result, result.hits, said))


@bounded
@given(MANY, SPEAKERS, st.lists(TEXTS, max_size=30))
def test_every_welcome(records: list[Record], said: Words, names: list[str]) -> None:
    overview = Overview(3, 9, tuple(names), tuple(names), records[0].card.published, "2024")
    offered = starters([(record, ("a",)) for record in records])
    assert 1 <= len(offered) <= 3
    assert_sendable(welcome(overview, [of_record(each) for each in offered], said))
    assert_sendable(greeting([Starter(name, "x" * 10) for name in names[:3]], said))
    assert_sendable(welcome(replace(overview, interviews=0), [], said))
