"""Italian and Portuguese words that Snowball alone gives several stems."""

import pytest

from bot.search.text.analysis import terms

ITALIAN = (
    "nascondere nascose nascosto",
    "venire venne viene verrà",
    "prendere prese preso",
    "scegliere scelse scelta",
    "coltivare coltivano coltivato",
    "arrivare arrivano",
    "proporre propone proposto",
    "uomo uomini",
)
PORTUGUESE = (
    "metal metais",
    "construção construções construcoes construcao",
    "homem homens",
    "difícil difíceis",
    "sair saiu saíram",
    "trazer trouxe traz",
    "propor propõe propôs",
    "papel papéis",
)


@pytest.mark.parametrize(
    ("forms", "language"),
    [*((each, "it") for each in ITALIAN), *((each, "pt") for each in PORTUGUESE)],
)
def test_the_forms_of_a_word_are_one_term(forms: str, language: str) -> None:
    assert len(set(terms(forms, language))) == 1


@pytest.mark.parametrize(
    ("words", "language"),
    [("attivo attore", "it"), ("corso corsa", "it"), ("jamais jamal", "pt")],
)
def test_other_words_stay_apart(words: str, language: str) -> None:
    assert len(set(terms(words, language))) == len(words.split())
