"""Filters in a question."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.filters import (
    FilterError,
    Filters,
    minus,
    parse_filters,
    plain_question,
    single_filters,
    with_filter,
    written,
)


def test_filters_are_taken_out_of_the_question() -> None:
    rest, filters = parse_filters(
        'since:2022 until:2023-06 by:Zhang in:"Global Times" -Taiwan trade -"gas pipeline"'
    )
    assert rest == "trade"
    assert filters == Filters(
        since="2022",
        until="2023-06",
        by=("Zhang",),
        outlets=("Global Times",),
        without=("Taiwan", "gas pipeline"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "Was COVID-19 discussed in: Moscow?",
        "what happened since 2022",
        "10:30 by train – or not - at all",
        "is it well-known by:",
        "-5 degrees",
        "https://in.example/by:me",
        "",
    ],
)
def test_a_plain_question_stays_as_it_is(question: str) -> None:
    assert parse_filters(question) == (question, Filters())


@pytest.mark.parametrize(
    ("question", "filters"),
    [
        ("торговля с:2022 кто:Чжан", Filters(since="2022", by=("Чжан",))),
        ("贸易 自:2022 媒体:“环球时报”", Filters(since="2022", outlets=("环球时报",))),
        ("trade SINCE：2021-8-2", Filters(since="2021-08-02")),
    ],
)
def test_filters_are_written_in_each_language(question: str, filters: Filters) -> None:
    assert parse_filters(question)[1] == filters


@pytest.mark.parametrize("value", ["soon", "2022-13", "2022-02-30", "22", "2022-06-01-01"])
def test_a_date_that_is_none_is_refused_in_one_line(value: str) -> None:
    with pytest.raises(FilterError, match=f"since:{value} isn’t a date. Try since:2022"):
        parse_filters(f"trade since:{value}")


@pytest.mark.parametrize(
    "dates", ["since:2022 until:2021", "since:2022-06 until:2022-05-31", "с:2023 до:2022-12"]
)
def test_dates_with_no_day_between_them_are_refused_in_one_line(dates: str) -> None:
    with pytest.raises(FilterError, match="is after until:"):
        parse_filters(f"trade {dates}")


def test_a_day_between_two_dates_is_enough() -> None:
    assert parse_filters("trade since:2022-12-31 until:2022")[1].until == "2022"


@pytest.mark.parametrize(
    ("filters", "published", "admitted"),
    [
        (Filters(since="2022"), "2022", True),
        (Filters(since="2022-06"), "2022", True),
        (Filters(since="2022-06"), "2022-05-31", False),
        (Filters(until="2022"), "2022-12-31", True),
        (Filters(until="2022-02"), "2022-02-28", True),
        (Filters(until="2022-02"), "2022-03", False),
        (Filters(since="2022"), "", False),
        (Filters(), "", True),
        (Filters(by=("zhang", "lavrov")), "2022", True),
        (Filters(by=("hanhui",), outlets=("times",)), "2022", True),
        (Filters(by=("putin",)), "2022", False),
        (Filters(outlets=("interfax",)), "2022", False),
    ],
)
def test_an_interview_is_admitted_or_not(
    filters: Filters, published: str, *, admitted: bool
) -> None:
    assert filters.admits(published, "Zhang Hanhui", "Global Times") is admitted


def test_an_empty_value_changes_nothing() -> None:
    assert with_filter(Filters(), "by", '""') == Filters()


@given(st.text(max_size=60))
def test_filters_that_are_written_down_are_read_again(question: str) -> None:
    try:
        _, filters = parse_filters(question)
    except FilterError:
        return
    assert parse_filters(written(filters))[1] == filters
    left = filters
    for part in single_filters(filters):
        assert part
        left = minus(left, part)
    assert left == Filters()


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        ('what about "mutual recognition" since:2021', "mutual recognition"),
        ("что сказано про «главный принцип»?", "главный принцип"),
        ("如何看待“共同未来”？", "共同未来"),
    ],
)
def test_a_phrase_in_quotation_marks_is_a_filter_and_stays(question: str, phrase: str) -> None:
    rest, filters = parse_filters(question)
    assert filters.phrases == (phrase,)
    assert phrase in rest
    plain = plain_question(question)
    assert phrase in plain
    assert parse_filters(plain) == (plain, Filters())


def test_punctuation_stays_at_the_word_whose_quotation_marks_are_lost() -> None:
    assert plain_question("«два моста», — сказала она") == "два моста, — сказала она"
    assert plain_question('"a b""c d"? yes') == "a b c d? yes"


@pytest.mark.parametrize("quoted", ['"recognition"', '""', "“疫苗”", f'"{"one two " * 5}"'])
def test_a_quoted_word_or_a_whole_quotation_is_none(quoted: str) -> None:
    assert parse_filters(f"what about {quoted}")[1] == Filters()


def test_each_filter_can_be_taken_off() -> None:
    filters = Filters(since="2021", until="2021", by=("Zhang", "Li"), phrases=("one two",))
    assert [written(part) for part in single_filters(filters)] == [
        "since:2021 until:2021",
        "by:Zhang",
        "by:Li",
        '"one two"',
    ]
    assert minus(filters, single_filters(filters)[1]) == replace(filters, by=("Li",))
    assert minus(filters, single_filters(filters)[0]) == replace(filters, since="", until="")


def test_more_than_a_line_of_filters_is_refused() -> None:
    with pytest.raises(FilterError, match="200 characters"):
        parse_filters(" ".join(f"by:{'x' * 60}{number}" for number in range(5)))


@pytest.mark.parametrize("name", ["Чжан", "чжан ханьхуэй", "张汉晖", "汉晖", "张", "hanhui"])
def test_a_speaker_is_named_in_any_script(name: str) -> None:
    filters = with_filter(Filters(), "by", name)
    assert filters.admits("2022", "Zhang Hanhui", "")
    assert not filters.admits("2022", "Marta Ekdal", "")


def test_a_latin_name_finds_who_is_written_in_cyrillic() -> None:
    assert with_filter(Filters(), "by", "Volkova").admits("", "Анна Волкова", "")
    assert not with_filter(Filters(), "by", "Petrova").admits("", "Анна Волкова", "")


def test_names_are_compared_without_their_quotation_marks() -> None:
    filters = with_filter(Filters(), "in", 'газета «Труд» "online"')
    assert filters.admits("2022", "", 'Газета "Труд" «Online»')
