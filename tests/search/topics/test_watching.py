import pytest

from bot.search.indexing import entries
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.search.topics.watching import Match, find_phrase, watch
from tests.small_corpus import interview

CONCEPTS = Thesaurus(Lexicon(synonyms=(("ferry", "паром", "渡轮"), ("North Sea", "German Ocean"))))
LONG = "\n\n".join(
    "The council met again and wrote down what was said in the room. " * 5 for _ in "ab"
)
INTERVIEW = interview(
    "On the quay",
    ("Who pays for the bridge?", "The county of Iraq does."),
    ("When does the ferry sail?", f"{LONG}\n\nOn the North Sea it sails at noon."),
    published="2024-03-09",
    speaker="Ada Marsh",
)
WATCHED = watch(entries(INTERVIEW), INTERVIEW.speaker, INTERVIEW.published or "")


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("bridge", Match(0, 0)),
        ("bridges", Match(0, 0)),
        ("паром", Match(1, 0)),
        ("渡轮", Match(1, 0)),
        ("German Ocean", Match(1, 1)),
        ("council rooom", None),
        ("councill", Match(1, 0)),
        ("bridge ferry", None),
        ("the council of mayors met again and wrote in the room", Match(1, 0)),
        ("the council of Skagen met again and wrote in the room", None),
        ("the council met again and wrote in the room in 2019", None),
        ("the council of zyrian met again and wrote in the room", None),
        ("Marsh ferry", Match(1, 0)),
        ("Марш паром", Match(1, 0)),
        ("Ada Marsh", Match(None, 0)),
        ("Марш", Match(None, 0)),
        ("bridge 2024", Match(0, 0)),
        ("bridge 2019", None),
        ("Marsh zeppelin", None),
        ("Iran", None),
        ("the of", None),
        ("", None),
        ("\x00", None),
    ],
)
def test_a_phrase_is_found_where_all_of_it_is_said(phrase: str, found: Match | None) -> None:
    assert find_phrase(WATCHED, phrase, CONCEPTS) == found
