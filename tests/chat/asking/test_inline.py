from dataclasses import replace

import pytest

from bot.chat.asking.inline import PAGE_RESULTS
from bot.corpus.interview import Exchange
from bot.local.telegram.refusal import Json
from bot.local.telegram.sending import content
from bot.local.telegram.text import utf16_slice
from bot.local.telegram.world import InlineQuery
from tests.conftest import Driver, Publish
from tests.small_corpus import INTERVIEWS


async def results(bot: Driver, query: str, language: str = "en") -> tuple[InlineQuery, list[Json]]:
    asked = bot.telegram.ask_inline(bot.telegram.person(language_code=language), query)
    await bot.work()
    assert asked.answer is not None
    found: list[Json] = asked.answer["results"]
    return asked, found


@pytest.mark.usefixtures("corpus")
async def test_a_quotation_can_be_put_into_any_chat(bot: Driver) -> None:
    asked, found = await results(bot, "when does the northern bridge open")
    first = found[0]
    assert first["title"] == "When will the northern bridge open for traffic?"
    assert "The Harbour Post" in first["description"]
    sent = content(first["input_message_content"]["message_text"], first["input_message_content"])
    assert "The northern bridge opens for traffic in April" in sent["text"]
    assert "The Harbour Post · 9 March 2024" in sent["text"]
    (button,) = first["reply_markup"]["inline_keyboard"][0]
    assert button["url"].endswith(f"?start=a_{first['id']}")
    assert asked.answer is not None
    assert asked.answer["cache_time"] > 0


@pytest.mark.usefixtures("corpus")
async def test_filters_and_phrases_narrow_what_is_quoted(bot: Driver) -> None:
    _, found = await results(bot, 'bridge "two months later" since:2024')
    assert [each["title"] for each in found] == ["When will the northern bridge open for traffic?"]
    _, found = await results(bot, 'bridge "months two later"')
    assert found == []


@pytest.mark.usefixtures("corpus")
async def test_the_sentence_that_answers_is_underlined(bot: Driver) -> None:
    _, found = await results(bot, "when does the northern bridge open")
    sent = content(found[0]["input_message_content"]["message_text"], {"parse_mode": "HTML"})
    (told,) = (each for each in sent["entities"] if each["type"] == "underline")
    sentence = utf16_slice(sent["text"], told["offset"], told["length"])
    assert sentence.startswith("The northern bridge opens for traffic in April")
    assert sentence in found[0]["description"].replace("\n", " ")


@pytest.mark.usefixtures("corpus")
async def test_results_keep_their_ids(bot: Driver) -> None:
    _, first = await results(bot, "bridge toll")
    _, again = await results(bot, "bridge toll")
    assert [each["id"] for each in first] == [each["id"] for each in again]
    assert len({each["id"] for each in first}) == len(first)


@pytest.mark.usefixtures("corpus")
async def test_nothing_typed_offers_something_to_begin_with(bot: Driver) -> None:
    _, found = await results(bot, "  ")
    assert len(found) == 3


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("query", ["who won the chess tournament in Oslo", "???", "a" * 256])
async def test_nothing_on_record_leads_to_the_bot(bot: Driver, query: str) -> None:
    asked, found = await results(bot, query, "ru")
    assert found == []
    assert asked.answer is not None
    assert asked.answer["button"]["text"] == "В архиве ничего не найдено · Спросить у бота"


@pytest.mark.usefixtures("corpus")
async def test_what_lacks_a_word_of_the_question_is_not_offered(bot: Driver) -> None:
    question = "does the orchestra of Skagen open the northern bridge"
    _, found = await results(bot, question)
    assert found == []
    (said,) = await bot.say(bot.telegram.person(), question)
    assert "Nothing on record about" in said["text"]
    assert "northern bridge" in said["text"]


@pytest.mark.usefixtures("corpus")
async def test_what_is_said_to_the_bot_itself_offers_no_quotation(bot: Driver) -> None:
    _, found = await results(bot, "good morning")
    assert found == []
    _, found = await results(bot, "draw me the northern bridge")
    assert found == []
    _, found = await results(bot, "hello, when does the northern bridge open please")
    assert found != []


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("query", ["who is Ada Marsh", "Marsh", "who interviewed Marsh"])
async def test_a_question_about_the_collection_offers_cards_and_no_quotation(
    bot: Driver, query: str
) -> None:
    _, found = await results(bot, query)
    (card,) = found
    assert card["title"] == "“The bridge will open in spring”"
    sent = content(card["input_message_content"]["message_text"], card["input_message_content"])
    assert sent["text"].startswith("Ada Marsh\nMayor of Lyng")
    assert "Asked by Tom Reed" in sent["text"]
    assert not [each for each in sent["entities"] if each["type"] == "blockquote"]
    (button,) = card["reply_markup"]["inline_keyboard"][0]
    assert "?start=i_" in button["url"]


@pytest.mark.usefixtures("corpus")
async def test_what_only_comes_near_says_so_to_whoever_reads_it(bot: Driver) -> None:
    _, near = await results(bot, "do the bridge pillars worry the council")
    _, sure = await results(bot, "when does the northern bridge open")
    assert near
    for each in near:
        sent = content(each["input_message_content"]["message_text"], {"parse_mode": "HTML"})
        assert sent["text"].startswith("Comes near “do the bridge pillars worry the council”")
        assert each["description"].startswith("May not answer it")
    sent = content(sure[0]["input_message_content"]["message_text"], {"parse_mode": "HTML"})
    assert sent["text"].startswith("❝")


async def test_an_empty_record_is_no_trouble(bot: Driver) -> None:
    _, found = await results(bot, "")
    assert found == []


@pytest.mark.usefixtures("corpus")
async def test_a_guest_gets_one_quotation_with_its_source(bot: Driver) -> None:
    name = bot.telegram.me.username
    asked = bot.telegram.ask_as_guest(
        bot.telegram.person(), f"@{name} when does the northern bridge open"
    )
    await bot.work()
    assert asked.answer is not None
    written = asked.answer["input_message_content"]
    text = content(written["message_text"], written)["text"]
    assert "The northern bridge opens for traffic in April" in text
    assert "The Harbour Post" in text
    (button,) = asked.answer["reply_markup"]["inline_keyboard"][0]
    assert button["url"].startswith(f"https://t.me/{name}?start=a_")


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who won the chess cup", "По запросу «who won the chess cup» ничего не найдено."),
        ("", "Что вы хотите узнать?"),
    ],
)
async def test_a_guest_is_told_in_their_language_when_there_is_none(
    bot: Driver, question: str, said: str
) -> None:
    person = bot.telegram.person(language_code="ru")
    asked = bot.telegram.ask_as_guest(person, f"@{bot.telegram.me.username} {question}".strip())
    await bot.work()
    assert asked.answer is not None
    assert said in asked.answer["input_message_content"]["message_text"]


@pytest.mark.usefixtures("corpus")
async def test_more_results_come_as_one_scrolls(bot: Driver, publish: Publish) -> None:
    tides = tuple(
        Exchange(f"Who measures the tides of bay number {number}?", f"Ada measures bay {number}.")
        for number in range(9)
    )
    await publish(replace(INTERVIEWS[0], title="Tides", exchanges=tides))
    person = bot.telegram.person()
    found: list[str] = []
    offset: str | None = ""
    for _ in range(4):
        if offset is None:
            break
        asked = bot.telegram.ask_inline(person, "who measures the tides of the bays", offset=offset)
        await bot.work()
        assert asked.answer is not None
        found += [each["id"] for each in asked.answer["results"]]
        offset = asked.answer.get("next_offset") or None
    assert offset is None
    assert len(found) > PAGE_RESULTS
    assert len(set(found)) == len(found)


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("offset", ["999", "-1", "x", "9" * 60])
async def test_an_offset_that_was_never_given_is_no_trouble(bot: Driver, offset: str) -> None:
    asked = bot.telegram.ask_inline(bot.telegram.person(), "bridge toll", offset=offset)
    await bot.work()
    assert asked.answer is not None


@pytest.mark.usefixtures("corpus")
async def test_what_is_of_another_date_is_not_offered(bot: Driver) -> None:
    _, found = await results(bot, "is there a toll on the bridge last year")
    assert found == []
    _, found = await results(bot, "is there a toll on the bridge in March 2024")
    assert found


@pytest.mark.usefixtures("corpus")
async def test_filters_work_in_other_chats_too(bot: Driver) -> None:
    _, found = await results(bot, "bridge -toll since:2023")
    assert found
    assert not any("toll" in each["title"] for each in found)
    _, found = await results(bot, "bridge until:2020")
    assert found == []


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("marked", ["", "when does the northern bridge open"])
async def test_a_guest_who_only_names_the_bot_asks_what_they_reply_to(
    bot: Driver, marked: str
) -> None:
    ada, ben = bot.telegram.person("Ada"), bot.telegram.person("Ben")
    chat = {"id": -7, "type": "group", "title": "Elsewhere"}
    question = "I wonder about ferries. when does the northern bridge open"
    answered = {"message_id": 1, "date": 1, "chat": chat, "from": ben.json()}
    asked = bot.telegram.ask_as_guest(
        ada,
        f"@{bot.telegram.me.username}",
        chat=chat,
        reply_to_message={**answered, "text": question if marked else question[24:]},
        quote={"text": marked or question, "position": 0},
    )
    await bot.work()
    assert asked.answer is not None
    written = asked.answer["input_message_content"]["message_text"]
    assert "two months later than promised" in written
