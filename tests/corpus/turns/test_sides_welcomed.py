"""Who asks, told by who is welcomed, teased or named at the top."""

from pathlib import Path

from bot.corpus.interview import Interview
from bot.corpus.reader import read


def _read(path: Path, text: str) -> Interview:
    path.write_text(text, "utf-8")
    (reading,) = read(path)
    assert reading.interview is not None, str(reading.refusal)
    return reading.interview


def _pairs(interview: Interview) -> list[tuple[str, str]]:
    return [(exchange.question, exchange.answer) for exchange in interview.exchanges]


WELCOMED = """Murk: 00:00:00

Hey Jonas.

Jonas: 00:00:01

Hey Murk.

Murk: 00:00:02

What are we up to?

Jonas: 00:00:03

We are back.

Murk: 00:00:04

Who is here today?

Jonas: 00:00:05

We have a keeper of lamps in the studio.

Murk: 00:00:06

He is the keeper at Skarn, and we will talk of lamps.

Jonas: 00:00:20

Welcome, Steve. Let's dive right into it, so where is your lamp these days?

Steve: 00:00:31

Thanks for having me on. It burns as it always did.

## The winter

Steve: 00:00:40

Let me begin with the winter, which is hard for me.

Jonas: 00:01:10

That is really just the first winter?

Steve: 00:01:20

Yes, I mean, the first one is the hardest.

Murk: 00:01:40

So the idea is that boats come late?

Steve: 00:01:50

That's right, and I wait for them.
"""


def test_hosts_who_chat_before_they_welcome_a_guest_all_ask(tmp_path: Path) -> None:
    found = _read(tmp_path / "welcomed.md", WELCOMED)
    assert found.speaker == "Steve"
    assert found.exchanges[0].answer.startswith("Thanks for having me on.")
    assert len(found.exchanges) == 3


LETTER = """# The light at Skarn

We talked with Ken Nakano, a keeper.

**Arvid:** **Hello! Would you like to tell us about yourself?**

**Ken**: I am Ken Nakano, and I keep the light.

**AP: How did you come to the light?**

**KN**: My father kept it, and I grew up on the stairs.

**A: That sounds lonely! Is there anything else that you work on?**

**KN**: I mend my boat, and I read.

**A: Definitely! Would you like to talk about your boat?**

**KN**: My boat is older than I am.

**AP: And what comes next for you?**

**KN**: I will paint my doors.
"""


def test_a_single_letter_beside_names_is_no_word_for_an_answer(tmp_path: Path) -> None:
    found = _read(tmp_path / "letter.md", LETTER)
    assert len(found.exchanges) == 5
    assert found.exchanges[2].question.startswith("That sounds lonely!")


TEASED = """Nils Fog: I have never seen such a storm, and I never want to.

Tom Hale: That was Nils. Welcome to both, Rosa Lago and Nils Fog. Rosa, how did you come to it?

Rosa Lago: My father kept it, and I grew up on the stairs.

Tom Hale: Nils, what is hard about it for you?

Nils Fog: The winter is hard for me, when no boat comes.

Tom Hale: Who helps you?

Rosa Lago: My sister comes in spring with bread.

Tom Hale: And what comes next?

Nils Fog: I will paint my doors.
"""


def test_whoever_is_heard_before_the_welcome_is_no_host_when_welcomed_too(tmp_path: Path) -> None:
    found = _read(tmp_path / "teased.md", TEASED)
    assert set(found.speaker.split(", ")) == {"Rosa Lago", "Nils Fog"}
    assert found.interviewers == ("Tom Hale",)
