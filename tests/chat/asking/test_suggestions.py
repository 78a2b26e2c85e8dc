"""What is suggested says what it lacks and why it is suggested, and leads on and back."""

from dataclasses import replace

import pytest

from bot.chat.asking import narrowing
from bot.chat.services import Services
from bot.corpus.interview import Exchange
from bot.local.telegram.chats import User
from bot.messages.language.words import words
from bot.search.engine import search
from bot.search.query.understanding import Searcher
from bot.search.text.span import Span
from bot.search.verdict import Result, Verdict
from bot.store.database import Store
from tests.conftest import Driver, Publish, bold, labels, marked
from tests.small_corpus import INTERVIEWS

pytestmark = pytest.mark.usefixtures("corpus")

LACKING = "when does the northern bridge to Skagen open for traffic"


async def test_a_suggestion_says_what_is_not_on_record_and_shows_why(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), LACKING)
    assert reply["text"].startswith("Nothing on record about “Skagen”.\nThe closest question")
    assert "1. When will the northern bridge open for traffic?" in reply["text"]
    shown = [text for kind, text in marked(reply) if kind == "blockquote"]
    assert "northern bridge opens" in shown[0]
    assert any("bridge" in text for text in bold(reply))


@pytest.mark.parametrize(
    ("language", "said"),
    [("ru", "Слово «Skagen» в архиве не встречается."), ("zh", "收录的内容中没有提到“Skagen”。")],
)
async def test_it_says_so_in_the_readers_language(bot: Driver, language: str, said: str) -> None:
    (reply,) = await bot.say(bot.telegram.person(language_code=language), LACKING)
    assert said in reply["text"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Nothing on record about “horses”.\nThe closest answer:\n\n❝"),
        ("ru", "Слово «horses» в архиве не встречается.\nСамый близкий ответ:\n\n❝"),
        ("zh", "收录的内容中没有提到“horses”。\n最接近的回答：\n\n❝"),
    ],
)
async def test_an_answer_says_what_of_the_question_is_not_on_record(
    bot: Driver, language: str, said: str
) -> None:
    ada = bot.telegram.person(language_code=language)
    (reply,) = await bot.say(ada, "when does the northern bridge open for horses")
    assert reply["text"].startswith(said)
    assert "The northern bridge opens for traffic in April" in reply["text"]
    assert words(language).plain("await-answer") in labels(reply)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "This may be the answer:"), ("ru", "Возможно, ответ здесь:"), ("zh", "这可能是答案：")],
)
async def test_an_answer_that_is_not_sure_says_so(
    bot: Driver, services: Services, language: str, said: str
) -> None:
    # Which of them is not sure is for the ranking to say.
    asked = [
        f"{asks} {of}"
        for asks in ("does anybody like", "money for", "is it worth it:")
        for of in ("the teachers", "the toll", "the school", "ferry winter", "the harbour")
    ]
    results = [await search(services.store, services.searcher, each) for each in asked]
    unsure = [
        each.query
        for each in results
        if each.verdict is Verdict.ANSWER and not each.is_sure and not each.missing
    ]
    (reply,) = await bot.say(bot.telegram.person(language_code=language), unsure[0])
    assert reply["text"].startswith(f"{said}\n\n❝")
    (reply,) = await bot.say(
        bot.telegram.person(language_code=language), "when does the northern bridge open"
    )
    assert said not in reply["text"]


async def test_what_was_only_misspelt_is_not_said_to_be_missing(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), "when does the northern bridge opne ruqzk")
    assert "The northern bridge opens for traffic in April" in reply["text"]
    assert "Nothing on record" not in reply["text"]


async def test_what_an_answer_lacks_is_not_said_of_another_exchange(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), "when does the northern bridge open for horses")
    await bot.press(bot.telegram.person(), reply, "Next question")
    assert "❝" in reply["text"]
    assert "Nothing on record" not in reply["text"]


async def test_one_suggestion_leads_back_to_the_list(bot: Driver, services: Services) -> None:
    result = await search(services.store, services.searcher, LACKING)
    assert result.verdict is Verdict.SUGGESTIONS
    ada = bot.telegram.person()
    (reply,) = await bot.say(ada, LACKING)
    listed = reply["text"]
    await bot.press(ada, reply, "1 · ")
    assert "❝" in reply["text"]
    await bot.press(ada, reply, "‹ Back to the list")
    assert reply["text"] == listed


async def test_no_list_leads_back_where_the_question_is_not_known(bot: Driver, ada: User) -> None:
    (reply,) = await bot.say(ada, LACKING)
    link = next(
        each for each in reply["reply_markup"]["inline_keyboard"] if "1 · " in each[0]["text"]
    )
    exchange = link[0]["callback_data"].split(":")[1]
    (opened,) = await bot.say(ada, f"/start a_{exchange}")
    assert "‹ Back to the list" not in labels(opened)


async def test_topics_are_named_only_when_a_word_of_theirs_was_asked_for(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), "how do i bake sourdough bread at home")
    assert "Nothing on record answers" in reply["text"]
    assert labels(reply)[0] == "All topics"


async def test_no_passage_is_shown_that_lacks_the_word(bot: Driver, publish: Publish) -> None:
    exchanges = (
        Exchange("How deep is the basin?", "As deep as the lighthouse is high."),
        Exchange("Who keeps the lighthouse?", "An old man does, and nobody else."),
    )
    await publish(replace(INTERVIEWS[0], title="The keeper", exchanges=exchanges))
    (listed,) = await bot.say(bot.telegram.person(), "lighthouse")
    for shown in ("As deep as the lighthouse is high.", "Who keeps the lighthouse?"):
        assert shown in listed["text"]
    assert "An old man" not in listed["text"]


async def test_a_button_begins_with_the_words_of_its_line(bot: Driver, publish: Publish) -> None:
    told = "The lighthouse has been for sale for years, and nobody wanted it at any price. " * 4
    exchanges = (
        Exchange(f"{told}How will you react to that?", "The lighthouse stays with us."),
        Exchange("Is the lighthouse open?", "Visitors climb the lighthouse in summer."),
    )
    await publish(replace(INTERVIEWS[0], exchanges=exchanges))
    (reply,) = await bot.say(bot.telegram.person(), "lighthouse")
    buttons = [label.split(" · ", 1) for label in labels(reply) if label[:1].isdecimal()]
    assert len(buttons) == 2
    for number, begins in buttons:
        assert f"{number}. {begins.rstrip('…')}" in reply["text"]


async def test_a_list_for_a_word_stays_one_when_it_is_narrowed_and_is_led_back_to(
    bot: Driver, ada: User, publish: Publish
) -> None:
    for year in ("2019", "2021"):
        exchanges = (
            Exchange("Who repairs the lighthouse?", f"The lighthouse is ours since {year}."),
            Exchange("Is the lighthouse open?", f"Visitors climb the lighthouse since {year}."),
        )
        await publish(replace(INTERVIEWS[0], published=year, exchanges=exchanges))
    (reply,) = await bot.say(ada, "lighthouse")
    listed = reply["text"]
    assert listed.startswith("“lighthouse” on record")
    for place in ("1 · ", "2 · "):
        await bot.press(ada, reply, place)
        await bot.press(ada, reply, "‹ Back to the list")
        assert reply["text"] == listed
    await bot.press(ada, reply, "Over the years")
    await bot.press(ada, reply, "‹ Back to the list")
    await bot.press(ada, reply, "Narrow")
    await bot.press(ada, reply, "2021 · 2")
    assert reply["text"].startswith("Only: since:2021 until:2021\n\n“lighthouse” on record")
    await bot.press(ada, reply, "✕ 2021")
    assert reply["text"] == listed


@pytest.mark.parametrize("word", ["pillars", "lorries", "crossing", "autumn", "postponed"])
async def test_a_word_that_stands_in_one_place_is_no_guess(bot: Driver, word: str) -> None:
    (reply,) = await bot.say(bot.telegram.person(), word)
    assert reply["text"].startswith((f"“{word}” on record\n\n1. ", "❝"))


async def test_what_only_means_nearly_the_same_is_not_the_word(
    bot: Driver, publish: Publish
) -> None:
    # “War” is a word of grammar too, in German.
    fights = tuple(
        Exchange(f"What of {what}?", f"We fight the {what}.") for what in ("fire", "flood")
    )
    await publish(replace(INTERVIEWS[0], exchanges=fights))
    (reply,) = await bot.say(bot.telegram.person(), "war")
    assert reply["text"].startswith("Nothing on record about “war”.")


async def test_where_only_the_question_holds_a_word_its_place_is_shown(
    bot: Driver, publish: Publish
) -> None:
    told = ("They were asked for. " * 9, "It is open.")
    asks = ("Is the lighthouse open? And were the lorries asked for?", "What of the lighthouse?")
    exchanges = tuple(map(Exchange, asks, told))
    await publish(replace(INTERVIEWS[0], exchanges=exchanges))
    (reply,) = await bot.say(bot.telegram.person(), "lighthouse")
    assert "❝ Is the lighthouse open? … ❞" in reply["text"]
    assert bold(reply).count("lighthouse") == 2
    assert not [text for kind, text in marked(reply) if kind == "blockquote"]


async def test_over_the_years_a_word_is_shown_where_it_stands(
    bot: Driver, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    for year in ("2019", "2021"):
        exchanges = (Exchange(f"What of {year}?", "A lamp, a lamp. The lighthouse is ours."),)
        await publish(replace(INTERVIEWS[0], published=year, exchanges=exchanges))

    async def as_if_lamps_came_near(
        store: Store, searcher: Searcher, question: str, limit: int, *, only_shown: bool
    ) -> Result:
        found = await search(store, searcher, question, limit, only_shown=only_shown)
        lamps = (Span(2, 6), Span(10, 14), Span(21, 31))
        return replace(
            found, hits=tuple(replace(hit, marks=lamps, sentence=None) for hit in found.hits)
        )

    ada = bot.telegram.person()
    (reply,) = await bot.say(ada, "lighthouse")
    monkeypatch.setattr(narrowing, "find_answers", as_if_lamps_came_near)
    await bot.press(ada, reply, "Over the years")
    assert reply["text"].count("“… The lighthouse is ours.”") == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I found no date for this."),
        ("ru", "Когда именно, в ответах не сказано."),
        ("zh", "没有找到具体时间。"),
    ],
)
async def test_suggestions_say_what_they_do_not_tell(
    bot: Driver, publish: Publish, language: str, said: str
) -> None:
    told = Exchange("Who painted the quay?", "The quay was painted by pupils.")
    await publish(replace(INTERVIEWS[0], title="Quay", speaker="Bo Lind", exchanges=(told,)))
    (reply,) = await bot.say(
        bot.telegram.person(language_code=language), "when was the quay painted"
    )
    assert said in reply["text"]


async def test_filters_told_in_words_and_typed_ones_are_read_back_together(
    bot: Driver, ada: User
) -> None:
    (reply,) = await bot.say(ada, "northern bridge since:2020 by:Marsh")
    assert reply["text"].startswith("Only what Marsh said\nOnly: since:2020\n")
    await bot.press(ada, reply, "✕ Marsh")
    assert reply["text"].startswith("Only: since:2020\n")


@pytest.mark.parametrize(("asked", "told"), [("POEZD?", "POEZD"), ("SAMOLET", "SAMOLET")])
async def test_capitals_that_find_nothing_are_told_in_their_own_letters(
    bot: Driver, asked: str, told: str
) -> None:
    (reply,) = await bot.say(bot.telegram.person(), asked)
    assert reply["text"].startswith(f"Nothing on record answers “{told}")
