"""Who asks, told by who is welcomed, teased or named at the top."""

import pytest

from tests.corpus.lighthouse import read_text

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


def test_hosts_who_chat_before_they_welcome_a_guest_all_ask() -> None:
    found = read_text("welcomed.md", WELCOMED)
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


def test_a_single_letter_beside_names_is_no_word_for_an_answer() -> None:
    found = read_text("letter.md", LETTER)
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


def test_whoever_is_heard_before_the_welcome_is_no_host_when_welcomed_too() -> None:
    found = read_text("teased.md", TEASED)
    assert set(found.speaker.split(", ")) == {"Rosa Lago", "Nils Fog"}
    assert found.interviewers == ("Tom Hale",)


ASKS_BACK = """{opening}

Ola: {thanks} Are you comfortable in that chair?

Rosa: I am. I wanted to ask you about silence, because I find it hard to bear, at home too.

Ola: What happens to you when it gets quiet?

Rosa: I start to talk. I think that it is my job to fill it, and I have always done
so, on the radio as much as at home.

Ola: And what would happen if you did not?

Rosa: I do not know. Maybe they would switch us off. So what do you do when nobody speaks?

Ola: I wait. Most people say the thing that matters after the third silence. Do you know that?

Rosa: I suppose I do, though I never counted them. How did you learn to wait like that?

Ola: From my grandmother. She kept bees, and nobody hurries a bee. What did yours teach you?

Rosa: To knock before I go in, and I still do. Let me ask about the book. Why did you write it?

Ola: Because I forgot things. I wanted them in one place before I forget the rest.
"""


@pytest.mark.parametrize(
    ("opening", "thanks"),
    [
        ("Rosa: Today I talk with the therapist Ola Brandt, who listens to people.", "Thank you."),
        ("Rosa: Hello, Ola, I am glad that you are here.", "Thank you so much for having me."),
    ],
)
def test_a_guest_who_asks_back_is_no_host(opening: str, thanks: str) -> None:
    found = read_text("talk.txt", ASKS_BACK.format(opening=opening, thanks=thanks))
    assert (found.speaker, found.interviewers) == ("Ola", ("Rosa",))
    assert found.exchanges[-1].answer.startswith("Because I forgot things.")


VISIT = """Ola: Come in, the stairs are steep, and mind the third step.

Rosa: Thank you for having me. How did you come to the light?

Ola: My father kept it, and I grew up on the stairs.

Rosa: What is hard about it?

Ola: The winter, when no boat comes and I melt the snow.

Rosa: Who helps you?

Ola: My sister comes in spring with bread and paint, and we talk.
"""


LEADS_ELSEWHERE = VISIT.replace(
    "My father kept it", "I'm Ola, Rosa, and I moderate a forum. Welcome to it. My father kept it"
).replace("for having me", "for the tea")


@pytest.mark.parametrize("text", [VISIT, LEADS_ELSEWHERE])
def test_whoever_asks_may_be_the_visitor(text: str) -> None:
    found = read_text("talk.txt", text)
    assert (found.speaker, found.interviewers) == ("Ola", ("Rosa",))


FRIEND = """Rosa Lago: Ola, you built a boat with a friend, and he is here. How did it begin?

Ola Brandt: With a plank. Welcome, Per Holm, I am glad that you came.

Per Holm: Hello. I only held the ladder.

Rosa Lago: How long did it take?

Ola Brandt: Four winters. I had to learn everything from a book.

Rosa Lago: And you, Per, what was the hardest part?

Per Holm: The keel. We had it wrong twice.

Rosa Lago: Did you ever want to give it up?

Ola Brandt: Every spring.
"""


def test_a_guest_may_welcome_a_friend() -> None:
    found = read_text("talk.txt", FRIEND)
    assert found.interviewers == ("Rosa Lago",)
    assert [exchange.answer for exchange in found.exchanges][2:] == [
        "The keel. We had it wrong twice.",
        "Every spring.",
    ]


LISTED = """# Tide Talk 12: Lamps with Jonas Ekberg

- Source: tide talk 12_final_mixdown.mp3
- Hosts: Rosa Lago, Per, Mina
- Guest: Jonas Ekberg (keeper of lamps)

### Rosa

Welcome to Tide Talk, a podcast about lamps. What we say here is our own,

### Mina

not what the harbour thinks. Today we have a special guest.

### Rosa

Thanks for coming. Who are you?

### Jonas

I keep the lamp at Skarn, and I have kept it for twenty years.

### Per

That is like something out of a film.

### Mina

Do not bring films into this.

### Per

So what is the lamp made of?

### Jonas

Of glass, mostly, and I clean it every day.

### Rosa

What is hard about it?

### Jonas

The winter.
"""


def test_hosts_who_are_listed_ask_under_their_first_names() -> None:
    found = read_text("talk.md", LISTED)
    assert found.interviewers == ("Rosa Lago", "Per", "Mina")
    assert "mp3" not in found.outlet
    assert [exchange.answer.split(",")[0] for exchange in found.exchanges] == [
        "I keep the lamp at Skarn",
        "Of glass",
        "The winter.",
    ]
