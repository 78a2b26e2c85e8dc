"""A quotation beside one text: what it is, and what differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.quotations.comparison import compare_quotation
from bot.search.quotations.pieces import Comparison, Standing, differing_pieces
from bot.search.quotations.quotation import Gap, parse_quotation
from bot.search.quotations.wording import words_of

RECORD = (
    "We will not raise the fees this year. The harbour has 12 berths, and “all of them” are — as I"
    " said — in use until 2026. Two of the berths are for ferries."
)


def compared(quotation: str, record: str = RECORD) -> Comparison:
    found = compare_quotation(parse_quotation(quotation), record, words_of(record))
    assert found is not None
    return found


def changes(quotation: str, record: str = RECORD) -> list[tuple[str, str, str]]:
    pieces = differing_pieces(compared(quotation, record).pieces)
    return [(piece.op, piece.quoted, piece.recorded) for piece in pieces]


@pytest.mark.parametrize(
    "quotation",
    [
        "The harbour has 12 berths",
        "“the HARBOUR has 12 berths,”",
        "All of them are as I said in use",
        "  we will  not\nraise the fees this year  ",
        "«all of them» are – as I said – in use until 2026",
    ],
)
def test_case_spaces_dashes_and_marks_do_not_count(quotation: str) -> None:
    assert compared(quotation).standing is Standing.EXACT


@pytest.mark.parametrize("mark", ["…", "...", "[…]", "[...]", "(…)", " … ", "⋯"])
def test_a_marked_omission_shortens(mark: str) -> None:
    assert (
        compared(f"The harbour has 12 berths{mark}in use until 2026").standing is Standing.SHORTENED
    )


def test_an_insertion_in_brackets_may_stand_for_a_few_words() -> None:
    assert compared("[The port] has 12 berths").standing is Standing.EXACT
    assert compared("The harbour [of Lyng] has 12 berths").standing is Standing.SHORTENED
    assert (
        compared("The harbour has 12 berths, and [they] are as I said").standing
        is Standing.SHORTENED
    )


def test_a_word_that_was_left_out_unmarked_alters() -> None:
    assert changes("The harbour has berths") == [("delete", "", "12")]
    assert changes("The harbour has 12 new berths") == [("insert", "new", "")]
    assert changes("The harbour has 12 piers, and all of them") == [("replace", "piers", "berths")]


@pytest.mark.parametrize(
    "quotation",
    [
        "We will raise the fees this year",
        "We will … raise the fees this year",
        "raise the fees this year. The harbour has 12 berths",
        "We will [certainly] raise the fees",
    ],
)
def test_a_negation_that_is_missing_alters_however_it_went(quotation: str) -> None:
    found = compared(quotation)
    assert found.standing is Standing.ALTERED
    assert any(piece.weighs and "not" in piece.recorded for piece in found.pieces)


def test_a_negation_cut_off_at_the_end_of_a_sentence_alters() -> None:
    assert changes("лишних денег у порта", "Лишних денег у порта нет. Суда стоят.") == [
        ("delete", "", "нет")
    ]


def test_what_weighs_is_told_first() -> None:
    first, second = changes("Our harbour has 15 berths, and all of them")
    assert first == ("replace", "15", "12")
    assert second[0] == "replace"


def test_another_number_in_brackets_alters() -> None:
    assert compared("The harbour has [14] berths").standing is Standing.ALTERED


def test_chinese_is_compared_by_characters_in_either_script() -> None:
    record = "港口不会搬迁，渡轮照常运行。"
    assert compared("港口不會搬遷", record).standing is Standing.EXACT
    assert changes("港口会搬迁，渡轮照常运行", record) == [("delete", "", "不")]


def test_words_that_are_only_joined_otherwise_are_the_same() -> None:
    assert compared("I read the e mail today", "I read the email today.").standing is Standing.EXACT


def test_parts_of_a_quotation_are_read_with_their_gaps() -> None:
    first, second, third = parse_quotation("One two … three [of them] four").parts
    assert (first.before, second.before, third.before) == (None, Gap.OMISSION, Gap.INSERTION)
    assert third.inserted == ("of", "them")
    assert parse_quotation("… [...] “”").words == ()


@given(st.data())
def test_any_run_of_words_of_a_text_is_found_word_for_word(data: st.DataObject) -> None:
    words = words_of(RECORD)
    first = data.draw(st.integers(0, len(words) - 1))
    past = data.draw(st.integers(first + 1, len(words)))
    found = compared(RECORD[words[first].start : words[past - 1].end])
    cut_off = first > 0 and words[first - 1].text == "not"
    assert (found.standing is Standing.EXACT) is not cut_off


@given(st.text(max_size=80), st.text(max_size=200))
def test_any_two_texts_can_be_compared(quotation: str, record: str) -> None:
    parsed = parse_quotation(quotation)
    if not parsed.words:
        return
    found = compare_quotation(parsed, record, words_of(record))
    if found is not None:
        assert 0 <= found.span.start < found.span.end <= len(record)
        assert 0 < found.similarity <= 1


def test_what_differs_is_told_of_the_nearest_words() -> None:
    record = (
        "Lyng and Bergen asked for a ferry, and the council of Oslo for a bridge. I say that Lyng"
        " and Bergen stay open all the year round."
    )
    changed = changes("Lyng and Oslo stay open all the year round", record)
    assert changed == [("replace", "Oslo", "Bergen")]
