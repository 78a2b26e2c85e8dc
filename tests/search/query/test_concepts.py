import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.lexicon.lexicon import SYNONYM, Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.reading import MAX_TERMS
from bot.search.query.understanding import concepts_of
from bot.search.text.quoting import quoted

GROUPS = (
    ("North Korea", "DPRK", "КНДР", "Северная Корея", "朝鲜"),
    ("vaccine", "jab", "вакцина", "疫苗"),
    ("United States", "US", "США", "美国"),
)
CONCEPTS = Thesaurus(Lexicon(synonyms=GROUPS))


def said(question: str, concepts: Thesaurus = CONCEPTS) -> set[tuple[str, ...]]:
    return {
        member.terms
        for concept in concepts_of(question, concepts, ["en"])
        if not concept.function
        for member in concept.members
    }


@pytest.mark.parametrize("question", ["DPRK?", "help North Korea", "КНДР", "朝鲜需要帮助吗"])
def test_a_phrase_is_found_by_any_other_of_its_group(question: str) -> None:
    assert {("north", "korea"), ("dprk",), ("кндр",), ("朝鲜",)} <= said(question)


def test_half_a_phrase_counts_less_than_all_of_it() -> None:
    (concept,) = concepts_of("North Korea", CONCEPTS, ["en"])
    weights = {member.terms: member.weight for member in concept.members}
    assert weights["north", "korea"] == 1
    assert 0 < weights["korea",] < weights["dprk",] < 1


def test_a_synonym_counts_what_the_best_of_its_groups_says() -> None:
    groups = (("jab", "needle", "vaccine"), ("jab", "vaccine"), ("jab", "shot"))
    concepts = Thesaurus(Lexicon(synonyms=groups, weights=(0.4, 0.8)))
    (concept,) = concepts_of("jab", concepts, ["en"])
    weights = [member.weight for member in concept.members]
    assert [member.terms for member in concept.members] == [
        ("jab",),
        ("shot",),
        ("vaccin",),
        ("needl",),
    ]
    assert weights == [1, SYNONYM, 0.8, 0.4]


def test_words_of_a_phrase_that_is_only_nearly_the_same_stay_apart() -> None:
    groups = (("culture", "art"), ("cultural exchange", "contacts"))
    concepts = Thesaurus(Lexicon(synonyms=groups, weights=(0.9, 0.4)))
    asked = [*concepts_of("cultural exchange", concepts, ["en"])]
    assert [concept.members[0].weight for concept in asked] == [1, 1]
    assert all(("contact",) in {member.terms for member in concept.members} for concept in asked)
    assert ("art",) in {member.terms for member in asked[0].members}


def test_groups_do_not_chain() -> None:
    concepts = Thesaurus(Lexicon(synonyms=(("shot", "jab"), ("shot", "photo"))))
    assert ("photo",) not in said("jab", concepts)


def test_a_pronoun_is_no_country() -> None:
    assert ("unite", "state") not in said("tell us about harbours")
    assert ("unite", "state") in said("us trade with japan")
    assert ("unite", "state") in said("trade with the US")


def test_pairs_of_characters_inside_a_phrase_are_no_concepts_of_their_own() -> None:
    concepts = concepts_of("美国疫苗", CONCEPTS, ["zh"])
    assert [concept.words for concept in concepts] == [("美国",), ("疫苗",)]


def test_a_word_is_stemmed_in_every_language_of_the_corpus() -> None:
    (concept,) = concepts_of("nationaux", CONCEPTS, ["en", "fr"])
    assert {member.terms for member in concept.members} == {("nationaux",), ("national",)}


@given(st.text(max_size=4096))
def test_any_text_becomes_few_concepts_in_order(text: str) -> None:
    concepts = concepts_of(text, CONCEPTS, ["en", "ru"])
    assert sum(not concept.function for concept in concepts) <= MAX_TERMS
    starts = [concept.span.start for concept in concepts]
    assert starts == sorted(starts)
    assert all(concept.members for concept in concepts)


def test_quotation_marks_of_all_kinds_enclose_phrases() -> None:
    text = '"one" “two three” «четыре» 「五」 „sechs“ \'seven\' "eight'
    assert list(quoted(text)) == ["one", "two three", "четыре", "五", "sechs"]


@pytest.mark.parametrize(
    ("word", "named"),
    [("Китая", "china"), ("Китаем", "china"), ("китов", "whale"), ("кит", "whale")],
)
def test_a_form_that_two_words_share_a_stem_in_is_the_one_that_it_can_be(
    word: str, named: str
) -> None:
    concepts = Thesaurus(Lexicon(synonyms=(("China", "Китай"), ("whale", "кит"))))
    (concept,) = concepts_of(word, concepts, ["en"])
    assert [m.terms[0] for m in concept.members if m.terms[0].isascii()] == [named]


SPANISH = Thesaurus(Lexicon(synonyms=(("strike", "es:huelga", "es:paro"), ("pan", "frying pan"))))


def test_words_of_another_language_are_found_by_their_own_and_by_english() -> None:
    (asked,) = concepts_of("huelgas", SPANISH, ["es"])
    assert {("huelg",), ("par",), ("strike",)} <= {member.terms for member in asked.members}
    (crossing,) = concepts_of("strike", SPANISH, ["en", "es"])
    assert ("huelg",) in {member.terms for member in crossing.members}


def test_words_of_another_language_stay_out_of_a_corpus_that_has_none() -> None:
    assert said("strike", SPANISH) == {("strike",)}
    assert said("paro", SPANISH) == {("paro",)}


@pytest.mark.parametrize("question", ["le pain", "comment est le pain"])
def test_a_word_of_two_languages_means_what_it_does_in_that_of_the_question(question: str) -> None:
    both = Thesaurus(Lexicon(synonyms=(("pain", "ache"), ("bread", "fr:pain"))))
    (asked,) = (each for each in concepts_of(question, both, ["fr"]) if not each.function)
    assert [member.terms for member in asked.members[:2]] == [("pain",), ("bread",)]


def test_a_word_that_is_spelled_alike_in_english_has_the_english_synonyms_too() -> None:
    groups = (("divorce", "split", "развод"), ("divorce", "fr:divorce", "fr:rupture"))
    (found,) = concepts_of("un divorce", Thesaurus(Lexicon(synonyms=groups)), ["fr"])[1:]
    assert {("divorc",), ("ruptur",), ("split",), ("развод",)} <= {m.terms for m in found.members}


def test_english_words_that_are_tied_to_another_language_are_not_tied_to_each_other() -> None:
    tied = Thesaurus(Lexicon(synonyms=(("carry on", "proceed", "fr:continuer"),)))
    assert said("proceed", tied) == {("proceed",)}
    assert said("will it carry on", tied) == {("carri",)}  # no phrase where nothing is in French
    (found,) = concepts_of("proceed", tied, ["en", "fr"])
    assert {member.terms for member in found.members} == {("proceed",), ("continu",)}
    (asked,) = concepts_of("continuer", tied, ["fr"])
    assert {("proceed",), ("carri", "~on")} <= {member.terms for member in asked.members}


def test_the_parts_of_a_place_stay_in_the_languages_of_the_corpus() -> None:
    places = Thesaurus(Lexicon(synonyms=(("Africa", "Африка"), ("South Africa", "es:Sudáfrica"))))
    assert ("sudafr",) not in said("Africa", places)


def test_a_name_with_a_character_that_joins_words_is_a_name() -> None:
    lexicon = Thesaurus(Lexicon(synonyms=(("Yemen", "也门"),)))
    (concept,) = concepts_of("也门", lexicon, ["en"])
    assert ("yemen",) in {member.terms for member in concept.members}
