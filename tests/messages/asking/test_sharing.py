from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from bot.messages.asking.sharing import citation, deep_link, share_url
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words
from bot.messages.markup.message import MAX_COPY_UNITS, units
from bot.search.text.span import Span
from bot.store.record.interviews import Record
from tests.messages.conftest import CARD, RECORDS, spans


@given(RECORDS)
def test_a_shared_link_leads_to_the_answer(record: Record) -> None:
    url = share_url(record, "verbatim_bot", words("en"))
    query = parse_qs(urlsplit(url).query)
    assert query["url"] == [deep_link(record, "verbatim_bot")]
    assert len(url) < 2400
    parameter = parse_qs(urlsplit(query["url"][0]).query)["start"][0]
    assert parameter == f"a_{record.id}"
    assert len(parameter) <= 64


@given(st.data(), RECORDS, st.sampled_from(list(LANGUAGES)))
def test_a_citation_can_be_copied(data: st.DataObject, record: Record, language: str) -> None:
    passage = data.draw(st.one_of(st.none(), spans(record.answer)))
    text = citation(record, passage, words(language))
    assert 1 <= units(text) <= MAX_COPY_UNITS


def test_a_citation_quotes_the_passage_and_names_the_source() -> None:
    record = Record(1, "AbCdEfGhIj", 0, "Why?", "First. Second one. Third.", CARD)
    assert citation(record, Span(7, 18), words("en")) == (
        "“Second one.” — Ada Marsh, The Post, 2 August 2021 https://post.example/?a=1&b=2"
    )
