from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.search.engine import search
from bot.search.ranking.facts.sayers import sayers
from bot.search.verdict import Result, Verdict
from tests.search.bridge import MARSH, REED, ask
from tests.shipped import shipped_lexicon

HARBOUR = replace(
    MARSH,
    title="The harbour",
    role="Mayor of Old Quay",
    exchanges=(
        Exchange(
            "What did the new ferry terminal cost the town?",
            "The ferry terminal cost the town 4.2 million euros, and Mr. Pike Sanders built it.",
        ),
        Exchange(
            "How many pilots guide ships past the lighthouse?",
            "Pilots guide ships past the lighthouse every night, whatever the weather is.",
        ),
        Exchange(
            "Did the herring come back to the bay in 2017?",
            "The herring came back to the bay in 2017, when the nets were lifted.",
        ),
        Exchange(
            "What does Pike Sanders want with the shipyard?",
            "Pike Sanders wants to buy the shipyard. He told the council so himself.",
        ),
        Exchange(
            "Who helps the fishermen?",
            "We help the fishermen with ice and with salt. In the morning there was a joke.",
        ),
    ),
)


async def asked(question: str, *corpus: Interview) -> Result:
    return await ask(search, question, *(corpus or (HARBOUR, MARSH, REED)))


@pytest.mark.parametrize(
    "question",
    [
        "What did the new ferry terminal cost?",
        "did the herring come back to the bay in 2017",
        "pilots guide ships past the lighthouse",
        "what does Pike Sanders want with the shipyard",
        "herring on the bay",
    ],
)
async def test_what_is_on_record_is_answered(question: str) -> None:
    assert (await asked(question)).verdict is Verdict.ANSWER


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("did the herring come back to the bay in 2019", "another year"),
        ("how many pilots guide ships past the lighthouse", "no number is told"),
        ("Pike Sanders's opinion of the shipyard", "somebody else speaks"),
        ("what does Pike Sanders say about the shipyard", "somebody else speaks"),
        ("did the herring of Skagen come back to the bay", "a name is missing"),
        ("help", "one common word"),
        ("tell me a joke", "one ordinary word, said in passing"),
        ("how many lanterns are there in the lighthouse", "what is counted is on no record"),
        ("quennell's opinion of the shipyard", "a name without a capital"),
        ("ferry terminal orchestra", "a rare word of a few is on no record"),
        ("2017", "a number alone"),
        ("does ada marsh joke", "an ordinary word beside a name that stands on the card"),
    ],
)
async def test_what_lacks_something_is_not_answered_plainly(question: str, why: str) -> None:
    result = await asked(question)
    assert result.verdict is not Verdict.ANSWER, why


async def test_where_the_fact_alone_is_not_told_the_exchange_is_suggested() -> None:
    result = await asked("how many pilots guide ships past the lighthouse")
    assert result.verdict is Verdict.SUGGESTIONS
    assert result.hits[0].record.question == HARBOUR.exchanges[1].question


async def test_words_that_nothing_on_record_holds_are_named() -> None:
    result = await asked("did the herring of Skagen come back to the bay")
    assert result.missing == ("Skagen",)
    assert (await asked("did the herring come back to the bay")).missing == ()


async def test_a_chinese_word_that_is_missing_is_named_whole() -> None:
    chinese = replace(
        HARBOUR,
        language="zh",
        exchanges=(Exchange("渡轮的比例是多少？", "渡轮占一半，比以前多，大家都坐渡轮。"),),
    )
    result = await ask(search, "柯比怎么看渡轮", chinese)
    assert result.missing == ("柯比",)


@pytest.mark.parametrize(
    ("question", "missing"), [("法国的灯塔", ("法国",)), ("灯塔人什么时候能来", ())]
)
async def test_a_piece_of_a_chinese_word_that_is_on_record_is_not_named_as_missing(
    question: str, missing: tuple[str, ...]
) -> None:
    assert (await asked(question)).missing == missing  # 灯塔: lighthouse


@pytest.mark.parametrize(
    "question",
    [
        "America's hospital",
        "hospital in russia",
        "больница в Китае",
        "больницы китая",
        "中国的医院",
    ],
)
async def test_a_name_of_the_dictionary_that_no_interview_has_is_missing_in_every_language(
    question: str,
) -> None:
    for place, is_answered in (("bay", False), ("bay of China, of Russia and of America", True)):
        back = Exchange(
            f"Will the hospital on the {place} be rebuilt?",
            f"The hospital on the {place} will be rebuilt in spring.",
        )
        harbour = replace(HARBOUR, exchanges=(*HARBOUR.exchanges[:2], back))
        result = await ask(search, question, harbour, REED, lexicon=shipped_lexicon())
        assert (result.verdict is Verdict.ANSWER) is is_answered


@pytest.mark.parametrize("question", ["12+7", "2017 2017", "7.12.2017"])
async def test_numbers_alone_are_not_answered_plainly(question: str) -> None:
    dated = Exchange(
        "Did the herring come back?",
        "The herring came back in 2017, when 12 nets were lifted, at 7 in the morning.",
    )
    harbour = replace(HARBOUR, exchanges=(*HARBOUR.exchanges[:2], dated))
    assert (await asked(question, harbour, REED)).verdict is not Verdict.ANSWER


async def test_what_everybody_does_is_not_named_as_missing() -> None:
    for question in ("渡轮谈得怎么样", "渡轮去哪里办"):
        ferries = Exchange("渡轮的比例是多少？", "渡轮占一半，比以前多，大家都坐渡轮。")
        chinese = replace(HARBOUR, language="zh", exchanges=(ferries,))
        result = await asked(question, chinese)
        assert result.hits
        assert result.missing == ()


@pytest.mark.parametrize(
    "question", ["¿Hay herring para la bay?", "herring von der bay", "herring dans cette bay"]
)
async def test_no_stop_word_of_any_language_is_named_as_missing(question: str) -> None:
    result = await asked(question)
    assert result.hits
    assert result.missing == ()


async def test_a_rare_word_that_one_exchange_holds_is_at_least_suggested() -> None:
    result = await asked("shipyard")
    assert result.verdict is not Verdict.NOTHING
    assert "shipyard" in result.shown[0].record.question


async def test_what_only_came_closest_is_not_shown() -> None:
    result = await asked("how do i bake bread with yeast")
    assert result.verdict is Verdict.NOTHING
    assert result.shown == ()


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What does Ada Marsh say about tolls?", "Ada Marsh"),
        ("Marsh's opinion of the bridge", "Marsh"),
        ("according to Tom Reed, who pays", "Tom Reed"),
        ("Ada Marsh on the ferry", "Ada Marsh"),
        ("Что думает Песков о пошлинах?", "Песков"),
        ("мнение Пескова", "Пескова"),
        ("王毅谈贸易", "王毅"),
        ("王毅怎么看贸易", "王毅"),
    ],
)
def test_whose_words_are_asked_for(question: str, named: str) -> None:
    found = [question[span.start : span.end] for span in sayers(question)]
    assert any(named in each for each in found)


@pytest.mark.parametrize(
    "question",
    [
        "Who painted the railings of the bridge?",
        "her opinion of Ada Marsh",
        "西方为什么不谈税",
        "港口谈判什么时候开始",
        "专家评选了哪座桥",
    ],
)
def test_who_did_something_is_asked_for_no_words(question: str) -> None:
    assert list(sayers(question)) == []


@pytest.mark.parametrize(
    "question",
    [
        "что он говорил про Тайвань",
        "сказал ли посол о Тайване",
        "ваше мнение о Тайване",
        "您对台湾的看法",
        "关于台湾的看法",
    ],
)
def test_what_is_spoken_of_says_nothing_itself(question: str) -> None:
    found = [question[span.start : span.end] for span in sayers(question)]
    assert not any("Тайван" in each or "台湾" in each for each in found)


async def test_a_surname_and_a_subject_find_what_its_bearer_said_of_it() -> None:
    result = await asked("Reed about confidence", HARBOUR, REED)
    assert {hit.record.card.speaker for hit in result.hits} == {"Tom Reed"}


async def test_an_ordinary_word_beside_what_most_exchanges_hold_is_no_answer() -> None:
    said = ("nets", "lamps", "ropes", "sails", "buoys", "cranes", "docks", "gulls", "eels", "tar")
    talk = tuple(
        Exchange(
            f"What does the harbour do with its {matter}?",
            f"The harbour keeps its {matter} dry. Nobody has to learn that."
            if matter == "eels"
            else f"The harbour sells its {matter}.",
        )
        for matter in said
    )
    harbours = replace(HARBOUR, exchanges=talk)
    for question, verdict in (
        ("the harbour and its eels", Verdict.ANSWER),
        ("how do I learn about harbours", Verdict.SUGGESTIONS),
    ):
        assert (await asked(question, harbours)).verdict is verdict


async def test_what_most_exchanges_hold_is_no_answer_to_what_is_missing() -> None:
    matters = (
        "nets",
        "lamps",
        "ropes",
        "sails",
        "buoys",
        "cranes",
        "docks",
        "gulls",
        "eels",
        "tar",
    )
    talk = tuple(
        Exchange(
            f"How is the cooperation of the two harbours on {matter}?",
            f"The cooperation of the two harbours goes well, and {matter} are a part of it.",
        )
        for matter in matters
    )
    harbours = replace(HARBOUR, exchanges=talk)
    for question, verdict in (
        ("cooperation of the two harbours on cranes", Verdict.ANSWER),
        ("cooperation of the two harbours on barley", Verdict.SUGGESTIONS),
    ):
        assert (await asked(question, harbours)).verdict is verdict


TERMINAL = replace(
    HARBOUR,
    title="The terminal",
    exchanges=(
        Exchange(
            "What is left of the old shipyard?",
            "The laboratory of the shipyard stands empty. Nobody wants the slipway.",
        ),
        Exchange(
            "Which bridges does the town still need?",
            "Two footbridges, one across the dock and one at the mill.",
        ),
    ),
)


@pytest.mark.parametrize("question", ["shipyard in Vladivostok", "laboratory in Shanghai"])
async def test_what_lacks_a_name_alone_is_shown_and_the_reader_told_of_it(question: str) -> None:
    result = await asked(question, TERMINAL, MARSH, REED)
    assert result.verdict is Verdict.SUGGESTIONS
    assert [hit.record.card.title for hit in result.shown] == ["The terminal"]
    assert result.missing == (question.rsplit(maxsplit=1)[-1],)


async def test_what_is_far_behind_the_first_is_not_suggested() -> None:
    found = await asked("what did the new terminal for ferries cost in the year 1987")
    assert found.verdict is Verdict.SUGGESTIONS
    assert [hit.record.question[:13] for hit in found.shown] == ["What did the "]


async def test_a_share_may_be_told_in_thirds() -> None:
    told = Exchange(
        "What do you say of the fleet?", "The fleet covers two-thirds of the harbour's berths."
    )
    corpus = replace(HARBOUR, exchanges=(told, *HARBOUR.exchanges))
    found = await asked("what share of the berths does the fleet cover", corpus, MARSH, REED)
    assert found.verdict is Verdict.ANSWER
