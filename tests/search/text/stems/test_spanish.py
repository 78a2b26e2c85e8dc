"""Spanish words that Snowball alone gives several stems."""

import pytest

from bot.search.text.analysis import terms

FORMS = (
    "pensar pienso piensa pensó",
    "empezar empieza empecé empiece",
    "buscar busca busqué",
    "conocer conozco conoció",
    "producir produzco produjo",
    "pedir pide pidió",
    "conseguir consigue consiguió",
    "elegir elige elegido",
    "dormir duerme durmió",
    "mantener mantiene mantuvo mantendrá",
    "proponer propuso propongo",
    "volver vuelve vuelto",
    "abrir abre abrió abierto",
    "leer lee leyó",
    "usar usa usó",
    "morir muere murió muerto",
    "juez jueces",
    "joven jóvenes",
)


@pytest.mark.parametrize("forms", FORMS)
def test_the_forms_of_a_word_are_one_term(forms: str) -> None:
    assert len(set(terms(forms, "es"))) == 1


@pytest.mark.parametrize(
    "words", ["ley leyó", "campus campo", "café caza", "vino viene", "parque parar", "muro murió"]
)
def test_other_words_stay_apart(words: str) -> None:
    assert len(set(terms(words, "es"))) == 2


def test_other_languages_have_stems_of_their_own() -> None:
    assert terms("jueces pienso", "en") == ["juec", "pienso"]
