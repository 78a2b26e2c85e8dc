import pytest

from bot.messages.language.languages import DEFAULT, LANGUAGES
from tests.conftest import Driver, labels
from tests.on_record import rows

pytestmark = pytest.mark.usefixtures("corpus")


@pytest.mark.parametrize("said", ["/language ru", "/language Русский", "button"])
async def test_a_person_is_answered_in_the_language_they_chose(bot: Driver, said: str) -> None:
    ada = bot.telegram.person(language_code="en")
    if said == "button":
        (picker,) = await bot.say(ada, "/language")
        names = [language.name for language in LANGUAGES.values()]
        assert labels(picker) == [f"✓ {DEFAULT.name}", *names[1:], "Automatic"]
        await bot.press(ada, picker, "Русский")
        assert picker["text"] == "Язык ответов: Русский."
    else:
        (done,) = await bot.say(ada, said)
        assert done["text"] == "Язык ответов: Русский."
    (topics,) = await bot.say(ada, "/topics")
    assert topics["text"].startswith("Темы")
    ben = bot.telegram.person("Ben")
    (topics,) = await bot.say(ben, "/topics")
    assert topics["text"].startswith("Topics")


async def test_automatic_undoes_it(bot: Driver) -> None:
    ada = bot.telegram.person(language_code="en")
    await bot.say(ada, "/language zh")
    (done,) = await bot.say(ada, "/language auto")
    assert "follow the language" in done["text"]
    (topics,) = await bot.say(ada, "/topics")
    assert topics["text"].startswith("Topics")


async def test_a_language_that_there_is_not_is_told(bot: Driver) -> None:
    ada = bot.telegram.person()
    (told,) = await bot.say(ada, "/language Klingon")
    assert "no such language" in told["text"]
    assert "Русский" in labels(told)


async def test_a_groups_language_is_chosen_by_its_administrators(bot: Driver) -> None:
    ada, ben = bot.telegram.person(), bot.telegram.person("Ben")
    group = bot.telegram.group("Readers", ada, ben)
    (refused,) = await bot.say(ben, "/language ru", group)
    assert "Only administrators" in refused["text"]
    (picker,) = await bot.say(ben, "/language", group)
    pressed = await bot.press(ben, picker, "Русский")
    assert "Only administrators" in pressed["text"]
    await bot.press(ada, picker, "Русский")
    (topics,) = await bot.say(ben, "/topics", group)
    assert topics["text"].startswith("Темы")
    (topics,) = await bot.say(ben, "/topics")
    assert topics["text"].startswith("Topics")


async def test_an_anonymous_administrator_chooses_and_a_channel_in_the_group_does_not(
    bot: Driver,
) -> None:
    ada, ben = bot.telegram.person(), bot.telegram.person("Ben")
    group = bot.telegram.group("Readers", ada, ben)
    other = bot.telegram.group("Ben’s news", ben, kind="channel")
    for sender, told in ((other, "Only administrators"), (group, "Язык ответов: Русский.")):
        before = len(bot.telegram.sent(group))
        bot.telegram.say(ada, "/language ru", group, as_chat=sender)
        await bot.work()
        (reply,) = bot.telegram.sent(group)[before:]
        assert told in reply["text"]


async def test_alerts_come_in_it_and_forget_erases_it(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "/subscribe")
    await bot.say(ada, "/language zh")

    async def stored(query: str) -> list[str]:
        return [row[0] for row in await rows(bot.store, query)]

    assert await stored("SELECT language FROM chat") == ["zh"]
    await bot.say(ada, "/forget")
    assert await stored("SELECT language FROM chosen_language") == []
    (topics,) = await bot.say(ada, "/topics")
    assert topics["text"].startswith("Topics")


async def test_a_button_with_no_language_is_stale(bot: Driver) -> None:
    ada = bot.telegram.person()
    (picker,) = await bot.say(ada, "/language")
    picker["reply_markup"]["inline_keyboard"] = [[{"text": "Old", "callback_data": "p1:lang:xx"}]]
    pressed = await bot.press(ada, picker, "Old")
    assert "no longer works" in pressed["text"]
    assert pressed["show_alert"]
