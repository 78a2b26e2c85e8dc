"""What is analysed when it is asked for is what analysing everything would give."""

import tracemalloc
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.lexicon.analysed_lexicon import tagged
from bot.search.query.lexicon.lexicon import SYNONYM, Lexicon, Topic, split_tag
from bot.search.query.lexicon.packed_lexicon import PackedLexicon
from bot.search.query.lexicon.thesaurus import PART_OF, THROUGH_ENGLISH, WHOLE_OF, Thesaurus
from bot.search.query.steps.synonyms import add_parts, add_synonyms
from bot.search.text.analysis import terms
from bot.search.text.stems.german_verbs import forms_of
from bot.search.text.stems.russian import inflected
from bot.search.text.term import fold, is_function_term, term_of
from tests.search.query.words import draft, on_record, said
from tests.shipped import DATA, PackLexicon, shipped_lexicon

ODD = ("5G", "1月", "C++", "U.S.", "e-mail", "新聞", "covid-19", "o'clock", "a新")
WORDS = st.lists(
    st.sampled_from(["the", "ferry", "dying", "die", "Élan", "élan", "йод", "ёлка", "新闻", *ODD]),
    min_size=1,
    max_size=3,
).map(" ".join)


def check(lexicon: Lexicon, thesaurus: Thesaurus) -> None:
    same: defaultdict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    cases = {case for group in lexicon.synonyms for word in group for case in inflected(word)}
    german = (
        split_tag(word)[1] for group in lexicon.synonyms for word in group if word[:3] == "de:"
    )
    cases |= {(term_of(form, "de"),) for word in german for form in forms_of(fold(word))}
    for group in lexicon.synonyms:
        read = [split_tag(surface) for surface in group]
        phrases = {each: tuple(terms(each[1], each[0] or "en")) for each in read}
        own = {phrase for (language, _), phrase in phrases.items() if language}
        for (language, _), words in phrases.items():
            if phrase := tagged(language, words):
                # English words that are tied to those of another language, to these alone
                same[phrase] |= own if own and not language else {*phrases.values()} - {()}
    for phrase, others in same.items():
        if len(phrase) == 1 and is_function_term(split_tag(phrase[0])[1]):
            continue  # by itself it is no phrase
        assert thesaurus.has(phrase)
        assert thesaurus.longest(phrase, 0, thesaurus.languages) == len(phrase)
        found = thesaurus.same_as(phrase, languages=thesaurus.languages)
        assert found.keys() >= others
        assert all(
            found[each] in {PART_OF, WHOLE_OF, THROUGH_ENGLISH}
            for each in found.keys() - others - cases
        )


def test_every_shipped_phrase_is_found(pack_once: PackLexicon) -> None:
    lexicon = shipped_lexicon()
    check(lexicon, Thesaurus(lexicon, PackedLexicon(pack_once(lexicon))))


@given(st.lists(st.lists(WORDS, min_size=2, max_size=3).map(tuple), max_size=4))
def test_every_phrase_is_found(groups: list[tuple[str, ...]]) -> None:
    lexicon = Lexicon(synonyms=tuple(groups))
    check(lexicon, Thesaurus(lexicon))


@pytest.mark.parametrize("word", ["vaccine", "вакцина", "railway", "железная"])
def test_words_are_known_wherever_they_stand(word: str) -> None:
    topic = Topic("sea", {"en": "Sea"}, ("container vaccine",))
    thesaurus = Thesaurus(
        Lexicon(topics=(topic,), synonyms=(("railway", "железная дорога"), ("jab", "вакцина")))
    )
    assert thesaurus.knows(*terms(word, "en"))
    assert word in thesaurus.words_like(word[:-1])
    assert not thesaurus.knows("ferri")


def test_a_group_counts_what_its_file_says() -> None:
    thesaurus = Thesaurus(Lexicon(synonyms=(("a1", "b1"), ("c1", "d1")), weights=(0.4,)))
    assert thesaurus.same_as(("a1",)) == {("a1",): 0.4, ("b1",): 0.4}
    assert thesaurus.same_as(("c1",)) == {("c1",): SYNONYM, ("d1",): SYNONYM}


def test_a_group_of_names_is_told_from_one_of_words() -> None:
    thesaurus = Thesaurus(
        Lexicon(synonyms=(("Latvia", "Latvian", "латвийский"), ("bread", "хлеб")))
    )
    assert thesaurus.names(("latvian",))
    assert not thesaurus.names(("bread",))


def test_a_word_is_no_name_for_having_the_stem_of_an_abbreviation() -> None:
    thesaurus = Thesaurus(Lexicon(synonyms=(("AIDS", "HIV"), ("Latvian", "Lett"))))
    assert thesaurus.names(("aid",), "aids")
    assert not thesaurus.names(("aid",), "aid")
    assert thesaurus.names(("latvian",), "latvians")


def test_a_name_is_only_ever_capitalised() -> None:
    group = ("Ferry Island", "Élan", "March", "the march", "es:Ola")
    thesaurus = Thesaurus(Lexicon(synonyms=(group,)))
    assert thesaurus.is_name("island")
    assert thesaurus.is_name("élan")
    assert not thesaurus.is_name("march")
    assert not thesaurus.is_name("ola")


def test_words_like_another_are_words_of_the_same_letter() -> None:
    group = ("bread", "broad road", "bride", "roads", "es:brado")
    thesaurus = Thesaurus(Lexicon(synonyms=(group,)))
    assert sorted(thesaurus.words_like("brad")) == ["bread", "bride", "broad"]
    assert not thesaurus.words_like("xylem")


def test_the_shipped_words_take_little_memory() -> None:
    Thesaurus(Lexicon(synonyms=(("vaccine", "疫苗"),))).knows("vaccin")  # reads its tables
    tracemalloc.start()
    thesaurus = Thesaurus(shipped_lexicon())
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert thesaurus.knows("vaccin")
    assert taken < 6 * sum(file.stat().st_size for file in DATA.glob("*.toml"))


@pytest.mark.parametrize(
    ("question", "term"),
    [("csharp tools", "c#"), ("C sharp tools", "c#"), ("cpp tools", "c++"), ("k8s", "kubernet")],
)
def test_languages_and_tools_of_programmers_have_short_names(question: str, term: str) -> None:
    shipped = on_record({"c#": 1, "c++": 1, "kubernetes": 1}, shipped_lexicon())
    assert term in set().union(*said(add_synonyms(draft(question, shipped), shipped)))


@pytest.mark.parametrize("question", ["台湾问题", "тайваньский вопрос", "the Taiwan issue"])
def test_the_question_of_a_place_is_asked_by_its_name(question: str) -> None:
    shipped = on_record({"taiwan": 1}, shipped_lexicon())
    assert "taiwan" in set().union(*said(add_synonyms(draft(question, shipped), shipped)))


ISLAND = Lexicon(
    synonyms=(
        ("Taiwan issue", "тайваньский вопрос", "台湾问题"),
        ("Taiwan", "тайваньский", "台湾"),
        ("question", "вопрос", "问题"),
    )
)


@pytest.mark.parametrize("question", ["台湾问题", "臺灣問題", "тайваньский вопрос", "Taiwan issue"])
def test_a_phrase_is_found_by_a_part_of_it_in_any_language(question: str) -> None:
    vocabulary = on_record({"taiwan": 1}, ISLAND)
    understood = add_synonyms(draft(question, vocabulary), vocabulary)
    [found] = said(add_parts(understood, vocabulary))
    assert "taiwan" in found
    assert "湾问" not in found


def test_a_phrase_that_a_word_says_needs_no_parts() -> None:
    lexicon = Lexicon(synonyms=(("Brexit", "英国脱欧"), ("Britain", "英国")))
    vocabulary = on_record({"brexit": 1, "britain": 1}, lexicon)
    understood = add_synonyms(draft("英国脱欧", vocabulary), vocabulary)
    assert add_parts(understood, vocabulary) is understood


def test_a_place_is_found_by_the_names_of_its_parts_and_a_part_by_the_whole_for_less() -> None:
    thesaurus = Thesaurus(
        Lexicon(
            synonyms=(
                ("Korea", "Корея"),
                ("North Korea", "КНДР", "朝鲜"),
                ("South Korea", "韩国"),
            )
        )
    )
    for word in ("korea", "коре"):
        assert {("朝鲜",), ("韩国",), ("кндр",)} <= thesaurus.same_as((word,)).keys()
    assert thesaurus.same_as(("韩国",))["korea",] == WHOLE_OF
    assert ("朝鲜",) not in thesaurus.same_as(("韩国",))


def test_languages_are_tied_to_one_another_by_the_english_word_of_their_groups() -> None:
    groups = (
        ("miner", "шахтёр", "矿工"),
        ("coal", "miner", "煤"),
        ("miner", "de:Bergmann"),
        ("miner", "fr:mineur"),
    )
    thesaurus = Thesaurus(Lexicon(synonyms=groups))
    for phrase in ("矿工", "шахтер", "fr:mineur"):
        found = thesaurus.same_as((phrase,), languages=("de",))
        assert found["bergmann",] == THROUGH_ENGLISH
        assert ("mineur",) not in found
    assert ("bergmann",) not in thesaurus.same_as(("煤",), languages=("de",))
    assert ("bergmann",) not in thesaurus.same_as(("矿工",), languages=("en",))
