"""The topics and synonyms that are shipped."""

from functools import cache

import pytest
from babel import Locale
from babel.core import get_global

from bot.search.query.lexicon.lexicon import split_tag
from bot.search.text.analysis import terms
from bot.search.text.term import fold
from tests.shipped import shipped_lexicon


def test_the_shipped_files_speak_three_languages() -> None:
    lexicon = shipped_lexicon()
    assert len(lexicon.topics) >= 10
    for topic in lexicon.topics:
        assert set(topic.titles) == {"en", "ru", "zh"}
        assert len(topic.vocabulary) >= 30
    assert len(lexicon.synonyms) >= 400


def test_every_shipped_word_can_be_looked_up() -> None:
    lexicon = shipped_lexicon()
    for group in lexicon.synonyms:
        assert all(terms(word, "en") for word in group), group


def test_no_shipped_group_is_there_twice() -> None:
    analysed = [
        frozenset(tuple(terms(word, "en")) for word in group)
        for group in shipped_lexicon().synonyms
    ]
    assert all(len(group) > 1 for group in analysed)
    assert len(set(analysed)) == len(analysed)


@cache
def shipped_groups() -> dict[tuple[str, ...], frozenset[tuple[str, ...]]]:
    """For each word of the shipped files, as terms, all that counts as the same."""
    found: dict[tuple[str, ...], frozenset[tuple[str, ...]]] = {}
    for group in shipped_lexicon().synonyms:
        if any(split_tag(word)[0] for word in group):
            continue  # it ties English words to another language, and not to each other
        members = frozenset(tuple(terms(word, "en")) for word in group)
        for member in members:
            found[member] = found.get(member, frozenset()) | members
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jab", "vaccine"),
        ("прививки", "vaccines"),
        ("疫苗", "vaccination"),
        ("договоров", "treaty"),
        ("переговорах", "negotiations"),
        ("谈判", "talks"),
        ("会晤", "meeting"),
        ("ростом", "growth"),
        ("китайцы", "Chinese"),
        ("россиян", "Russia"),
        ("Пхеньяна", "North Korea"),
        ("美国", "U.S."),
        ("北约", "NATO"),
        ("ООН", "United Nations"),
        ("世卫组织", "WHO"),
        ("рублями", "rouble"),
        ("日元", "yen"),
        ("МИД", "foreign ministry"),
        ("kids", "child"),
        ("automobile", "car"),
        ("movie", "film"),
        ("start", "begin"),
        ("wages", "salary"),
        ("grew", "grow"),
        ("fish", "鱼"),
        ("книга", "书"),
        ("termites", "白蚁"),
        ("мул", "骡子"),
        ("tap water", "自来水"),
        ("трамвай", "有轨电车"),
    ],
)
def test_what_means_the_same_is_found(one: str, other: str) -> None:
    assert tuple(terms(other, "en")) in shipped_groups()[tuple(terms(one, "en"))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("significant", "import"),
        ("project", "forecast"),
        ("aid", "HIV"),
        ("container", "deterrence"),
        ("support", "fan"),
        ("research", "scientist"),
        ("report", "journalist"),
        ("extension", "broad"),
        ("emergency", "appear"),
        ("renewable", "prolong"),
        ("responsibility", "react"),
        ("according", "agreement"),
        ("deal", "agreement"),
        ("SWIFT", "fast"),
        ("resume", "CV"),
        ("credit card", "debit card"),
        ("peace", "world"),
        ("Iran", "Iraq"),
        ("North Korea", "South Korea"),
    ],
)
def test_what_only_looks_alike_is_kept_apart(one: str, other: str) -> None:
    same = shipped_groups().get(tuple(terms(one, "en")), frozenset())
    assert tuple(terms(other, "en")) not in same


def test_the_shipped_files_know_most_territories_in_three_languages() -> None:
    groups = [{fold(word) for word in group} for group in shipped_lexicon().synonyms]
    named = [Locale(language).territories for language in ("en", "ru", "zh")]
    names = [{fold(each[code]) for each in named} for code in get_global("territory_zones")]
    unknown = [each for each in names if not any(map(each.issubset, groups))]
    assert len(unknown) <= 0.3 * len(names), unknown
