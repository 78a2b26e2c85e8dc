"""French words that Snowball alone gives several stems."""

import pytest

from bot.search.text.analysis import terms

FORMS = (
    "perdre perd perdu perdent perdra",
    "répondre répond répondu répondait",
    "écrire écrit écrivent écrivait",
    "prendre prend pris prennent",
    "promettre promet promis promettait",
    "devenir devient devenu deviendra",
    "obtenir obtient obtenu",
    "naître née naît naquit",
    "recevoir reçu reçoit reçoivent",
    "ouvrir ouvert ouvrent",
    "éteindre éteint éteignent",
    "traduire traduit traduisait",
    "connaître connu connaît connaissent",
    "mourir meurt mort mourut",
    "gagner gagne gagné gagnent",
    "partir part parti partent",
    "fatiguer fatigue fatigant fatiguent",
    "ami amis",
    "jeu jeux",
    "directeur directrice",
    "chanteur chanteuse chanteuses",
    "sportif sportive",
    "cheval chevaux",
    "beau belle",
)


@pytest.mark.parametrize("forms", FORMS)
def test_the_forms_of_a_word_are_one_term(forms: str) -> None:
    assert len(set(terms(forms, "fr"))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "argent argue",
        "content conte",
        "violent viole",
        "couvent couve",
        "fois foi",
        "paris pari",
        "travaux travail",
        "fond fondre",
    ],
)
def test_other_words_stay_apart(words: str) -> None:
    assert len(set(terms(words, "fr"))) == 2


def test_other_languages_have_stems_of_their_own() -> None:
    assert terms("chevaux perdu", "de") == ["chevaux", "perdu"]
