"""Officials, anchors and those whom a title names are told from those whom they tell of."""

import pytest

from tests.corpus.lighthouse import (
    CHINESE,
    GERMAN,
    SPANISH,
    in_bold,
    read_text,
    replies_of,
)


def test_a_reporter_in_a_story_of_the_speaker_asks_nothing() -> None:
    told = "我觉得都好。我记得有人问过“灯塔”一个记者：“你为什么还留在这里？”他说海没有变。"
    talk = [CHINESE[0], (CHINESE[1][0], told), *CHINESE[2:]]
    text = "\n".join(f"江民：{question}\n林岚：{reply}" for question, reply in talk)
    interview = read_text("talk.txt", f"守灯塔的人\n\n{text}\n")
    assert [(one.question, one.answer) for one in interview.exchanges] == talk


def test_officials_whose_turns_have_the_time_above_them() -> None:
    said = [
        ("海港电视台记者：", "请问部长，今年灯塔怎么修？谢谢。"),
        ("海洋和灯塔部部长 林岚：", "谢谢你的提问。我们会修好每一盏灯。"),
        ("江城日报记者：", "请问有多少盏灯？"),
        ("渔业部部长 陆治原：", "谢谢。我们有三百盏灯。"),
    ]
    rows = [f"2021-03-08 10:4{at}:41\n{who}\n{words}" for at, (who, words) in enumerate(said)]
    interview = read_text("talk.txt", "部长通道\n\n" + "\n".join(rows))
    assert [one.answer for one in interview.exchanges] == [said[1][1], said[3][1]]
    assert interview.speaker == "林岚, 陆治原"


@pytest.mark.parametrize(
    ("head", "speaker", "outlet", "published"),
    [
        (
            "讓它自然就好\n專訪《旧灯》導演林岚\n繼《海燈》(2017)後，林岚導演攜新作回歸。1995年以《雨》驚豔影壇，名聲漸起。",
            "林岚",
            "",
            None,
        ),
        ("講者:林岚(《旧灯》導演)、陆治原(《海燈》導演)", "林岚, 陆治原", "", None),
    ],
)
def test_chinese_heads(head: str, speaker: str, outlet: str, published: str | None) -> None:
    second = "陆治原：我也一样，我在塔里长大。\n" if "陆治原" in head else ""
    talk = "\n".join(f"江民：{question}\n林岚：{reply}\n{second}" for question, reply in CHINESE)
    talk = talk if "專訪" not in head else "\n".join(f"——{q}\n{r}" for q, r in CHINESE)
    interview = read_text("talk.txt", f"{head}\n\n{talk}\n")
    found = interview.speaker, interview.outlet, interview.published
    assert found == (speaker, outlet, published)


def test_questions_to_somebody() -> None:
    text = "# Fünf Fragen an Prof. Dr. Elke Parzin\n\n" + in_bold(GERMAN)
    assert read_text("talk.md", text).speaker == "Elke Parzin"


def test_anchors_of_a_programme_are_no_guests() -> None:
    text = """
TOM HALE: Good evening. The light of Skarn goes out tonight after a hundred years, and the keeper
says that she is tired of it.

Capt. ANN REED, Keeper: I have kept it for thirty years, and I am tired of the stairs and the snow.

HALE: That is our first story. We also look at the price of bread in the harbour tonight. Rosa?

ROSA LAGO: And overseas the fleet of Lyng comes home without herring after four weeks. We hear why.

HALE: The keeper told reporters today that nobody follows her on the rock, and that she asked twice.

Capt. REED: I wrote to the town, and nobody answered my letter, though I wrote it in my best hand.

REPORTER: Did the mayor read it, as far as you know, before he went away?

Capt. REED: I think that he did, and that he put it below the other letters that he has from me.

HALE: The town sees it in another way, as we heard today from those who work in its office.

LAGO: The mayor said that there is a letter on his desk and that he will read it when he has time
for it. He did not say when that would be, and nobody asked him. Tom?

HALE: There is more to be asked. Why did you stay so long on the rock, when you were so tired?

Capt. REED: Somebody had to, and I like the sea, and my sister comes in spring with bread and paint.

HALE: What would you do if they asked you again?

Capt. REED: I would say yes, I suppose, and I would ask for a new lamp and a younger pair of knees.
"""
    interview = read_text("news.txt", f"Harbour News\n{text}")
    assert interview.speaker == "Ann Reed"
    assert len(interview.exchanges) == 5
    assert not any("fleet" in reply or "mayor" in reply for reply in replies_of(interview))


def test_a_title_of_a_name_that_begins_like_a_byline() -> None:
    title = "Di Marco: “Vogliamo tornare in mare e restare”"
    talk = [(question, f"“{reply}”") for question, reply in SPANISH]
    text = "\n".join(f"{question}\n{reply}" for question, reply in talk)
    interview = read_text("talk.txt", f"{title}\n\n{text}\n")
    assert (interview.title, interview.interviewers) == (title, ())


def test_whom_a_title_above_a_line_of_data_names_answers() -> None:
    talk = [
        ("林老师好！一走进灯塔，我就想到您写的那些老水手，一个个都在眼前。", "你想到了谁？"),
        ("老周、老陈，还有那个厨师。咱们就从《旧灯》说起吧？书出来好几年了。", "六年多快七年了。"),
        (
            "每次提起来，大家还是津津乐道，所以我很想知道您的创作过程和初衷。",
            "怎么说呢？都算是命运的赏赐吧！" + CHINESE[0][1] * 2,
        ),
    ]
    text = "\n\n".join(f"江民:{question}\n\n林岚:{reply}" for question, reply in talk)
    head = (
        "海港作家协会主管\n\n林岚:把人生活成一场奇迹\n来源:《海港作家》 | 林岚 江民  2024年04月10日"
    )
    head += "\n\n林岚\n\n林岚\n\n我是一个十分关注现实的在场作家"
    interview = read_text("talk.txt", f"{head}\n\n{text}\n")
    assert (interview.speaker, interview.interviewers) == ("林岚", ("江民",))
    assert replies_of(interview) == [reply for _, reply in talk]
