"""The bot is added to a group."""

import pytest

from tests.conftest import Driver


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Hello. I answer questions from interviews"),
        ("ru", "Здравствуйте. Я отвечаю на вопросы"),
        ("zh-hans", "大家好。我用访谈中的原话回答问题。"),
    ],
)
async def test_it_says_in_two_lines_how_to_ask(bot: Driver, language: str, said: str) -> None:
    ada = bot.telegram.person(language_code=language)
    group = bot.telegram.group("Readers", ada, bot="left")
    bot.telegram.set_bot(ada, group, "member")
    await bot.work()
    (hello,) = bot.telegram.sent(group)
    assert hello["text"].startswith(said)
    assert len(hello["text"].splitlines()) == 2
    assert f"@{bot.telegram.me.username}" in hello["text"]
    bot.telegram.set_bot(ada, group, "administrator")
    await bot.work()
    assert len(bot.telegram.sent(group)) == 1


async def test_it_keeps_quiet_in_a_channel_and_where_it_may_not_write(bot: Driver) -> None:
    ada = bot.telegram.person()
    channel = bot.telegram.group("News", ada, kind="channel", bot="left")
    bot.telegram.set_bot(ada, channel, "administrator")
    group = bot.telegram.group("Readers", ada, bot="left")
    bot.telegram.set_bot(ada, group, "restricted", may_write=False)
    await bot.work()
    assert bot.telegram.sent(channel) == bot.telegram.sent(group) == []
    assert not [call for call in bot.telegram.calls if call.method == "sendMessage"]
