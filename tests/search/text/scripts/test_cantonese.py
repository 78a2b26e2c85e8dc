"""Questions in Cantonese are read as written Chinese."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.messages.language.phrases import spoken
from bot.search.engine import search
from bot.search.text.scripts.cantonese import in_written_chinese
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, REED, ask
from tests.shipped import shipped_lexicon


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("點解你哋唔走", "为什么你们不走"),
        ("点解你哋唔走", "为什么你们不走"),
        ("有幾多人", "有多少人"),
        ("佢幾時嚟香港", "他什么时候来香港"),
        ("佢係邊個", "他是谁"),
        ("佢系边个", "他是谁"),
    ],
)
def test_words_of_grammar_are_put_into_written_chinese(typed: str, meant: str) -> None:
    assert in_written_chinese(typed) == meant


@pytest.mark.parametrize("text", ["这个系统是什么", "關係", "点心", "几个人", "点击系列", ""])
def test_what_is_not_cantonese_stays_as_it_is(text: str) -> None:
    assert in_written_chinese(text) == text


def test_what_is_said_to_the_bot_is_understood_in_cantonese_too() -> None:
    assert spoken("你係邊個？") == spoken("你是谁")


ASKED = ("谁在家里做饭", "为什么不坐出租车", "有多少只小轮")


@pytest.mark.parametrize(
    ("question", "nth"), [("邊個喺屋企煮飯", 0), ("點解唔搭的士", 1), ("有幾多隻小輪", 2)]
)
async def test_a_question_in_cantonese_finds_what_written_chinese_does(
    question: str, nth: int
) -> None:
    exchanges = (
        Exchange("谁在家里做饭？", "我妻子在家里做饭，每天晚上都一样，从来没有换过人。"),
        Exchange("他们为什么不坐出租车？", "出租车太贵了，渔民们宁愿走路，一直走到港口。"),
        Exchange("有多少只小轮？", "一共有四十二只小轮，每只小轮坐两百个人，夏天更多。"),
    )
    chinese = replace(MARSH, language="zh", exchanges=exchanges)
    lexicon = shipped_lexicon()
    found = await ask(search, question, chinese, REED, lexicon=lexicon)
    as_written = await ask(search, ASKED[nth], chinese, REED, lexicon=lexicon)
    assert found.hits[0].record.question == exchanges[nth].question
    assert as_written.hits[0].record.question == exchanges[nth].question
    assert found.verdict is not Verdict.NOTHING
