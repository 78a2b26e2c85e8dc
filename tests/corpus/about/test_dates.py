"""Dates in any order and language."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.months import table
from bot.corpus.about import dates


def test_the_months_are_those_of_babel() -> None:
    assert dates.MONTHS_FILE.read_text("utf-8") == table()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 Aug 2021", "2021-08-02"),
        ("令和5年11月7日（火曜日）", "2023-11-07"),
        ("平成元年4月1日", "1989-04-01"),
        ("昭和39年10月", "1964-10"),
        ("民國112年3月5日", "2023-03-05"),
        ("二〇一九年十二月二十三日", "2019-12-23"),
        ("一九八四年十月", "1984-10"),
        ("Published: Mar 18, 2023 01:35 AM", "2023-03-18"),
        ("2000 December 20th", "2000-12-20"),
        ("in 1994 April 1st", "1994-04-01"),
        ("20/06/1997", "1997-06-20"),
        ("06/20/1997", "1997-06-20"),
        ("03/04/2001", "2001-04-03"),
        ("14 марта 2019 года", "2019-03-14"),
        ("14 de marzo de 2019", "2019-03-14"),
        ("le 14 mars 2019", "2019-03-14"),
        ("14. März 2019", "2019-03-14"),
        ("2019年3月14日", "2019-03-14"),
        ("2012年7月", "2012-07"),
        ("July 2012", "2012-07"),
        ("2019-03-14T08:00:00Z", "2019-03-14"),
        ("14.03.2019", "2019-03-14"),
        ("1 जुलाई 2020", "2020-07-01"),
        ("15 มีนาคม 2564", "2021-03-15"),
        ("۰۴ دی ۱۳۹۷", "2018-12-25"),
        ("1399/12/30", "2021-03-20"),
        ("۱ فروردین ۱۴۰۰", "2021-03-21"),
        ("22 بهمن 1357", "1979-02-11"),
        ("الثلاثاء ٢٣ أيار ٢٠١٧", "2017-05-23"),
        ("21.06.05 11:20 l 최종 업데이트 21.06.05 11:20", "2021-06-05"),
        ("Недеља, 16. мај 2021.", "2021-05-16"),
        ("22 tháng 9 năm 2023", "2023-09-22"),
        ("20190314", "2019-03-14"),
    ],
)
def test_found(text: str, expected: str) -> None:
    found = dates.find_date(text)
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize(
    "text", ["", "from March 20-22", "32/13/2001", "in May", "call 555-1234", "0000"]
)
def test_none(text: str) -> None:
    assert dates.find_date(text) is None


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)))
def test_day_before_month_unless_impossible(day: date) -> None:
    first = dates.find_date(f"{day.day}/{day.month}/{day.year}")
    assert first is not None
    assert first[0] == day.isoformat()
    if day.day > 12:
        second = dates.find_date(f"{day.month}/{day.day}/{day.year}")
        assert second is not None
        assert second[0] == day.isoformat()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2019, 3, 14), "2019-03-14"),
        (2004, "2004"),
        ("March 2004", "2004-03"),
        (None, None),
        (True, None),
    ],
)
def test_front_matter_values(value: object, expected: str | None) -> None:
    assert dates.iso(value) == expected
