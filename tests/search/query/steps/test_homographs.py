import pytest

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.steps.homographs import tell_homographs
from bot.search.query.steps.synonyms import add_synonyms
from tests.search.query.words import draft, on_record

LEXICON = Lexicon(
    synonyms=(("advice", "de:Rat"), ("coach", "de:Trainer"), ("boat", "de:Boot"), ("rat", "крыса"))
)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Wo ist der Rat?", "de"),
        ("Wo ist der Trainer?", ""),  # what English has means the same
        ("Wo ist das Boot?", "de"),
        ("Wo ist das Gift?", "de"),
        ("Wo ist das Hotel?", ""),
        ("where is the gift", "en"),
        ("where is the hotel", ""),
    ],
)
def test_a_word_counts_where_it_means_what_was_asked(question: str, language: str) -> None:
    words = dict.fromkeys(("rat", "trainer", "boot", "gift", "hotel"), 1)
    vocabulary = on_record(words, LEXICON, languages=("en", "de"))
    asked = add_synonyms(tell_homographs(draft(question, vocabulary), vocabulary), vocabulary)
    (typed,) = (concept.members[0] for concept in asked.concepts if not concept.function)
    assert typed.language == language


def test_what_no_interview_is_in_is_on_no_record() -> None:
    vocabulary = on_record({"gift": 1}, languages=("en",))
    asked = tell_homographs(draft("Wo ist das Gift?", vocabulary), vocabulary)
    assert not any(map(vocabulary.holds, asked.concepts))
