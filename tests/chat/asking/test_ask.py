import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Update

from bot.chat.services import Services
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.messages.markup.message import MAX_MESSAGE_UNITS, units
from bot.search.engine import search
from bot.search.verdict import Verdict
from tests.conftest import Driver, bold, driven, labels, marked
from tests.small_corpus import INTERVIEWS

pytestmark = pytest.mark.usefixtures("corpus")

BRIDGE = "❝ When will the northern bridge open for traffic? ❞"


@pytest.mark.parametrize("prefix", ["", "/ask ", "/ASK@verbatim_local_bot\n"])
async def test_a_question_is_answered_in_the_speakers_own_words(bot: Driver, prefix: str) -> None:
    ada = bot.telegram.person()
    (answer,) = await bot.say(ada, f"{prefix}when does the northern bridge open")
    assert BRIDGE in answer["text"]
    assert "The Harbour Post · 9 March 2024" in answer["text"]
    assert "Ada Marsh, Mayor of Lyng:" in answer["text"]
    (quotation,) = [text for kind, text in marked(answer) if kind == "blockquote"]
    assert quotation == INTERVIEWS[0].exchanges[0].answer
    assert any("bridge opens" in text for text in bold(answer))
    assert ("text_link", "The Harbour Post") in marked(answer)
    assert answer["reply_to_message"]["text"].endswith("when does the northern bridge open")


async def test_a_typing_error_is_mended_and_told(bot: Driver) -> None:
    (answer,) = await bot.say(bot.telegram.person(), "when does the nothern bridge opne")
    assert BRIDGE in answer["text"]
    assert "Showing results for when does the northern bridge open" in answer["text"]


async def test_a_quotation_in_another_language_than_the_question_is_announced(bot: Driver) -> None:
    vera = bot.telegram.person(language_code="ru")
    (answer,) = await bot.say(vera, "大桥何时通车？")
    assert "2022" in answer["text"]
    assert "Цитата на языке" not in answer["text"]
    (answer,) = await bot.say(vera, "будет ли паром ходить зимой")
    assert "Вестник Люнга · ноябрь 2023" in answer["text"]
    assert "Пётр Ладогин, начальник порта:" in answer["text"]
    assert "Цитата на языке" not in answer["text"]


async def test_what_is_not_on_record_is_not_answered(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), "who won the chess tournament in Oslo")
    assert "Nothing on record answers “who won the chess tournament in Oslo”." in reply["text"]
    assert "All topics" in labels(reply)


async def test_nothing_names_the_topic_that_the_question_speaks_of(bot: Driver, ada: User) -> None:
    (reply,) = await bot.say(ada, "which pupil won the chess trophy in Oslo")
    assert "Nothing on record answers" in reply["text"]
    assert "Schools" in labels(reply)
    await bot.press(ada, reply, "Schools")
    assert reply["text"].startswith("Schools · ")


async def test_a_vague_question_gets_questions_to_choose_from(
    bot: Driver, ada: User, services: Services
) -> None:
    # Half of each is on record; which of them is vague enough is for the ranking to say.
    vague = [
        f"{elsewhere} and the {here}"
        for elsewhere in ("satellites in orbit", "chess players", "tax on sugar", "volcano")
        for here in ("bridge", "ferry", "harbour", "teachers")
    ]
    verdicts = {
        question: (await search(services.store, services.searcher, question)).verdict
        for question in vague
    }
    question = next(each for each in vague if verdicts[each] is Verdict.SUGGESTIONS)
    (reply,) = await bot.say(ada, question)
    assert "Nothing on record about “satellites” and “orbit”." in reply["text"]
    numbers = [label for label in labels(reply) if " · " in label]
    assert 1 <= len(numbers) <= 5
    await bot.press(ada, reply, "1 · ")
    assert "❝" in reply["text"]


async def test_ask_in_reply_to_a_question_asks_that_question(bot: Driver, ada: User) -> None:
    bea = bot.telegram.person("Bea")
    group = bot.telegram.group("Newsroom", ada, bea)
    asked = bot.telegram.say(ada, "when does the northern bridge open", group)
    (answer,) = await bot.say(bea, "/ask", group, reply_to=asked["message_id"])
    assert BRIDGE in answer["text"]
    assert answer["reply_to_message"]["message_id"] == asked["message_id"]
    await bot.press(bea, answer, "Next question")
    await bot.press(bea, answer, "‹ Previous question")
    assert any("bridge opens" in text for text in bold(answer))


async def test_what_the_bot_wrote_is_no_question(bot: Driver, ada: User) -> None:
    (answer,) = await bot.say(ada, "when does the northern bridge open")
    (invitation,) = await bot.say(ada, "/ask", reply_to=answer["message_id"])
    assert "What would you like to know?" in invitation["text"]
    group = bot.telegram.group("Newsroom", ada)
    (answer,) = await bot.say(ada, "/ask when does the northern bridge open", group)
    (invitation,) = await bot.say(ada, "/ask", group, reply_to=answer["message_id"])
    assert "What would you like to know?" in invitation["text"]


async def test_a_topic_that_the_bot_opened_is_not_spoken_to_it(bot: Driver, ada: User) -> None:
    forum = bot.telegram.group("Forum", ada, forum=True, bot="administrator")
    thread = bot.telegram.topic(forum, "Harbour")
    forum.messages[thread]["from"] = bot.telegram.me.json()
    assert await bot.say(ada, "when does the northern bridge open", forum, thread=thread) == []


async def test_ask_alone_invites_and_the_next_message_is_the_question(bot: Driver) -> None:
    ada = bot.telegram.person()
    (invitation,) = await bot.say(ada, "/ask")
    assert "What would you like to know?" in invitation["text"]
    (answer,) = await bot.say(ada, "when does the northern bridge open")
    assert BRIDGE in answer["text"]


async def test_ask_alone_opens_a_reply_in_a_group(bot: Driver, ada: User) -> None:
    group = bot.telegram.group("Newsroom", ada)
    (invitation,) = await bot.say(ada, "/ask", group)
    assert "force_reply" in str(bot.telegram.calls[-2].parameters["reply_markup"])
    (answer,) = await bot.say(
        ada, "when does the northern bridge open", group, reply_to=invitation["message_id"]
    )
    assert BRIDGE in answer["text"]


async def test_a_group_is_answered_only_when_it_speaks_to_the_bot(
    telegram: Telegram, services: Services
) -> None:
    telegram.privacy = False
    question = "when does the northern bridge open"
    async with driven(telegram, services) as bot:
        ada = telegram.person()
        bea = telegram.person("Bea")
        group = telegram.group("Newsroom", ada, bea)
        assert await bot.say(ada, question, group) == []
        assert await bot.say(ada, f"@bea_bot {question}", group) == []
        assert await bot.say(ada, "/unknown", group) == []
        assert await bot.say(ada, "/unknown@bea_bot", group) == []
        (unknown,) = await bot.say(ada, f"/unknown@{telegram.me.username}", group)
        assert unknown["text"].startswith("Unknown command")
        (named,) = await bot.say(ada, f"@{telegram.me.username} {question}", group)
        assert BRIDGE in named["text"]
        (answered,) = await bot.say(bea, "is there a toll", group, reply_to=named["message_id"])
        assert "There will be no toll for residents" in answered["text"]
        assert answered["reply_to_message"]["text"] == "is there a toll"


async def test_a_forum_is_answered_in_the_thread_that_asked(bot: Driver, ada: User) -> None:
    forum = bot.telegram.group("Newsroom", ada, forum=True)
    thread = bot.telegram.topic(forum, "Bridges")
    (answer,) = await bot.say(ada, "/ask when does the bridge open", forum, thread=thread)
    assert answer["message_thread_id"] == thread


@pytest.mark.parametrize("text", ["???", "🌉🌉🌉", "...", "\u200f", "\u200b\u200b", "¿¡"])
async def test_a_message_without_words_is_told_so(bot: Driver, text: str) -> None:
    (reply,) = await bot.say(bot.telegram.person(), text)
    assert "nothing to search for" in reply["text"]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 4096,
        "мост " * 800,
        "桥" * 4000,
        "\"unbalanced AND (NEAR OR * NOT -- ' ; DROP TABLE exchange",
        "question:bridge passage:* ^bridge {a b}",
        "שלום מתי ייפתח הגשר",
        "متى يفتح الجسر؟",
        "<b>bridge</b> & <script>",
        "bridge\x00bridge",
        "😀 bridge",
        "ǅ ﬁ ß İ ﷽ bridge",
        "%s %(name)s {name} { $name }",
    ],
)
async def test_any_text_gets_one_reply(bot: Driver, text: str) -> None:
    (reply,) = await bot.say(bot.telegram.person(), text)
    assert 0 < units(reply["text"]) <= MAX_MESSAGE_UNITS


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=st.text(min_size=1, max_size=300).map(lambda text: f"?{text}."))
async def test_any_text_at_all_gets_one_reply(bot: Driver, ada: User, text: str) -> None:
    replies = await bot.say(ada, text)
    assert len(replies) == 1


async def test_posts_of_channels_and_edited_questions_are_left_alone(bot: Driver) -> None:
    ada = bot.telegram.person()
    channel = bot.telegram.group("News", ada, kind="channel", bot="administrator")
    assert await bot.say(ada, "when does the bridge open", channel) == []
    question = bot.telegram.say(ada, "when does the bridge open")
    await bot.work()
    before = len(bot.telegram.sent(ada))
    bot.telegram.edit(question, "is there a toll")
    await bot.work()
    assert len(bot.telegram.sent(ada)) == before


async def test_filters_are_repeated_above_the_answer(bot: Driver, ada: User) -> None:
    (answer,) = await bot.say(ada, "when does the northern bridge open since:2024 by:Marsh")
    assert answer["text"].startswith(
        "Only what Marsh said\nOnly: since:2024\n\n❝ When will the northern"
    )
    (answer,) = await bot.say(ada, "when does the northern bridge open until:2020")
    assert answer["text"].startswith("Only: until:2020\n\nNothing on record")
    (answer,) = await bot.say(ada, "when does the northern bridge open since:soon")
    assert answer["text"].startswith("“since:soon” isn’t a date.")


async def test_following_on_from_an_older_answer(bot: Driver, ada: User) -> None:
    (first,) = await bot.say(ada, "will the ferry sail in 2023")
    await bot.say(ada, "when does the northern bridge open")
    (reply,) = await bot.say(ada, "and in 2021?", reply_to=first["message_id"])
    assert "Understood as: will the ferry sail in 2021?" in reply["text"]


async def test_everybody_follows_on_from_their_own_question(bot: Driver) -> None:
    ada, ben = bot.telegram.person(), bot.telegram.person("Ben")
    group = bot.telegram.group("Newsroom", ada, ben)
    await bot.say(ada, "/ask will the ferry sail in 2023", group)
    (reply,) = await bot.say(ben, "/ask and in 2021?", group)
    assert "whole question" in reply["text"]
    (reply,) = await bot.say(ada, "/ask and in 2021?", group)
    assert "ferry sail in 2021?" in reply["text"]


async def test_the_bots_name_is_cut_out_where_it_stands(bot: Driver, ada: User) -> None:
    group = bot.telegram.group("Newsroom", ada)
    name = bot.telegram.me.username
    (reply,) = await bot.say(ada, f"@{name}ter zeppelins 😀 @{name} over Oslo", group)
    assert f"“@{name}ter zeppelins 😀 over Oslo”" in reply["text"]


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize(
    "link",
    [
        "https://harbour-post.example/marsh",
        "http://www.harbour-post.example/marsh/?utm_source=chat#comments",
    ],
)
async def test_the_address_of_an_interview_opens_it(bot: Driver, ada: User, link: str) -> None:
    (reply,) = await bot.say(ada, link)
    assert reply["text"].startswith("“The bridge will open in spring”")


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize(
    "link",
    [
        "https://harbour-post.example/",
        "https://harbour-post.example/marsh?page=2",
        "https://[harbour-post/marsh",
    ],
)
async def test_any_other_address_is_said_not_to_be_opened(bot: Driver, link: str) -> None:
    ada = bot.telegram.person()
    (reply,) = await bot.say(ada, link)
    assert reply["text"].startswith("I can’t open links.")


async def test_an_address_is_no_question(bot: Driver, ada: User) -> None:
    (reply,) = await bot.say(ada, "https://x.example when does the northern bridge open")
    assert BRIDGE in reply["text"]


@pytest.mark.parametrize("said", ["thanks", "bye", "ok"])
async def test_courtesies_in_a_group_are_left_alone(bot: Driver, ada: User, said: str) -> None:
    group = bot.telegram.group("Newsroom", ada)
    (answer,) = await bot.say(ada, "/ask when does the northern bridge open", group)
    assert await bot.say(ada, said, group, reply_to=answer["message_id"]) == []


async def test_posts_of_a_linked_channel_and_other_bots_get_nothing(bot: Driver, ada: User) -> None:
    group = bot.telegram.group("Newsroom", ada, bot="administrator")
    said = f"@{bot.telegram.me.username} when does the northern bridge open"
    message = bot.telegram.say(ada, said, group)
    (update,) = await bot.application.bot.get_updates(bot.offset, timeout=0)
    bot.offset = update.update_id + 1
    for changed in (
        {"is_automatic_forward": True},
        {"from": {"id": 77, "is_bot": True, "first_name": "Other", "username": "other_bot"}},
    ):
        raw = {"update_id": update.update_id, "message": {**message, **changed}}
        built = Update.de_json(raw, bot.application.bot)
        assert built is not None
        await bot.handle(built)
    assert bot.telegram.sent(group) == []
    await bot.handle(update)
    assert len(bot.telegram.sent(group)) == 1
