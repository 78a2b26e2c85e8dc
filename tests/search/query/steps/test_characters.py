import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.concepts import Concept, terms_of
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.names.foreign_names import add_foreign_names
from bot.search.query.query import make_query
from bot.search.query.speakers import Names
from bot.search.query.steps.characters import add_characters
from bot.search.query.steps.synonyms import add_synonyms
from bot.search.text.term import is_character
from tests.search.query.words import draft, on_record, said

LEXICON = Lexicon(synonyms=(("疫苗", "vaccine"), ("渡轮", "ferry")))
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


def concepts(question: str) -> tuple[Concept, ...]:
    vocabulary = on_record(CORPUS, LEXICON, ("zh",))
    return add_characters(
        add_synonyms(draft(question, vocabulary), vocabulary), vocabulary
    ).concepts


def content(question: str) -> set[str]:
    return {concept.term for concept in concepts(question) if not concept.function}


def test_a_pair_that_no_text_holds_leaves_its_characters_those_that_are_missing_too() -> None:
    assert content("自来水异塌") == {"自来", "来水", "来", "水", "异", "塌"}


def test_a_pair_with_a_word_of_grammar_is_none() -> None:
    assert content("围棋的味") == {"围棋", "围", "棋", "味"}


def test_a_word_of_the_language_stays_though_no_text_holds_it() -> None:
    assert {"白蚁", "石桥"} <= content("白蚁石桥")


def test_a_pair_in_which_two_words_meet_is_no_word() -> None:
    assert "桥白" not in content("石桥白蚁")


def test_a_word_of_the_lexicon_stays_though_no_text_holds_it() -> None:
    assert content("渡轮") == {"渡轮"}


def test_a_word_of_one_character_is_found_in_other_languages() -> None:
    vocabulary = on_record({"wolf": 1}, Lexicon(synonyms=(("wolf", "狼"),)), ("en",))
    understood = add_synonyms(draft("狼咬死羊", vocabulary), vocabulary)
    found = {c.words[0]: terms_of([c]) for c in add_characters(understood, vocabulary).concepts}
    assert "wolf" in found["狼"]
    in_a_word = add_characters(draft("天狼星", vocabulary), vocabulary).concepts
    assert "wolf" not in terms_of(in_a_word)


def test_a_word_of_one_character_is_found_by_longer_ones_that_mean_the_same() -> None:
    vocabulary = on_record({"lose": 1}, Lexicon(synonyms=(("lose", "战败"),)), ("en",))
    found = add_characters(draft("两队谁输", vocabulary), vocabulary).concepts
    assert any({"输", "lose", "战败"} <= terms_of([concept]) for concept in found)


@pytest.mark.parametrize(("language", "is_word"), [("zh", True), ("en", False)])
def test_in_chinese_a_character_may_be_a_word(language: str, is_word: bool) -> None:
    vocabulary = on_record({**CORPUS, "摇": 1}, languages=(language,))
    found = add_characters(draft("石桥摇", vocabulary), vocabulary).concepts
    assert [not c.character for c in found if c.term == "摇"] == [is_word]


def test_of_a_speaker_s_name_the_surname_alone_is_asked_for_besides() -> None:
    vocabulary = on_record({**CORPUS, "季": 2, "长": 9, "川": 1}, languages=("zh",))
    vocabulary.names = Names([("季长川", "zh")])
    found = add_characters(draft("季长川", vocabulary), vocabulary).concepts
    assert {concept.term for concept in found} == {"季长", "长川", "季"}


def test_characters_of_a_name_are_not_asked_for_by_the_pair_before_it() -> None:
    vocabulary = on_record({**CORPUS, "ключегорск": 1}, languages=("zh", "ru"))
    asked = add_foreign_names(draft("石桥克柳切戈尔斯克", vocabulary), vocabulary)
    found = {concept.term for concept in add_characters(asked, vocabulary).concepts}
    assert "ключегорск" in found
    assert "克" not in found


def test_characters_say_less_than_words_and_most_where_few_texts_hold_them() -> None:
    found = concepts("围棋")
    query = make_query(found, {**CORPUS, "围": 1}, exchanges=9)
    idf = {c.term: idf for c, idf in zip(found, query.idf, strict=True)}
    assert idf["围棋"] > idf["围"] > idf["棋"] > 0


def test_what_few_texts_are_written_in_is_not_rare_for_that() -> None:
    alone = make_query(concepts("围棋石"), CORPUS, exchanges=9)
    among_others = make_query(concepts("围棋石"), CORPUS, exchanges=9_000)
    assert max(among_others.idf) < max(alone.idf)


@given(st.text(st.sampled_from("围棋味的是没了圍 a。"), max_size=20))
def test_only_characters_that_some_text_holds_are_added(question: str) -> None:
    found = concepts(question)
    added = [concept.term for concept in found if concept.character]
    assert len(added) == len(set(added))
    assert set(added) <= CORPUS.keys() & set(filter(is_character, terms_of(found)))


def test_what_asks_for_a_figure_is_not_asked_about() -> None:
    vocabulary = on_record({"渡轮": 3, "多": 2, "少": 1, "的": 4}, languages=("zh",))
    words = said(add_characters(draft("渡轮有多少艘", vocabulary), vocabulary))
    assert {"渡轮"} in words
    assert {"多"} not in words
    assert {"少"} not in words


def test_characters_of_a_word_of_grammar_are_not_what_is_missing() -> None:
    assert "关" not in content("说过关于围棋")
    assert "关" in content("机关枪")


def test_what_asks_for_a_figure_and_what_it_meets_are_no_words() -> None:
    assert content("石桥塌过多少次") & {"过多", "少次", "次"} == set()


def test_characters_that_stand_together_on_record_are_a_name_and_no_words() -> None:
    vocabulary = on_record({"的": 9, "澜江": 4, "澜": 4, "江": 5}, languages=("zh",))
    found = add_characters(draft("澜江", vocabulary), vocabulary).concepts
    assert {c.term for c in found if not c.character} == {"澜江"}
