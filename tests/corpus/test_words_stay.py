"""What somebody says stays theirs, though it looks like something of the page or of another."""

import pytest

from tests.corpus.lighthouse import read_text

ASKED = [
    ("How did you come to the light?", "My father kept it, and I grew up on the stairs."),
    ("What is hard about it?", "The winter is hard, when no boat comes for weeks."),
    ("Who helps you?", "My sister comes in spring with bread and paint."),
    ("What do you read?", "Old logs of ships, mostly, and letters."),
    ("What comes next?", "We will mend the lamp and paint the doors."),
]
CHINESE = [
    ("您是怎么来到灯塔的？", "我父亲以前守塔，我从小就在那里长大。"),
    ("最难的是什么？", "冬天最难，几个星期没有船来。"),
    ("谁来帮您？", "我妹妹春天会来。"),
    ("您读什么？", "多半读旧的航海日志。"),
]
PANEL = """# The lamp of Skarn

**Tom Hale:** Welcome to the show, I'm Tom Hale. With me are Ann Reed, Rosa Lago and Odo Brand.
Ann, how did you come to the light?

**Ann Reed:** My father kept it. My colleague Rosa Lago came later, and we keep it together.

**Tom Hale:** Rosa, what is hard about it?

**Rosa Lago:** The winter is hard, when no boat comes for weeks.

**Tom Hale:** Odo, who helps you?

**Odo Brand:** My sister comes in spring with bread and paint.

**Tom Hale:** What do you read?

**Rosa Lago:** Old logs of ships, mostly, and letters.

**Tom Hale:** What comes next?

**Ann Reed:** We will mend the lamp and paint the doors.

**Tom Hale:** And then?

**Odo Brand:** We wait.
"""


@pytest.mark.parametrize(
    ("at", "said", "kept"),
    [
        (
            1,
            "It is.\n\n## Ice\n\nI wrote it down here: https://skarn.example/ice\n\nIt goes.",
            "I wrote it down here: https://skarn.example/ice",
        ),
        (4, "We mend it.\n\nMy grandmother said it in three words:", "in three words:"),
        (4, "It is mended.\n\nAs Ann Reed said in this interview, the lamp comes first.", "As Ann"),
        (1, "The winter is hard.\n\nAnd:\n\nno boat comes for weeks.", "And:"),
    ],
)
@pytest.mark.parametrize("labels", [("Tom:", "Ann:"), ("**Tom Hale:**", "**Ann Reed:**")])
def test_words_of_a_labelled_reply(at: int, said: str, kept: str, labels: tuple[str, str]) -> None:
    asks, answers = labels
    turns = [
        f"{asks} {question}\n\n{answers} {said if place == at else reply}"
        for place, (question, reply) in enumerate(ASKED)
    ]
    interview = read_text("talk.md", "# Ann Reed of Skarn\n\n" + "\n\n".join(turns))
    assert kept in interview.exchanges[at].answer


def test_plans_in_bold_are_nobody() -> None:
    plans = "**Plan One:** we buy a lamp.\n\n**Plan Two:** we mend the lamp."
    said = [f"**Ann Reed:** There are two plans.\n\n{plans}", *(reply for _, reply in ASKED[1:])]
    turns = [f"## {question}\n\n{reply}" for (question, _), reply in zip(ASKED, said, strict=True)]
    interview = read_text("talk.md", "# The lamp of Skarn\n\n" + "\n\n".join(turns))
    assert interview.speaker == "Ann Reed"
    assert "Plan Two: we mend the lamp." in interview.exchanges[0].answer


def test_a_last_row_without_a_stop_that_says_i() -> None:
    turns = [f"记者：{question}\n林岚：{reply}" for question, reply in CHINESE]
    turns[1] += "\n不过，我还是喜欢海"
    interview = read_text("talk.md", "# 守灯塔的人\n\n" + "\n\n".join(turns))
    assert interview.exchanges[1].answer.endswith("不过，我还是喜欢海")


def test_a_guest_who_speaks_of_a_colleague_leads_nothing() -> None:
    interview = read_text("talk.md", PANEL)
    assert interview.interviewers == ("Tom Hale",)
    assert len(interview.exchanges) == 6


@pytest.mark.parametrize(
    "last",
    [
        "It is small.\n\nComment from a neighbour: nobody needs a lamp.",
        "The lamp is drawn once.\n\nIt is under Creative Commons, so anybody can build one.",
        "These, mostly:\n\nCamera: Blue Lens\n\nAudio: Salt Mixer",
        "There are two islands.\n\n**Skarn:** the island in the north.",
        "There are two islands.\n\n**Skarn:** The island is in the north.",
    ],
)
@pytest.mark.parametrize("labelled", [True, False])
def test_lists_and_asides_of_the_last_reply(last: str, labelled: bool) -> None:
    talk = [*ASKED[:4], (ASKED[4][0], last)]
    turns = [f"Tom: {q}\n\nAnn: {a}" if labelled else f"**{q}**\n\n{a}" for q, a in talk]
    text = "# Ann Reed of Skarn Rock\n\nOn Skarn Rock.\n\n" + "\n\n".join(turns)
    interview = read_text("talk.md", text)
    assert interview.exchanges[4].answer == last.replace("**", "")


def test_a_guest_who_calls_the_host_by_name_is_a_guest() -> None:
    text = PANEL.replace("for weeks.", "for weeks. What else is there to say? Tom?", 1)
    interview = read_text("talk.md", text)
    assert interview.interviewers == ("Tom Hale",)
    assert len(interview.exchanges) == 6
