"""What is said to the bot, told from what is asked of the record by every word of it."""

import pytest

from bot.messages.language.talk import MAX_TALK, SENT_MEDIA, speaks_of_chat, talk_in


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("who can read what I write here?", "said-privacy"),
        ("is somebody tracking me", "said-privacy"),
        ("ты знаешь, как меня зовут?", "said-privacy"),
        ("誰能看到我寫的", "said-privacy"),
        ("am I still subscribed?", "said-subscriptions"),
        ("слишком много сообщений", "said-subscriptions"),
        ("消息太多了", "said-subscriptions"),
        ("how do I leave", "said-unsubscribe"),
        ("can you listen to a voice message?", SENT_MEDIA),
        ("я отправила вам фото", SENT_MEDIA),
        ("why is this in English?", "said-language"),
        ("给我看俄语", "said-language"),
        ("just tell me yes or no", "said-request"),
        ("помогите с курсовой", "said-request"),
        ("替我写吧", "said-request"),
        ("a longer quote please", "said-whole"),
        ("完整的呢", "said-whole"),
        ("who said it & when", "said-source"),
        ("got the link?", "said-source"),
        ("видео есть?", "said-source"),
        ("哪个记者问的", "said-source"),
        ("is that the exact wording", "said-doubt"),
        ("значит, он не говорил?", "said-doubt"),
        ("this is not what I asked for", "said-complaint"),
        ("кнопки не работают", "said-complaint"),
        ("答案一样", "said-complaint"),
        ("where can I see all the questions", "said-documents"),
        ("какое из интервью новее?", "said-latest"),
        ("not that, the other one", "said-more"),
        ("再来一句", "said-more"),
        ("hello? is this working", "said-greeting"),
        ("cheers, saved my day", "said-thanks"),
        ("forget what I said", "said-privacy"),
        ("is there a person behind this", "said-about"),
        ("прочитай это вслух", "said-request"),
        ("what are the buttons under it for?", "said-help"),
        ("как вернуться в начало", "said-start"),
        ("who do I cite for this", "said-cite"),
        ("能做成表格吗", "said-interview"),
        ("can I get a ping when there are new interviews", "said-subscribe"),
        ("the same in Russian", "said-language"),
        ("不错，具体日期呢", "said-source"),
        ("ты передаёшь мой номер?", "said-privacy"),
        ("who was it that said that", "said-source"),
        ("turn it off", "said-unsubscribe"),
        ("你理解错我的意思", "said-complaint"),
        ("вот это, спасибо", "said-thanks"),
    ],
)
def test_what_is_said_to_the_bot_in_any_words_is_recognised(text: str, key: str) -> None:
    talk = talk_in(text)
    assert talk is not None
    assert talk.key == key


@pytest.mark.parametrize(
    "text",
    [
        "who can read what the mayor writes?",
        "who tracks the ferry",
        "did you delete the data of the passengers?",
        "do you see the risk of a flood?",
        "急诊怎么样",
        "what is different now",
        "what is next",
        "will it stop?",
        "any recent data?",
        "who else is in it",
        "who else does that",
        "why is it in Chinese hands",
        "do you speak to them in Russian",
        "were you wrong?",
        "was it you who was wrong?",
        "what did he not say about the toll",
        "видео переговоров",
        "вы храните это в порту?",
        "你记得他吗",
        "为什么不说",
        "the link between the toll and the ferry",
        "how many messages did the harbour get",
        "when will it work?",
        "what photo did she send",
        "who speaks Russian?",
        "do you hear it?",
        "when did it start?",
        "is the harbour table full",
        "how do I notify the harbour",
        "who is the owner",
        "who owns it",
        "is it a joke",
        "вы живёте здесь?",
    ],
)
def test_one_word_of_anything_else_makes_a_question(text: str) -> None:
    assert talk_in(text) is None


@pytest.mark.parametrize("text", ["", "?!", "video", "链", "thanks?", "wrong " * MAX_TALK])
def test_neither_a_word_alone_nor_a_long_text_is_talk(text: str) -> None:
    assert talk_in(text) is None


def test_i_is_whoever_writes_and_no_abbreviation() -> None:
    assert speaks_of_chat("what can I do about the toll")
    assert not speaks_of_chat("what about fees, i.e. the toll")


def test_what_the_record_may_answer_is_told_from_what_is_surely_said_to_the_bot() -> None:
    surely, perhaps = talk_in("are you recording me"), talk_in("was it translated")
    assert surely is not None
    assert surely.is_surely
    assert perhaps is not None
    assert not perhaps.is_surely
