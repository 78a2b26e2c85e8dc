import string
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.text import analysis, runs
from bot.search.text.analysis import terms, terms_and_words, terms_of_phrase, tokens
from bot.search.text.scripts.characters import simplified
from bot.search.text.term import MAX_TERM, characters_of, is_character, is_function_term, is_pair
from bot.store.index.index import findable

TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(
            [
                *("U.S.", "WHO", "covid-19", "1,234.5", "don’t", "Beijing's", "20th", "C++", "the"),
                *(
                    "us",
                    "Россия",
                    "ещё",
                    "中国会承认疫苗吗",
                    "हिन्दी",
                    "l'homme",
                    "co\u00adop",
                    "…",
                    "\x00",
                ),
            ]
        ),
        max_size=12,
    ).map(" ".join),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vaccines, vaccine", ["vaccin", "vaccin"]),
        ("the U.S. and the US", ["~the", "us", "~and", "~the", "us"]),
        ("tell us", ["~tell", "~us"]),
        ("TELL US NOW", ["~tell", "~us", "~now"]),
        ("COVID-19 covid19", ["covid", "covid19", "covid19"]),
        ("E-Mail (e‑mails) email", ["email", "mail", "email", "mail", "email"]),
        ("a-t-elle x-ray's b-52", ["~a", "~t", "ell", "~x", "ray", "~b", "b52"]),
        ("1,250,000 and 2.5", ["1250000", "~and", "2.5"]),
        ("the 20th of May", ["~the", "20", "~of", "~may"]),
        ("Beijing’s Beijing's", ["beij", "beij"]),
        ("recognise recognize", ["recogn", "recogn"]),
        ("naïve Überraschung", ["naiv", "uberraschung"]),
        ("странами страны", ["стран", "стран"]),
        ("C++ and C#", ["c++", "~and", "c#"]),
        ("ﷺ", terms("صلى الله عليه وسلم", "en")),
        ("Item⑴ of", ["item", "1", "~of"]),
        ("疫苗吗", ["疫苗", "苗吗"]),
        ("疫苗與藥", ["疫苗", "苗与", "与药"]),
    ],
)
def test_a_text_becomes_terms(text: str, expected: list[str]) -> None:
    assert terms(text, "en") == expected


RUNS = st.from_regex(r"[A-Za-z']{1,4}[.,;:!?]?", fullmatch=True) | st.sampled_from(
    ["WHO", "Who", "who?", "WHO.", "US,", "U.S.", "I", "I.", "It", "IT;", "IT's", "C#", "A", "The."]
)


def plain(text: str, language: str) -> list[tuple[str, str, int, int]]:
    """Terms, words and places, by reading the whole text at once and remembering nothing."""
    return [
        (term, word, match.start() + start, match.start() + end)
        for match in runs._TOKEN.finditer(text)
        for term, word, start, end, _ in runs._pieces.__wrapped__(match[0], language)
    ]


def indexed(text: str, language: str) -> str:
    """Terms of a text, the last Chinese character of each run before those of the run."""
    found: list[str] = []
    if analysis._is_shouted(text):
        text = text.lower()
    for run in text.split():
        parts = runs._TOKEN.findall(run)
        last = [part[-1] for part in parts if len(part) > 1 and is_pair(part)]
        found += [simplified(each) for each in last if is_character(each)]
        found += terms(run, language)
    return " ".join(found)


def said(text: str, language: str) -> set[str]:
    """The distinct words of a text, each with its term first, and its Chinese characters."""
    words = {f"{t.term} {t.word}" for t in tokens(text, language) if not t.function}
    return words | {f"{each} {each}" for each in characters_of(text)}


@given(TEXTS, st.sampled_from(["en", "ru", "zh-Hant", "fr", "xx", ""]))
def test_the_fast_paths_find_what_the_plain_one_does(text: str, language: str) -> None:
    text = text.lower()
    read = tokens(text, language)
    assert [(t.term, t.word, t.start, t.end) for t in read] == plain(text, language)
    assert terms(text, language) == [token.term for token in read]
    kept, words = terms_and_words((text, "", text), language)
    assert [each.terms for each in kept] == [indexed(text, language), "", indexed(text, language)]
    assert [each.findable for each in kept] == [findable(each.terms.split()) for each in kept]
    assert words == said(text, language)


@given(st.one_of(TEXTS, st.lists(RUNS, max_size=30).map(" ".join)), st.sampled_from(["en", "fr"]))
def test_what_the_index_keeps_has_the_case_of_the_text(text: str, language: str) -> None:
    (kept,), words = terms_and_words((text,), language)
    assert kept.terms == indexed(text, language)
    assert words == said(text, language)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)))
def test_each_character_can_be_looked_up_by_itself(text: str) -> None:
    (kept,), words = terms_and_words((text,), "zh")
    read = kept.terms.split()
    begins = [term[0] for term in read if not is_function_term(term)]
    grammar = [term[1] for term in read if is_function_term(term)]
    assert sorted(begins + grammar) == sorted(simplified(text))
    assert {f"{each} {each}" for each in characters_of(text)} <= words


@given(TEXTS)
def test_capitals_throughout_say_nothing(text: str) -> None:
    text = f"{text} SO".upper()
    assert terms(text, "en") == [token.term for token in tokens(text, "en")]


@given(TEXTS)
def test_terms_have_a_place_and_no_white_space(text: str) -> None:
    for token in tokens(text, "en"):
        assert 0 <= token.start < token.end <= len(text)
        assert token.function == is_function_term(token.term)
        assert len(token.term) <= 2 * MAX_TERM
        assert " " not in token.term + token.word
        assert token.term.split() == [token.term]


def test_words_are_stemmed_in_the_language_of_the_text() -> None:
    assert terms("nationaux", "fr") == terms("nationale", "fr")
    assert terms("Häuser", "de") == terms("Haus", "de")
    assert terms("странами", "en") == terms("страны", "en")


@given(TEXTS, st.sampled_from(["en", "ru", "zh-Hant", "fr", ""]))
def test_phrases_that_are_read_once_have_the_same_terms(text: str, language: str) -> None:
    assert terms_of_phrase(text, language) == terms(text, language)


def test_phrases_that_are_read_once_are_not_remembered() -> None:
    before = len(analysis._memo("en"))
    remembered = runs._pieces.cache_info().currsize
    assert terms_of_phrase("unheardofword", "en") == ["unheardofword"]
    assert runs._pieces.cache_info().currsize == remembered
    assert len(analysis._memo("en")) == before


@given(TEXTS, st.data())
def test_terms_that_are_looked_for_are_found_wherever_they_stand(
    text: str, data: st.DataObject
) -> None:
    everything = tokens(text, "en")
    among = data.draw(st.sets(st.sampled_from(sorted({each.term for each in everything}) or ["a"])))
    found = tokens(text, "en", frozenset(among))
    assert [each for each in everything if each in found] == found
    assert {each for each in everything if each.term in among} <= set(found)


def test_a_word_inside_another_is_not_taken_for_it() -> None:
    found = tokens("The other, then the\u2003the. the", "en", frozenset({"~the"}))
    assert [each.start for each in found] == [0, 16, 20, 25]


def test_no_sign_that_stands_for_others_takes_a_term_apart_where_it_is_looked_up() -> None:
    separators = set(string.punctuation + string.whitespace) - set(".+#~")
    signs = [chr(number) for number in range(sys.maxunicode + 1)]
    for sign in signs:
        if unicodedata.normalize("NFKC", sign) != sign:
            for term in terms(f"ab{sign}cd", "en"):
                assert separators.isdisjoint(term), ascii(sign)
