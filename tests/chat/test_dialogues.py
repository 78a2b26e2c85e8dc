"""What people say, and what the bot does: short dialogues as native speakers would write them.

Lines of one person are parted by “/”. What is expected is said of the answer to the last line: the
message of the locales that it begins with, or `says` and some words of it, or `silence`. A line
that begins with “#” is a press on the button that begins so.
"""

import re

import pytest

from bot.local.telegram.refusal import Json
from bot.messages.language.words import words
from bot.store.database import Store
from tests.conftest import Driver

BRIDGE = "opens for traffic in April"
TOLL = "no toll for residents"
FERRY = "Паром будет ходить круглый год"
FARE = "Две кроны"
OPENING = "大桥将于明年春天通车"
PORT = "港口不会搬迁"

ENGLISH = [
    ("hi", "greeting"),
    ("Hello!", "greeting"),
    ("hey", "greeting"),
    ("Good morning", "greeting"),
    ("hi there 👋", "greeting"),
    ("when does the northern bridge open / and bridge?", "says “bridge” on record"),
    ("hello there, bot", "greeting"),
    ("Hi bot! When does the northern bridge open?", f"says {BRIDGE}"),
    ("ok thanks, bye", "goodbye"),
    ("Stupid bot!", "complaint"),
    ("that’s not what I asked", "complaint"),
    ("when does the northern bridge open / is this true?", "doubt"),
    ("are you a robot?", "about"),
    ("bridge by:Lovelace", "says No speaker or outlet on record is called “Lovelace”."),
    ("chess by:Marsh", "says Nothing on record answers “chess”.\n\nSee"),
    ("what can I ask you about the harbour?", "help"),
    ("How do I stop these alerts?", "no-subscriptions"),
    ("do you store my questions?", "says What is stored"),
    ("privacy", "nothing-found"),  # may be what an interview is about
    ("Do you speak French?", "choose-language"),
    ("hola", "greeting"),
    ("hello how are you", "greeting"),
    ("Hi, how are you doing?", "greeting"),
    ("hola, qué tal?", "greeting"),
    ("bonjour, ça va ?", "greeting"),
    ("Hallo, wie geht's?", "greeting"),
    ("что ты можешь рассказать?", "help"),
    ("привет, как дела?", "greeting"),
    ("你好，最近怎么样？", "greeting"),
    ("吃饭了吗", "greeting"),
    ("can I trust you?", "doubt"),
    ("in English please", "choose-language"),
    ("which newspapers are there?", "says The Harbour Post"),
    ("Summarize the interviews for me", "only-quotes"),
    ("translate: chess", "only-quotes"),
    ("please write about when the northern bridge opens", "quoted-instead"),
    ("/tpoics", "says Did you mean /topics?"),
    ("/unsubscibe now", "says Did you mean /unsubscribe?"),
    ("/harbour", "unknown-command"),
    ("Did she say “the bridge will never open for traffic”?", "quotation-nothing-nearest"),
    ("can you check this: “the ferries will be sold to Mars”", "quotation-nothing"),
    ("what did she say of “the northern bridge and its toll”", "says Only:"),
    ("subscribe me to the harbour", "says Subscribe to The harbour?"),
    ("コロナワクチンについて教えて", "says Questions are understood in English, Russian and"),
    ("thanks", "thanks"),
    ("Thank you very much!", "thanks"),
    ("ty", "thanks"),
    ("thanks, that helps", "thanks"),
    ("more", "whole-question"),
    ("Hello, what's new?", "says The bridge will open in spring"),
    ("tell me about Ada Marsh", "says 1 interview on record"),
    ("Ada Marsh", "says 1 interview on record"),
    ("when does the northern bridge open / source?", "says The bridge will open in spring"),
    ("when will the ferry and the bridge open / what else?", "says More on your question"),
    ("Good morning! When does the northern bridge open?", f"says {BRIDGE}"),
    ("can you tell me when the northern bridge opens, please", f"says {BRIDGE}"),
    ("tell me about chess", "says Nothing on record answers “chess”"),
    ("bye", "goodbye"),
    ("Good night.", "goodbye"),
    ("ok", "acknowledged"),
    ("cool", "acknowledged"),
    ("help", "help"),
    ("Help me!", "help"),
    ("What can you do?", "help"),
    ("how does this work?", "help"),
    ("topics", "topics"),
    ("list topics", "topics"),
    ("interviews", "documents"),
    ("what's new?", "says The bridge will open in spring"),
    ("What’s new", "says The bridge will open in spring"),
    ("latest", "says The bridge will open in spring"),
    ("who are you?", "about"),
    ("start", "about"),
    ("language", "choose-language"),
    ("settings", "no-subscriptions"),
    ("/settings", "no-subscriptions"),
    ("stop", "no-subscriptions"),
    ("/subscribe / stop", "choose-end"),
    ("/subscribe / quiet 11pm-7am", "says 23:00"),
    ("/subscribe / every day at 9", "says at 9:00"),
    ("/subscribe / Moscow", "says Nothing on record"),
    ("subscribe", "says Subscribed: all new interviews"),
    ("when does the northern bridge open?", f"says {BRIDGE}"),
    ("When will the nothern bridge opne", f"says {BRIDGE}"),
    ("will there be a toll on the bridge", f"says {TOLL}"),
    ("when does the northern bridge open / thanks", "thanks"),
    ("when does the northern bridge open / why?", "understood"),
    ("when does the northern bridge open / and the toll?", "understood"),
    ("when does the northern bridge open / what about the harbour basins?", "understood"),
    ("will the ferry sail in 2023 / and in 2021?", "says will the ferry sail in 2021?"),
    ("will the ferry sail in 2023 / 2021?", "says will the ferry sail in 2021?"),
    ("why?", "whole-question"),
    ("and in 2021?", "whole-question"),
    ("when does the northern bridge open / why? / and the toll?", "understood"),
    ("when does the northern bridge open / and chess?", "says Understood as: chess"),
    (
        "what is said about the toll / and the ferry?",
        "says Understood as: what is said about the ferry?",
    ),
    ("/topics harbour", "says The harbour · "),
    ("/topics chess", "says No topic here is called “chess”."),
    ("/documents harbour post", "says Interviews with “harbour post” · 1"),
    ("/documents chess", "says No interview has “chess”"),
    ("/language Russian", "says Язык ответов: Русский"),
    ("bridge", "said-about-word"),
    ("who won the chess cup in Oslo?", "nothing-found"),
    ("🤔", "no-words"),
    ("/frobnicate", "unknown-command"),
    ("when does the northern bridge open until:2023", "says Only: until:2023"),
    ("when does the bridge open until:soon", "says “until:soon” isn’t a date"),
    ("/cite", "cite-invite"),
    ("/cite opens for traffic in April", "quotation-exact"),
    ('the bridge "two months later"', 'says Only: "two months later"'),
    ('the bridge "later months" / #✕', f"says {BRIDGE}"),
    ("ferry OR bridge OR паром / #Narrow / #2023", "says Only: since:2023 until:2023"),
    ("no", "acknowledged"),
]
RUSSIAN = [
    ("привет", "greeting"),
    ("Здравствуйте!", "greeting"),
    ("Добрый день.", "greeting"),
    ("всем привет", "greeting"),
    ("спасибо", "thanks"),
    ("Большое спасибо!", "thanks"),
    ("спс", "thanks"),
    ("спасибо, очень помогли", "thanks"),
    ("подробнее", "whole-question"),
    ("Пётр Ладогин", "says начальник порта"),
    ("сколько стоит проезд / кто это сказал?", "says Паром будет ходить круглый год"),
    ("Добрый день, сколько стоит проезд?", f"says {FARE}"),
    ("Подскажите, пожалуйста, сколько стоит проезд", f"says {FARE}"),
    ("/topics порт", "says Порт · "),
    ("/documents вестник", "says Паром будет ходить круглый год"),
    ("/language китайский", "says 中文"),
    ("пока", "goodbye"),
    ("здравствуйте, бот!", "greeting"),
    ("понятно, спасибо, пока", "goodbye"),
    ("ты тупой бот", "complaint"),
    ("я не об этом", "complaint"),
    ("отвечай по-русски", "choose-language"),
    ("какие есть издания?", "says Harbour Post"),
    ("это правда?", "doubt"),
    ("Правда", "nothing-found"),  # may be a newspaper
    ("ты человек?", "about"),
    ("паром где:Известия кто:Иванов", "says ни издания с именем «Иванов» и «Известия»."),
    ("о чём можно спросить тебя про паром", "help"),
    ("что ты хранишь обо мне?", "says Что хранится"),
    ("как отписаться от оповещений", "no-subscriptions"),
    ("Кратко перескажи интервью", "only-quotes"),
    ("напишите: будет ли паром ходить зимой", "quoted-instead"),
    ("/docments", "says Может быть, /documents?"),
    ("проверь цитату: «Паром не будет ходить круглый год»", "quotation-altered"),
    ("подпиши меня на паром", "says паром"),
    ("ما رأيك في الجسر", "says Вопросы принимаются на этих языках: английский"),
    ("До свидания", "goodbye"),
    ("ок", "acknowledged"),
    ("понятно", "acknowledged"),
    ("помощь", "help"),
    ("Как это работает?", "help"),
    ("что ты умеешь?", "help"),
    ("help", "help"),
    ("темы", "topics"),
    ("Какие есть темы?", "topics"),
    ("интервью", "documents"),
    ("что нового?", "says The bridge will open in spring"),
    ("новости", "says The bridge will open in spring"),
    ("кто ты?", "about"),
    ("старт", "about"),
    ("язык", "choose-language"),
    ("настройки", "no-subscriptions"),
    ("стоп", "no-subscriptions"),
    ("/subscribe / отписаться", "choose-end"),
    ("/subscribe / ежедневно в 9 / часовой пояс Самара", "says Самара"),
    ("/subscribe / тихо 23-7", "says 23:00"),
    ("тихо ночью", "says ничего"),
    ("подписаться", "says Вы подписались: все новые интервью"),
    ("будет ли паром ходить зимой?", f"says {FERRY}"),
    ("Будет ли поромм ходить зимой", f"says {FERRY}"),
    ("сколько стоит проезд", f"says {FARE}"),
    ("сколько стоит проезд? / спасибо за ответ", "thanks"),
    ("будет ли паром ходить зимой / почему?", "understood"),
    ("будет ли паром ходить зимой / а летом?", "understood"),
    ("будет ли паром ходить зимой / а как насчёт проезда?", "understood"),
    ("что было с паромом в 2021 году / а в 2023?", "says что было с паромом в 2023 году?"),
    ("что было с паромом в 2021 году / в 2023 году?", "says что было с паромом в 2023 году?"),
    ("почему?", "whole-question"),
    ("а в 2023?", "whole-question"),
    ("кто победил на турнире по шахматам?", "nothing-found"),
    ("👍", "thanks"),
    ("/чтоэто", "says"),
    ("будет ли паром ходить зимой кто:Марш", "says Только: by:Марш"),
    ("будет ли паром ходить зимой до:завтра", "says «until:завтра» — не дата"),
    ("/cite", "cite-invite"),
    ("/cite порт купил ледокольный буксир", "quotation-exact"),
    ("паром «ледокольный буксир» / #✕", f"says {FERRY}"),
    ("паром ИЛИ bridge ИЛИ 大桥 / #Уточнить / #2022", "says Только: since:2022 until:2022"),
    ("нет", "acknowledged"),
]
CHINESE = [
    ("你好", "greeting"),
    ("您好！", "greeting"),
    ("早上好", "greeting"),
    ("嗨", "greeting"),
    ("谢谢", "thanks"),
    ("谢谢，很有帮助", "thanks"),
    ("还有呢？", "whole-question"),
    ("港口会搬迁吗 / 出处？", "says 新桥与老港"),
    ("您好，请问港口会搬迁吗？", f"says {PORT}"),
    ("/topics 港口", "says 港口 · "),
    ("/documents 海湾日报", "says 新桥与老港"),
    ("/language 俄语", "says Язык ответов: Русский"),
    ("非常感谢！", "thanks"),
    ("多谢", "thanks"),
    ("再见", "goodbye"),
    ("您好，机器人！", "greeting"),
    ("谢谢你，再见", "goodbye"),
    ("拜拜啦", "goodbye"),
    ("说英语", "choose-language"),
    ("有哪些媒体？", "says 海湾日报"),
    ("在哪儿发表的", "whole-question"),
    ("火山大桥在哪儿", "says 没有提到“火山”。"),
    ("答非所问", "complaint"),
    ("这是真的吗？", "doubt"),
    ("你是机器人吗？", "about"),
    ("大桥 谁:王五", "says 没有名为“王五”的受访者或媒体"),
    ("我可以问大桥什么", "help"),
    ("你会保存我的问题吗", "says 存储哪些数据"),
    ("你会说英语吗？", "choose-language"),
    ("帮我总结一下采访", "only-quotes"),
    ("翻译一下：港口会搬迁吗", "quoted-instead"),
    ("/topic", "says /topics"),
    ("她真的说过“大桥将于今年春天通车”吗？", "quotation-altered"),
    ("订阅港口", "says 港口"),
    ("대교는 언제 개통됩니까", "says 英语、俄语、中文"),
    ("拜拜", "goodbye"),
    ("好的", "acknowledged"),
    ("知道了", "acknowledged"),
    ("帮助", "help"),
    ("怎么用？", "help"),
    ("你能做什么？", "help"),
    ("help", "help"),
    ("话题", "topics"),
    ("有哪些话题？", "topics"),
    ("访谈", "documents"),
    ("有什么新的？", "says The bridge will open in spring"),
    ("最新", "says The bridge will open in spring"),
    ("你是谁？", "about"),
    ("开始", "about"),
    ("语言", "choose-language"),
    ("设置", "no-subscriptions"),
    ("停止", "no-subscriptions"),
    ("/subscribe / 退订", "choose-end"),
    ("/subscribe / 每天9点", "says 9"),
    ("我要订阅", "says 已订阅：全部新访谈"),
    ("大桥何时通车？", f"says {OPENING}"),
    ("大桥什么时候通车", f"says {OPENING}"),
    ("港口会搬迁吗", f"says {PORT}"),
    ("港口会搬迁吗？ / 谢谢", "thanks"),
    ("大桥何时通车？ / 为什么？", "understood"),
    ("大桥何时通车？ / 那港口呢？", "understood"),
    ("2021年的大桥怎么样 / 那2023年呢？", "says 2023年的大桥怎么样"),
    ("2021年的大桥怎么样 / 2023年呢？", "says 2023年的大桥怎么样"),
    ("为什么？", "whole-question"),
    ("那2023年呢？", "whole-question"),
    ("大桥", "says 大桥"),
    ("谁赢了象棋比赛？", "nothing-found"),
    ("大桥何时通车 自:2023", "says 仅限：since:2023"),
    ("大桥何时通车？ / 那2023年呢？", "says 2023年大桥何时通车"),
    ("大桥何时通车？ / 那为什么呢？", "understood"),
    ("大桥何时通车 自:2023 至:2021", "says “since:2023”晚于“until:2021”"),
    ("大桥何时通车 自:明天", "says “since:明天”不是日期"),
    ("/cite", "cite-invite"),
    ("/cite 大桥将于明年春天通车。", "quotation-exact"),
    ("大桥“明年春天通车” / #✕", f"says {OPENING}"),
    ("大桥 OR bridge OR паром / #缩小范围 / #2023", "says 仅限：since:2023 until:2023"),
    ("😀", "no-words"),
    ("不是", "acknowledged"),
    ("不客气", "acknowledged"),
    ("大桥火山", "says 收录的内容中没有提到“火山”"),
]
TABLE = [
    (code, line, expected)
    for code, dialogues in (("en", ENGLISH), ("ru", RUSSIAN), ("zh-hans", CHINESE))
    for line, expected in dialogues
]


def beginning(code: str, key: str) -> str:
    """How a message begins, up to its first value, as people see it."""
    pattern = words(code).plain(key, **dict.fromkeys(("question", "word", "count"), "\0"))
    return re.sub(r"<[^>]*>", "", pattern).partition("\0")[0].partition("\n")[0].strip()


def test_there_are_enough() -> None:
    assert len(TABLE) >= 120
    assert len({(code, line) for code, line, _ in TABLE}) == len(TABLE)


@pytest.mark.parametrize(("code", "line", "expected"), TABLE)
async def test_dialogue(bot: Driver, corpus: Store, code: str, line: str, expected: str) -> None:
    person = bot.telegram.person(language_code=code)
    replies: list[Json] = []
    for said in line.split(" / "):
        if said.startswith("#"):
            await bot.press(person, replies[-1], said[1:])
            replies = bot.telegram.sent(person)[-1:]
        else:
            replies = await bot.say(person, said)
    (reply,) = replies
    if expected.startswith("says"):
        assert expected.removeprefix("says").strip() in reply["text"]
    else:
        assert reply["text"].startswith(beginning(code, expected))
    assert bot.telegram.unanswered() == []
    assert corpus
