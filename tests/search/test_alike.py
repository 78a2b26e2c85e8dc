"""Questions in vain come together when they ask the same."""

from bot.search.alike import group_alike
from bot.search.engine import Searcher
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.store.tally import KeptQuestion, Tallied


def test_the_same_in_other_words_is_one_group() -> None:
    said = (
        ("2024-05-03", "Who won the chess cup?"),
        ("2024-05-02", "who has won the Chess Cup"),
        ("2024-05-02", "when does the jab come"),
        ("2024-05-01", "the chess cup: who won?"),
        ("2024-04-01", "when do the vaccines come?"),
        ("2024-03-01", "the of a"),
    )
    questions = [KeptQuestion(day, Tallied.NOTHING, text) for day, text in said]
    searcher = Searcher(Thesaurus(Lexicon(synonyms=(("jab", "vaccine"),))))
    groups = group_alike(questions, searcher)
    assert [len(group.questions) for group in groups] == [3, 2, 1]
    assert (groups[0].first_day, groups[0].last_day) == ("2024-05-01", "2024-05-03")
    assert groups[1].questions[0].question == "when does the jab come"
