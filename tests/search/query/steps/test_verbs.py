"""German verbs are found in all their forms, and put together where a question parts them."""

import pytest

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.steps.verbs import FORM, PARTED, REST, add_verb_forms
from bot.search.query.understanding import concepts_of
from bot.search.text.stems.german_verbs import forms_of, infinitive
from tests.search.query.words import draft, on_record, said


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("gekauft", "kaufen"),
        ("verkaufte", "verkaufen"),
        ("gründeten", "gründen"),
        ("rechnete", "rechnen"),
        ("gesammelt", "sammeln"),
        ("studiert", "studieren"),
        ("begann", "beginnen"),
        ("erfunden", "erfinden"),
        ("aufgegeben", "aufgeben"),
        ("zurückzutreten", "zurücktreten"),
        ("angelegt", "anlegen"),
        ("garten", ""),
        ("heute", ""),
        ("westen", ""),
        ("arbeit", ""),
    ],
)
def test_a_form_has_the_infinitive_of_its_verb(word: str, verb: str) -> None:
    assert infinitive(word) == verb


def test_a_verb_has_its_forms_and_what_is_no_verb_has_none() -> None:
    assert {"anfing", "angefangen", "anzufangen"} <= {*forms_of("anfangen")}
    assert forms_of("berg") == ("berg",)


@pytest.mark.parametrize(
    ("record", "question", "found"),
    [
        ("umgezogen", "Wann zog sie nach Bern um?", "umgezog"),
        ("aufgegeben", "warum gab er den Laden auf", "aufgegeb"),
        ("anfing", "Wann fing sie an, Brücken zu bauen?", "anfing"),
        ("gekündigt", "Wann kündigte er?", "gekundigt"),
        ("kündigte", "Hat er gekündigt?", "kundigt"),
    ],
)
def test_a_verb_is_found_in_another_form(record: str, question: str, found: str) -> None:
    vocabulary = on_record({record: 1}, languages=("de",))
    words = said(add_verb_forms(draft(question, vocabulary), vocabulary))
    assert any(found in each for each in words)


def test_a_verb_is_found_in_its_two_parts() -> None:
    vocabulary = on_record({"fing": 1}, languages=("de",))
    (verb,) = add_verb_forms(draft("angefangen", vocabulary), vocabulary).concepts
    counts = {" ".join(member.terms): member.weight for member in verb.members}
    assert counts == {"angefang": 1.0, "fing": REST, "fing ~an": PARTED}
    assert REST < PARTED < FORM < 1


@pytest.mark.parametrize(
    ("record", "question"),
    [
        ("gewagt", "Was kostet der Wagen?"),
        ("anfing", "Was fing er in Bern?"),
        ("walked", "Did she walk?"),
    ],
)
def test_nouns_and_other_verbs_and_languages_stay(record: str, question: str) -> None:
    vocabulary = on_record({record: 1}, languages=("de",))
    asked = draft(question, vocabulary)
    words = said(add_verb_forms(asked, vocabulary))
    assert not any(vocabulary.has(term) for each in words for term in each)


VERBS = Thesaurus(Lexicon(synonyms=(("begin", "de:anfangen", "de:beginnen", "de:Beginn"),)))


def test_synonyms_of_a_verb_are_found_from_and_in_any_form() -> None:
    (asked,) = concepts_of("begann", VERBS, ["de"])
    assert {("angefang",), ("begin",)} <= {member.terms for member in asked.members}


def test_of_german_words_with_one_stem_the_one_that_was_written_is_meant() -> None:
    both = Thesaurus(Lexicon(synonyms=(("wine", "de:Wein"), ("cry", "de:weinen"))))
    for word, english in (("Wein", "wine"), ("weinen", "cri")):
        (asked,) = concepts_of(word, both, ["de"])
        assert [m.terms[0] for m in asked.members if m.terms[0] in ("wine", "cri")] == [english]
