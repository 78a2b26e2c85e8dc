from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.steps.synonyms import add_synonyms
from bot.search.query.steps.translations import put_translations_first
from tests.search.query.words import draft, on_record

LEXICON = Lexicon(
    synonyms=(("ferry", "boat", "паром", "渡轮"), ("quay", "причал")), weights=(0.9, 0.4)
)


def members(question: str, **record: int) -> list[tuple[str, float]]:
    vocabulary = on_record(record, LEXICON)
    found = add_synonyms(draft(question, vocabulary), vocabulary)
    (concept,) = put_translations_first(found, vocabulary).concepts
    return [(" ".join(member.terms), member.weight) for member in concept.members]


def test_a_translation_on_record_counts_as_the_word_itself() -> None:
    assert members("паром", boat=1)[0] == ("boat", 1)
    assert members("渡轮", ferry=1, boat=1)[0] == ("ferri", 1)


def test_a_word_on_record_stays_first() -> None:
    assert members("паром", паром=1, boat=1)[0] == ("пар", 1)


def test_a_synonym_in_the_same_script_or_something_near_is_no_translation() -> None:
    assert members("ferry", boat=1)[0] == ("ferri", 1)
    assert members("причал", quay=1)[0] == ("прича", 1)
