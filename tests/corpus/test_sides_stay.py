"""Whoever answers stays who answers, though a guest teaches or passes the word."""

import pytest

from tests.corpus.lighthouse import read_text

LESSON = [
    (
        "I keep failing at this, and I do not know what I do wrong.",
        "You hold the rope too tight. You look at your hands, and you should look at the sea.",
    ),
    (
        "I tried it last year and I fell in.",
        "You did what everyone does. You have to breathe before you step.",
    ),
    (
        "I am afraid of the water, I think.",
        "You are right to be. You respect it, you learn from it, you come back to it every day.",
    ),
    (
        "I wonder how I would begin again.",
        "You begin small. You row to the rock, you rest, and you row home again.",
    ),
    (
        "I think I can do that.",
        "You can. You will send me a card when you have done it, and you will laugh.",
    ),
    (
        "I will try it, I promise.",
        "You do that. You go on Monday and you take your brother with you.",
    ),
]


@pytest.mark.parametrize("labels", [("**Tom Hale:**", "**Ann Reed:**"), ("TOM HALE:", "ANN REED:")])
def test_a_guest_who_speaks_to_the_host(labels: tuple[str, str]) -> None:
    asks, answers = labels
    text = "\n\n".join(f"{asks} {question}\n\n{answers} {reply}" for question, reply in LESSON)
    front = (
        "# Ann Reed: the lamp of Skarn\n\nAnn Reed keeps the lamp. We talked with her in March.\n\n"
    )
    found = read_text("talk.md", front + text)
    assert [exchange.answer for exchange in found.exchanges] == [reply for _, reply in LESSON]
    assert found.speaker == "Ann Reed"


TEASER = """# Night Sea

Rosa Lago: The sea took my brother, and I stayed.

Odo Brand: I built the lamp that burns there.

Tom Hale: Welcome to Night Sea. With us is our guest Ann Reed. Ann, how did it begin?

Ann Reed: My father kept it.

Tom Hale: And Rosa, what is hard?

Rosa Lago: The fog, for me, and the long nights.

Tom Hale: Odo, how do you build a lamp?

Odo Brand: I build it from brass and patience.

Tom Hale: What comes next?

Ann Reed: The winter, always.
"""
OFFICES = """# Night Sea

TOM HALE, HOST: Good evening. How did you come to the light?

ANN REED, KEEPER: My father kept it, and I grew up there.

ROSA LAGO, PRODUCER: Ann, what is hard?

REED: The winter is hard.

LAGO: Who helps you?

REED: My sister.

HALE: What comes next?

REED: We mend the lamp.
"""
PASSED = """# Night Sea: two keepers

Tom Hale talked with Ann and Rosa, the keepers of Skarn.

**Ann:** I open this evening, since Tom is late. Who wants to begin? Rosa?

**Rosa:** I kept the lamp for ten years, and I never left it. Ann?

**Ann:** I came after her, in the spring.

**Tom:** Sorry I am late. What is hard?

**Ann:** The winter is hard.

**Rosa:** And the fog, I say.

**Tom:** Who helps you?

**Ann:** My sister comes in spring.

**Rosa:** Mine too.

**Tom:** What comes next?

**Rosa:** We mend the lamp.
"""


@pytest.mark.parametrize(
    ("text", "interviewers", "answer"),
    [
        (TEASER, ("Tom Hale",), "The fog, for me, and the long nights."),
        (OFFICES, ("Tom Hale", "Rosa Lago"), "The winter is hard."),
        (PASSED, ("Tom Hale",), "The winter is hard.\n\nAnd the fog, I say."),
    ],
)
def test_several_who_speak(text: str, interviewers: tuple[str, ...], answer: str) -> None:
    found = read_text("talk.md", text)
    assert found.interviewers == interviewers
    assert found.exchanges[1 if text != PASSED else 0].answer == answer


ASKED = [
    ("How did you come to the light?", "My father kept it, and I grew up on the stairs."),
    ("What is hard about it?", "The winter is hard, when no boat comes for weeks."),
    ("Who helps you?", "My sister comes in spring with bread and paint."),
    ("What comes next?", "We will mend the lamp and paint the doors."),
]
GERMAN = [
    ("Wie kamen Sie zum Leuchtturm?", "Mein Vater hat ihn gehütet."),
    ("Was ist daran schwer?", "Der Winter, wenn ich mit den Vögeln rede."),
    ("Wer hilft Ihnen?", "Meine Schwester kommt im Frühling."),
    ("Was kommt als Nächstes?", "Wir reparieren die Lampe."),
]


def _labelled(turns: list[tuple[str, str]], asks: str, answers: str) -> str:
    return "\n\n".join(f"{asks} {question}\n\n{answers} {reply}" for question, reply in turns)


@pytest.mark.parametrize(
    ("talk", "more"),
    [
        (ASKED, "Tom. That was his name, and he was a good man."),
        (ASKED, "Nights:\n\n2019-03-04 22:15\n\n2019-03-05 23:10\n\n2019-03-09 01:40\n\nAll lost."),
        (ASKED, "Questions from Parliament: I got three a year.\n\nI answered each."),
        (GERMAN, "Zum Autor habe ich nichts zu sagen, er war nie da."),
        (GERMAN, "Zum Gespräch gehört auch das Schweigen."),
    ],
)
@pytest.mark.parametrize("at", [1, 3])
def test_words_that_look_like_something_of_the_page(
    talk: list[tuple[str, str]], more: str, at: int
) -> None:
    told = [*talk[:at], (talk[at][0], f"{talk[at][1]}\n\n{more}"), *talk[at + 1 :]]
    found = read_text("talk.md", f"# Skarn\n\n{_labelled(told, 'Tom:', 'Ann:')}\n")
    assert [exchange.answer for exchange in found.exchanges] == [reply for _, reply in told]


@pytest.mark.parametrize("labels", [("Tom Hale:", "Ann Reed:"), ("Q:", "A:")])
def test_a_reply_goes_on_below_what_somebody_sent(labels: tuple[str, str]) -> None:
    sent = "Somebody wrote.\n\nComment from Bo Stone: It is too bright.\n\nI laughed about it."
    told = [*ASKED[:2], (ASKED[2][0], sent), ASKED[3]]
    found = read_text("talk.md", f"# Skarn\n\n{_labelled(told, *labels)}\n")
    assert "Somebody wrote." in [exchange.answer for exchange in found.exchanges]
    assert "I laughed about it." in [exchange.answer for exchange in found.exchanges]
    assert not any("bright" in exchange.answer for exchange in found.exchanges)


@pytest.mark.parametrize(
    ("turns", "labels", "front", "role"),
    [
        (ASKED, ("Julien Roux:", "Ann Reed:"), "Ann Reed, au micro de Julien Roux.", ""),
        (ASKED, ("记者：", "海事部部长 林岚："), "", "海事部部长"),
    ],
)
def test_what_a_speaker_is(
    turns: list[tuple[str, str]], labels: tuple[str, str], front: str, role: str
) -> None:
    found = read_text("talk.md", f"# Skarn\n\n{front}\n\n{_labelled(turns, *labels)}\n")
    assert found.role == role
