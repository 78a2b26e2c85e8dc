"""`/verify` in a chat, as readers see it."""

import pytest

from tests.conftest import Driver, labels, marked

pytestmark = pytest.mark.usefixtures("corpus")

EXACT = "The northern bridge opens for traffic in April"


async def test_word_for_word_names_who_where_and_when(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), f"/verify “{EXACT}”")
    assert reply["text"].startswith(
        "✓ Word for word\n\nAda Marsh · The Harbour Post · 9 March 2024"
    )
    assert ("blockquote", EXACT) in marked(reply)
    assert labels(reply) == ["Open the answer ›"]


async def test_the_button_opens_the_answer(bot: Driver) -> None:
    ada = bot.telegram.person()
    (reply,) = await bot.say(ada, f"/verify {EXACT}")
    await bot.press(ada, reply, "Open the answer")
    shown = bot.telegram.sent(ada)[-1]
    assert "When will the northern bridge open for traffic?" in shown["text"]


async def test_what_differs_is_shown_by_words(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), "/verify There will be a toll for residents.")
    assert reply["text"].startswith("✗ Altered\nA negation or a number differs.")
    assert ("strikethrough", "a") in marked(reply)
    assert ("bold", "no") in marked(reply)


async def test_what_the_other_of_two_answers_holds_does_not_differ(bot: Driver) -> None:
    said = "/verify The reason is simple: there will be no toll for residents"
    (reply,) = await bot.say(bot.telegram.person(), said)
    assert reply["text"].startswith("✗ Put together from two answers\nStruck through")
    (reply,) = await bot.say(bot.telegram.person(), said.replace(" no ", " two "))
    assert reply["text"].startswith(
        "✗ Put together from two answers\nA negation or a number differs."
    )


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        (
            "«Northern bridge — мост откроют весной»",
            "no quotation in another language can be word for word",
        ),
        ("members had not seen the figures", "The interviewer said this, not Ada Marsh."),
        (
            "“The bridge will open in spring”",
            "These words are the interview’s headline, not the speaker’s.",
        ),
    ],
)
async def test_what_the_speaker_did_not_say_so_is_told_apart(
    bot: Driver, quoted: str, told: str
) -> None:
    (reply,) = await bot.say(bot.telegram.person(), f"/verify {quoted}")
    assert told in reply["text"]


async def test_in_reply_to_a_message_its_quotations_are_checked(bot: Driver) -> None:
    ada = bot.telegram.person()
    told = f"The mayor told us: “{EXACT}”, and “Lorries will pay nine hundred crowns”."
    said = bot.telegram.say(ada, told)
    await bot.work()
    first, second = await bot.say(ada, "/verify", reply_to=said["message_id"])
    assert first["text"].startswith("✓ Word for word")
    assert first["reply_to_message"]["message_id"] == said["message_id"]
    assert not second["text"].startswith("✓")


@pytest.mark.parametrize(
    ("code", "marked", "begins"),
    [
        ("en", "the steel was late", "✓ Word for word"),
        ("ru", "the steel was never late", "✗ Изменено"),
        ("zh-hans", "the steel was late", "✓"),
    ],
)
async def test_in_reply_to_marked_words_they_alone_are_checked(
    bot: Driver, code: str, marked: str, begins: str
) -> None:
    ada = bot.telegram.person(language_code=code)
    said = bot.telegram.say(ada, f"“The ferry sinks every day”, and I hear that {marked}, they say")
    await bot.work()
    (reply,) = await bot.say(ada, "/verify", reply_to=said["message_id"], quote=marked)
    assert reply["text"].startswith(begins)
    assert reply["reply_to_message"]["message_id"] == said["message_id"]


async def test_alone_it_says_how(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(language_code="ru"), "/verify")
    assert "Пришлите цитату" in reply["text"]


async def test_no_words_is_one_clear_line(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), "/verify “…”")
    assert reply["text"] == "There are no words in this quotation. Send it after /verify."


async def test_another_language_is_told(bot: Driver) -> None:
    quotation = "/verify Северный мост откроется для движения в апреле этого года"
    (reply,) = await bot.say(bot.telegram.person(), quotation)
    assert reply["text"].startswith("Not on record")


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
@pytest.mark.parametrize("quotation", ["<b>&amp;" * 400, "а" * 4000, "the bridge " * 370])
async def test_the_worst_text_fits_into_a_message(
    bot: Driver, language: str, quotation: str
) -> None:
    person = bot.telegram.person(language_code=language)
    assert await bot.say(person, f"/verify {quotation}"[:4096])


@pytest.mark.parametrize(
    ("code", "said", "begins"),
    [
        ("en", f"check this quote: {EXACT}", "✓ Word for word"),
        ("en", "is this quote real? lorries pay five crowns", "✗ Altered"),
        ("ru", "проверь цитату: порт купил ледокольный буксир", "✓ Дословно"),
        ("zh-hans", "核对这句话：渡轮不照常运行", "✗ 与原文有出入"),
        ("en", f"{EXACT}, two months later than promised.", "✓ Word for word"),
        ("en", f"{EXACT} … The reason is simple", "✓ Word for word, shortened"),
        ("zh-hans", "大桥将于明年春天通车。我们已经完成了全部检查", "✓ 与原文一字不差"),
    ],
)
async def test_a_quotation_needs_no_marks(bot: Driver, code: str, said: str, begins: str) -> None:
    (reply,) = await bot.say(bot.telegram.person(language_code=code), said)
    assert reply["text"].startswith(begins)


@pytest.mark.parametrize(
    "said",
    [
        f"{EXACT}, two months later than promised?",
        "check this quote",
        "they would rather resign than vote again without, with that in mind",
    ],
)
async def test_what_asks_or_is_the_interviewers_is_no_quotation(bot: Driver, said: str) -> None:
    for reply in await bot.say(bot.telegram.person(), said):
        assert not reply["text"].startswith(("✓", "✗"))


@pytest.mark.parametrize(
    "quotation",
    ["The northern bridge is a gift to the rich", "Северный мост откроют для движения в апреле"],
)
async def test_the_nearest_words_are_a_whole_sentence(bot: Driver, quotation: str) -> None:
    (reply,) = await bot.say(bot.telegram.person(), f"/verify {quotation}")
    assert reply["text"].startswith("Not on record. The nearest words:")
    nearest = f"… {EXACT}, two months later than promised. …"
    assert ("blockquote", nearest) in marked(reply)


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
async def test_what_is_sent_when_the_quotation_was_asked_for_is_checked(
    bot: Driver, language: str
) -> None:
    ada = bot.telegram.person(language_code=language)
    (asked,) = await bot.say(ada, "/verify")
    assert (ada.id, asked["message_id"]) in bot.telegram.asking
    (reply,) = await bot.say(ada, EXACT, reply_to=asked["message_id"])
    assert ("blockquote", EXACT) in marked(reply)


async def test_in_a_group_a_quotation_is_asked_for_too(bot: Driver) -> None:
    ada = bot.telegram.person()
    group = bot.telegram.group("Newsroom", ada)
    (asked,) = await bot.say(ada, "/verify", group)
    (reply,) = await bot.say(ada, EXACT, group, reply_to=asked["message_id"])
    assert ("blockquote", EXACT) in marked(reply)
