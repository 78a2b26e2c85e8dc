import pytest

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.query.query import make_query
from bot.search.query.understanding import concepts_of
from bot.search.ranking.wanted import wanted_by


@pytest.mark.parametrize(
    ("question", "language", "counted"),
    [
        ("how many ferries were built", "en", "ferries"),
        ("сколько паромов построили", "ru", "паромов"),
        ("cuántos barcos se construyeron", "es", "barcos"),
        ("cuantas personas trabajan allí", "es", "personas"),
        ("combien de bateaux ont été construits", "fr", "bateaux"),
        ("Wie viele Fähren wurden gebaut?", "de", "fähren"),
        ("cuántos años hace", "es", ""),
        ("combien de temps dure le voyage", "fr", ""),
        ("wie viele Jahre dauerte es", "de", ""),
    ],
)
def test_what_is_counted(question: str, language: str, counted: str) -> None:
    concepts = concepts_of(question, Thesaurus(Lexicon()), (language,))
    wanted = wanted_by(question, language, make_query(concepts, {}))
    assert " ".join(concepts[n].words[0] for n in wanted.counted) == counted


def test_in_chinese_a_name_is_what_is_known_as_one() -> None:
    thesaurus = Thesaurus(Lexicon(synonyms=(("Heron Ltd", "海伦公司"), ("ferry", "渡轮"))))
    concepts = concepts_of("渡轮和海伦公司", thesaurus, ("en",))
    wanted = wanted_by("渡轮和海伦公司", "zh", make_query(concepts, {}))
    assert ["".join(concepts[n].words) for n in wanted.names] == ["海伦伦公公司"]
    assert all(wanted.oddness[n] == 1 for n in wanted.names)
