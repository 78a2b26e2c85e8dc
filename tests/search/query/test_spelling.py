from collections.abc import Collection, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.concepts import concepts_of, prepare
from bot.search.query.lexicon import Lexicon
from bot.search.query.query import make_query
from bot.search.query.spelling import characters, respelled, spelled

LEXICON = prepare(Lexicon(synonyms=(("疫苗", "vaccine"), ("渡轮", "ferry"))))
CORPUS = {
    "的": 9,
    "围棋": 2,
    "石桥": 1,
    "桥塌": 1,
    "自来": 3,
    "来水": 3,
    "晚上": 4,
    **dict.fromkeys("围棋石桥塌自来水味完晚上", 3),
}


def there(wanted: Collection[str]) -> Mapping[str, int]:
    return {term: CORPUS[term] for term in wanted if term in CORPUS}


def mended(question: str) -> str | None:
    concepts = concepts_of(question, LEXICON, ["zh"])
    return respelled(question, concepts, LEXICON, CORPUS, there)


def content(question: str) -> set[str]:
    concepts = spelled(concepts_of(question, LEXICON, ["zh"]), CORPUS)
    return {concept.members[0].terms[0] for concept in concepts if not concept.function}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("围旗谁赢了", "围棋谁赢了"),
        ("石乔塌了吗", "石桥塌了吗"),
        ("役苗的事", "疫苗的事"),
        ("圍旗", "圍棋"),
        ("晚尚的事", "晚上的事"),
    ],
)
def test_a_character_that_is_read_alike_is_meant(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize(
    "question", ["围棋", "石路塌了", "自来水", "晚间", "the green bridge", "", "的的的"]
)
def test_what_is_known_or_read_like_nothing_stays(question: str) -> None:
    assert mended(question) is None


def test_a_pair_that_no_text_holds_leaves_its_characters() -> None:
    assert content("自来水异味") == {"自来", "来水", "来", "水", "味"}


def test_a_pair_with_a_word_of_grammar_is_none() -> None:
    assert content("围棋的味") == {"围棋", "围", "棋", "味"}


def test_a_word_of_the_lexicon_stays_though_no_text_holds_it() -> None:
    assert content("渡轮") == {"渡轮"}


def test_characters_say_less_than_words_and_most_where_few_texts_hold_them() -> None:
    concepts = spelled(concepts_of("围棋味", LEXICON, ["zh"]), {**CORPUS, "味": 1})
    query = make_query(concepts, {**CORPUS, "味": 1}, exchanges=9)
    idf = {c.members[0].terms[0]: idf for c, idf in zip(concepts, query.idf, strict=True)}
    assert idf["围棋"] > idf["味"] > idf["棋"] > 0


def test_what_few_texts_are_written_in_is_not_rare_for_that() -> None:
    concepts = spelled(concepts_of("围棋味", LEXICON, ["zh"]), CORPUS)
    alone = make_query(concepts, CORPUS, exchanges=9)
    among_others = make_query(concepts, CORPUS, exchanges=9_000)
    assert max(among_others.idf) < max(alone.idf)


@given(st.text(st.sampled_from("围旗棋石乔桥塌自来水晚上完的是没了圍 a。"), max_size=20))
def test_a_question_keeps_its_length_and_what_is_no_character(question: str) -> None:
    other = mended(question)
    assert other is None or len(other) == len(question)
    for one, typed in zip(other or question, question, strict=True):
        assert one == typed or "\u3400" <= typed <= "\u9fff"


@given(st.text(st.sampled_from("围棋味的是没了圍 a。"), max_size=20))
def test_only_characters_that_some_text_holds_are_added(question: str) -> None:
    concepts = spelled(concepts_of(question, LEXICON, ["zh"]), CORPUS)
    added = [concept.members[0].terms[0] for concept in concepts if concept.character]
    assert len(added) == len(set(added))
    assert set(added) <= CORPUS.keys() & characters(question)
