"""Whether a text asks of the record at all: what is not answered and names nothing may not."""

from bot.chat.asking.bare import put_in
from bot.messages.language.everyday import is_everyday, speaks_to_bot
from bot.messages.language.near import names_something
from bot.messages.language.phrases import ASKS_THE_BOT, COURTESIES, spoken
from bot.search.query.filters import Filters
from bot.search.query.lexicon.lexicon import OTHER, Lexicon
from bot.search.topics.topics import topics_of
from bot.search.verdict import Result, Verdict
from bot.search.word_lists import word_alone

MAX_VAGUE_WORDS = 5
"""Words of a text that names nothing; one that says “you” may have more."""


def is_vague(result: Result, lexicon: Lexicon) -> bool:
    """Whether nothing tells that a text that is not answered asks of the record.

    Args:
        result: What it got.
        lexicon: Its words of topics name something.
    """
    said, verdict = result.query, result.verdict
    if verdict is Verdict.ANSWER or result.filters != Filters() or not is_everyday(said):
        return False
    if names_something(said, (*COURTESIES, *ASKS_THE_BOT)):
        return False  # “will there be cash?” is common, and is said to nobody
    if set(topics_of(lexicon, said, "", "en")) - {OTHER}:
        return False
    if result.shown and any(each.startswith(spoken(said)) for each in put_in(result)):
        return False  # an interviewer asked so
    is_short = verdict is Verdict.SUGGESTIONS and not word_alone(said)
    return speaks_to_bot(said) or (is_short and len(said.split()) <= MAX_VAGUE_WORDS)
