"""The words of a question that nothing on record holds, as the reader is told of them."""

from dataclasses import replace

from bot.corpus.interview import Exchange
from bot.search.deciding import find_answers
from bot.search.engine import search
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, REED, ask


async def test_who_speaks_on_record_is_not_said_to_be_missing() -> None:
    quay = Exchange("Is the quay safe for zebras?", "The quay is safe for everybody.")
    marsh = replace(MARSH, exchanges=(quay, *MARSH.exchanges))
    spoken = await ask(
        search, "quay safe for zebras Sandvoort", marsh, replace(REED, speaker="Tom Sandvoort")
    )
    unknown = await ask(
        search, "quay safe for zebras Tilburger", marsh, replace(REED, speaker="Tom Sandvoort")
    )
    assert spoken.shown
    assert spoken.missing == ()
    assert unknown.missing == ("Tilburger",)


async def test_an_ordinary_word_may_be_said_in_other_words_by_an_answer() -> None:
    heavy = await ask(find_answers, "When will the new bridge open to heavy lorries?", MARSH, REED)
    zebra = await ask(find_answers, "When will the new bridge open to zebra lorries?", MARSH, REED)
    assert heavy.verdict is zebra.verdict is Verdict.ANSWER
    assert heavy.missing == ()
    assert zebra.missing == ("zebra",)


async def test_in_chinese_what_is_counted_with_is_not_said_to_be_missing() -> None:
    quay = Exchange("码头安全吗？", "码头很安全，我们检查过两遍。")
    marsh = replace(MARSH, language="zh", exchanges=(quay,))
    found = await ask(search, "码头被斑马检查过多少次", marsh)
    assert found.missing == ("斑马",)


async def test_a_short_turn_of_the_interviewer_is_seen_as_a_whole_in_a_list() -> None:
    refused = Exchange(
        "You refused to sing on television. For what reason?", "They asked me to mime."
    )
    marsh = replace(MARSH, exchanges=(refused, *MARSH.exchanges))
    found = await ask(find_answers, "playback television", marsh)
    assert found.missing == ("playback",)
    assert found.verdict is Verdict.SUGGESTIONS
