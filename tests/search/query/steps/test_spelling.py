from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.steps.mistyped import allowed, also_meant, correct
from bot.search.query.steps.spelling import ALSO_MEANT, CORRECTED, MAX_CORRECTED, correct_spelling
from bot.search.query.steps.synonyms import add_synonyms
from tests.search.query.words import draft, on_record, said

WORDS = {"harbour": 9, "ferry": 4, "dredging": 3, "harbinger": 1, "toll": 6, "tall": 1}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("harbuor", "harbour"),
        ("harbur", "harbour"),
        ("ferrry", "ferry"),
        ("drdeging", "dredging"),
        ("toul", "toll"),
        ("elephant", None),
        ("coll", "toll"),
        ("colt", None),
    ],
)
def test_the_nearest_word_is_meant(typed: str, meant: str | None) -> None:
    assert correct(typed, WORDS) == meant


def test_words_of_the_lexicon_are_known_too() -> None:
    assert correct("vacine", {}, ["vaccine", "ferry"]) == "vaccine"


@given(
    st.text("abcd", min_size=4, max_size=9),
    st.dictionaries(st.text("abcd", min_size=1, max_size=9), st.integers(1, 50), max_size=20),
)
def test_a_correction_is_a_word_that_is_near(typed: str, words: Mapping[str, int]) -> None:
    meant = correct(typed, words)
    near = [
        word for word in words if OSA.distance(typed, word) <= allowed(typed) and len(word) >= 3
    ]
    assert (meant in near) if near else meant is None


def test_a_letter_that_should_be_doubled_is_the_likelier_error() -> None:
    assert correct("sumit", {"suit": 3}, ["summit"]) == "summit"
    assert correct("sumut", {}, ["summit"]) is None


@pytest.mark.parametrize(
    ("typed", "words", "others"),
    [
        ("omutly", {"mutly": 900, "moutly": 90}, ["moutly"]),
        ("omutly", {"mutly": 90_000, "moutly": 1}, []),
        ("marlob", {"marlow": 9, "marlos": 8, "marlot": 7, "marlog": 6}, ["marlos", "marlot"]),
        ("harbuor", WORDS, []),
    ],
)
def test_others_are_meant_too_where_they_are_nearly_as_likely(
    typed: str, words: Mapping[str, int], others: list[str]
) -> None:
    assert also_meant(typed, words, correct(typed, words) or "") == others


def test_what_was_meant_nearly_as_likely_is_looked_for_too() -> None:
    vocabulary = on_record({"mutly": 900, "moutly": 90})
    found = correct_spelling(draft("omutly", vocabulary), vocabulary)
    weights = {member.terms[0]: member.weight for member in found.concepts[0].members}
    assert found.corrected == "mutly"
    assert weights == {"mut": CORRECTED, "mout": ALSO_MEANT, "omut": 1}


def test_two_letters_swapped_in_the_middle_of_a_short_word_are_an_error() -> None:
    vocabulary = on_record({"tandu": 9, "mashot": 9})
    found = correct_spelling(draft("tnadu masoht mahsot", vocabulary), vocabulary)
    assert found.corrected == "tandu mashot mashot"


RECORD = {"harbour": 9, "ferry": 4, "north": 3, "korea": 2, "перевозка": 3}
LEXICON = Lexicon(synonyms=(("North Korea", "DPRK"), ("vaccine", "вакцина")))


@pytest.mark.parametrize(
    ("question", "corrected"),
    [
        ("the harbuor and the ferrry", "the harbour and the ferry"),
        ("the harbuor's ferry", "the harbour's ferry"),
        ("Vacine", "Vaccine"),
        ("harbour", None),
        ("harb", None),
        ("перевозке", None),
        ("", None),
    ],
)
def test_what_was_mistyped_is_told(question: str, corrected: str | None) -> None:
    vocabulary = on_record(RECORD, LEXICON)
    assert correct_spelling(draft(question, vocabulary), vocabulary).corrected == corrected


def test_a_correction_counts_less_than_what_was_typed_right() -> None:
    vocabulary = on_record(RECORD)
    (concept,) = correct_spelling(draft("harbuor", vocabulary), vocabulary).concepts
    assert [member.terms for member in concept.members] == [("harbor",), ("harbuor",)]
    assert [member.weight for member in concept.members] == [CORRECTED, 1]


def test_a_corrected_word_makes_a_phrase_with_its_neighbour() -> None:
    vocabulary = on_record(RECORD, LEXICON)
    found = add_synonyms(correct_spelling(draft("North Koera", vocabulary), vocabulary), vocabulary)
    assert said(found) == [{"north korea", "dprk", "north", "korea"}]


def test_gibberish_costs_as_much_as_a_few_words() -> None:
    vocabulary = on_record(RECORD)
    found = correct_spelling(draft("harbuor " * 40, vocabulary), vocabulary)
    assert len(found.corrections) == MAX_CORRECTED


NAMES = Lexicon(synonyms=(("Putin", "Путин"), ("Xi Jinping", "Jinping", "Си Цзиньпин")))
NAMED = {"base": 9, "list": 9, "путин": 3, "пути": 9, "путем": 9, "jinping": 2, "merrow": 2}


@pytest.mark.parametrize(
    ("question", "corrected"),
    [
        ("how to bake bread", None),
        ("who is Mona Lisa", None),
        ("Greta on the bus", None),
        ("куда летали люди", None),
        ("что сказал путен", "что сказал Путин"),
        ("what did Xi Jingping say", "what did Xi Jinping say"),
        ("WHAT DID JINGPING SAY", "WHAT DID JINPING SAY"),
        ("why does Listt matter", None),
        ("why does listt matter", "why does list matter"),
    ],
)
def test_ordinary_words_stay_and_names_become_names(question: str, corrected: str | None) -> None:
    vocabulary = on_record(NAMED, NAMES)
    assert correct_spelling(draft(question, vocabulary), vocabulary).corrected == corrected


def test_a_word_that_only_shares_the_stem_of_a_name_is_corrected() -> None:
    vocabulary = on_record({"leading": 2}, Lexicon(synonyms=(("Leeds", "Лидс"),)))
    found = correct_spelling(draft("a leeding role", vocabulary), vocabulary)
    assert found.corrected == "a leading role"


def test_an_accent_that_is_left_out_is_no_error_to_tell() -> None:
    vocabulary = on_record({"fiscalía": 2}, languages=("es",))
    found = correct_spelling(draft("la fiscalia y sus casos", vocabulary), vocabulary)
    assert found.corrected is None
    assert {"fiscal", "fiscali"} in said(found)


def test_a_name_is_corrected_that_the_corpus_has_in_another_language() -> None:
    vocabulary = on_record({"putin": 3, "path": 2}, NAMES)
    found = correct_spelling(draft("что сказал путен", vocabulary), vocabulary)
    assert found.corrected == "что сказал Путин"


def test_a_name_that_is_not_on_record_is_no_correction() -> None:
    vocabulary = on_record({"path": 2}, NAMES)
    found = correct_spelling(draft("что сказал путен", vocabulary), vocabulary)
    assert found.corrected is None


@pytest.mark.parametrize(
    ("typed", "meant"), [("вакцыны", "вакцины"), ("вакцынами", "вакцинами"), ("вакцын", "вакцин")]
)
def test_a_russian_word_is_corrected_in_every_case(typed: str, meant: str) -> None:
    vocabulary = on_record({"vaccine": 2}, Lexicon(synonyms=(("vaccine", "вакцина"),)))
    found = correct_spelling(draft(f"когда будут {typed}", vocabulary), vocabulary)
    assert found.corrected == f"когда будут {meant}"


@pytest.mark.parametrize(
    ("question", "language", "corrected"),
    [
        ("trenes viehos", "es", "trenes viejos"),
        ("beingg a farrmer", "en", "being a farmer"),
        ("билет зимйо", "ru", "билет зимой"),
        ("how to get to Zrinjski", "en", None),
        ("the bake", "en", None),
    ],
)
def test_a_well_known_word_was_meant_though_it_is_not_on_record(
    question: str, language: str, corrected: str | None
) -> None:
    vocabulary = on_record({}, languages=(language,))
    assert correct_spelling(draft(question, vocabulary), vocabulary).corrected == corrected


def test_a_word_of_grammar_stays_one_with_a_typing_error() -> None:
    vocabulary = on_record({"toll": 1})
    (found, *_) = correct_spelling(draft("beingg a toll", vocabulary), vocabulary).concepts
    assert found.function


@pytest.mark.parametrize(
    ("question", "corrected"),
    [
        ("warum Marsh", None),
        ("Jingpin", "Jinping"),
        ("the Kissenger papers", "the Kissinger papers"),
    ],
)
def test_names_are_corrected_and_words_of_other_languages_are_not(
    question: str, corrected: str | None
) -> None:
    record = {"warm": 3, "jinping": 1, "kissinger": 1, "williams": 2, "papers": 1, "marsh": 1}
    vocabulary = on_record(record)
    assert correct_spelling(draft(question, vocabulary), vocabulary).corrected == corrected


def test_a_name_in_another_case_is_no_typing_error() -> None:
    vocabulary = on_record({"грац": 2}, Lexicon(synonyms=(("Graz", "Грац"),)), ("ru",))
    assert correct_spelling(draft("письмо из Граца", vocabulary), vocabulary).corrected is None


def test_a_short_word_is_what_sounds_like_it() -> None:
    vocabulary = on_record({"доллар": 2}, Lexicon(synonyms=(("yuan", "юань"),)), ("ru",))
    assert correct_spelling(draft("юонь", vocabulary), vocabulary).corrected == "юань"


@pytest.mark.parametrize(("record", "corrected"), [("дробот", None), ("собака", "Robot")])
def test_a_name_that_another_alphabet_has_is_not_mistyped(
    record: str, corrected: str | None
) -> None:
    lexicon = Lexicon(synonyms=(("robot", "робот"),))
    vocabulary = on_record({record: 1}, lexicon, languages=("ru",))
    assert correct_spelling(draft("Drobot", vocabulary), vocabulary).corrected == corrected


def test_what_is_on_record_in_another_alphabet_is_meant_though_it_sounds_so_too() -> None:
    lexicon = Lexicon(synonyms=(("coronavirus", "коронавирус"),))
    vocabulary = on_record({"coronavirus": 2}, lexicon)
    assert (
        correct_spelling(draft("корронавирус", vocabulary), vocabulary).corrected == "коронавирус"
    )
