import pytest

from bot.search.query.lexicon import Lexicon
from bot.search.query.query import make_query
from bot.search.query.thesaurus import Thesaurus
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
