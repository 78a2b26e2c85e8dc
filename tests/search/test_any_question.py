"""Whatever is asked is answered somehow: any text, none, one of very many words."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.corpus.interview import Exchange
from bot.search.engine import highlight, search
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, REED, ask, check, opened

ODD = st.sampled_from(
    [
        *(
            '"',
            "*",
            "NEAR(",
            " AND ",
            " OR ",
            "^",
            "passage:",
            "bridge",
            "toll",
            "\x00",
            "🌉",
            "(",
            ")",
        ),
        *(
            "\u200fالعربية",
            "бридж",
            "大桥",
            "-",
            "  ",
            "\n",
            "'",
            "~the",
            "2021",
            "a" * 500,
            "\ud800",
        ),
        *("%", "{}", "«bridge ﷺ»"),
    ]
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=60,
)
@given(text=st.one_of(st.text(max_size=4096), st.lists(ODD, max_size=300).map("".join)))
async def test_any_text_is_a_question(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    async with opened(tmp_path_factory.mktemp("any") / "one.db", MARSH) as (store, searcher):
        for limit in (1, 5):
            check(await search(store, searcher, text, limit), limit)
        for answer in ("", text, MARSH.exchanges[2].answer):
            passage, marks = highlight(searcher, text, answer)
            assert all(passage.start <= m.start < m.end <= passage.end for m in marks)


async def test_a_sign_that_stands_for_several_words_may_be_in_a_phrase() -> None:
    check(await ask(search, "“bridge ﷺ marsh”", MARSH), 5)


async def test_an_empty_corpus_answers_nothing() -> None:
    result = await ask(search, "anything at all")
    assert (result.hits, result.verdict) == ((), Verdict.NOTHING)


async def test_a_question_of_very_many_words_that_are_all_on_record_is_answered() -> None:
    wordy = Exchange(
        "大桥什么时候通车？", "".join(chr(0x4E00 + 7 * number) for number in range(400))
    )
    plain = Exchange("When?", " ".join(f"word{number}" for number in range(400)))
    for language, exchange in (("zh", wordy), ("en", plain)):
        talk = replace(MARSH, language=language, exchanges=(*REED.exchanges, exchange))
        result = await ask(search, exchange.answer, talk)
        assert result.hits[0].record.question == exchange.question
