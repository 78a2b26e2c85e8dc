"""Who asks, told by the whole of a talk: who says `you`, who speaks before the guest."""

from tests.corpus.lighthouse import pairs, read_text

REMARKS = """**Tom Hale:** Take me back to when you first came to the light. How old were you?

**Ann Reed, M.D.:** I was nine, and my father kept it. I carried the oil.

**Tom Hale:** The oil. Nice.

**Ann Reed, M.D.:** You remember oil lamps?

**Tom Hale:** I do, sir.

**Ann Reed, M.D.:** That was before your time.

**Tom Hale:** It is still around.

**Ann Reed, M.D.:** So anyway, I thought "Why not stay? Who else would?" My wife said I was mad.

**Tom Hale:** When you say "I had", you mean that you owned it?

**Ann Reed, M.D.:** I did.

**Tom Hale:** Okay.

**Ann Reed, M.D.:** I bought the island. Does anybody buy islands? I did, and my heart is there.

**Tom Hale:** It is a different trait to have, your stubborn sort of way.

**Ann Reed, M.D.:** Right. My mother had it as well, and I have it from her.
"""


def test_short_remarks_ask_and_long_replies_with_questions_in_them_do_not() -> None:
    found = read_text("remarks.md", REMARKS)
    assert found.speaker == "Ann Reed"
    assert found.interviewers == ("Tom Hale",)
    assert pairs(found)[1] == ("The oil. Nice.", "You remember oil lamps?")
    assert len(found.exchanges) == 7


REQUESTS = """# Author Interview: Rosa Lago

**Hi Rosa! Please describe yourself in five words:**

I am nearly as old as my boat.

**Nice! Share a short excerpt of your new book:**

The keeper climbed, and I climbed behind.

**Comment on your way of writing, in your own experience:**

It is all rowing for me. I row, and then I row back.

**What is your definition of a good page?**

One that I did not have to write twice.

**Please let us know your next stops:**

I read in Lyng and in Skarn.
"""


def test_bold_requests_to_somebody_are_questions_and_no_headings() -> None:
    found = read_text("requests.md", REQUESTS)
    assert len(found.exchanges) == 5
    assert pairs(found)[0][1] == "I am nearly as old as my boat."


BEFORE_GUEST = """Lamp Talk

TOM HALE: I'm Tom Hale.

O. BRANDT WREN: And I'm Brandt Wren.

MR. HALE: These are talks about lamps. Are we better lit than we were, or only more tired?

MR. WREN: This talk was recorded on the quay, right after the storm.

MR. HALE: Our guest this time is Rosa Lago, who has kept the light at Skarn. Rosa, how
did you come to the light?

ROSA LAGO: My father kept it, and I grew up on the stairs.

MR. WREN: And how has the work changed?

MS. LAGO: It has become lonely. We were four, and now I am alone.

MR. HALE: Do you read at night?

MS. LAGO: I do, old logs mostly.

MR. WREN: Rosa, thank you for doing this.

MS. LAGO: Thank you for having me.
"""


def test_those_who_speak_before_the_guest_is_named_are_hosts() -> None:
    found = read_text("hosts.txt", BEFORE_GUEST)
    assert found.speaker == "Rosa Lago"
    assert [answer for _, answer in pairs(found)][-1] == "Thank you for having me."
    assert len(found.exchanges) == 4
    assert "Mr. Hale" not in found.interviewers


CALLED_HOSTS = """NADIA LOCK, HOST: Everybody up. The Harbour Minister is here. Welcome back.
ANTON ALBERS, HARBOUR MINISTER: Good to be here.
NILS MORRIN, HOST: He's upset with us.
SHAUN MACREED, HOST: Oh, why are you upset?
MORRIN: We cheated on him.
LOCK: Oh, yeah.
HARBOUR MINISTER: That's true.
LOCK: Sorry about that.
HARBOUR MINISTER: You don't seem sorry, so I'm probably fine.
MORRIN: Nothing happened that would have helped you.
MACREED: You've got some good news about the quay?
HARBOUR MINISTER: Absolutely.
MACREED. So there is more money for your quay, is what I mean. And the pier?
HARBOUR MINISTER: The pier comes first, and I have always said so.
"""


def test_labels_say_who_is_host_and_what_office_speaks_from_then_on() -> None:
    found = read_text("called.txt", CALLED_HOSTS)
    assert found.speaker == "Anton Albers"
    assert len(found.interviewers) == 3
    assert pairs(found)[0][1] == "Good to be here."
    assert pairs(found)[-1] == (
        "So there is more money for your quay, is what I mean. And the pier?",
        "The pier comes first, and I have always said so.",
    )


SHORTENED = """Tom Hale (TH): Ann and Lamp77. Welcome back to the show.

Ann Reed (AR): Hi, thank you.

Lamp77 (L77): Hey Tom, thanks for having me.

TH: Ann, how did you come to the light?

AR: My father kept it, and I grew up on the stairs.

TH: And you, how did you get into this?

L77: I fixed a few lamps that had annoyed me, and then I stayed.

L77: It was more than a few.

TH: What is hard about it for you?

AR: The winter is hard for me, when no boat comes.
"""


def test_an_alias_may_hold_digits() -> None:
    found = read_text("alias.md", SHORTENED)
    assert pairs(found)[0][1] == "Hi, thank you.\n\nHey Tom, thanks for having me."


NEXT_GUEST = """# Voices of the course

We ask those who took the course.

### Keita Moro (Lyng Harbour)

Keita Moro keeps the north light.

**Jun:** Why did you take the course?

**Keita:** I wanted to learn how to mend a lamp by myself.

**Jun:** How did you feel afterwards?

**Keita:** I felt that I had only begun.

**Jun:** Thank you very much!

### Yoshi Fuji (Skarn)

Yoshi Fuji is one of the keepers of Skarn.
She also mends boats for her neighbours.

**Jun:** Why did you take the course?

**Yoshi:** I was a student then, and I was curious.

**Jun:** What are your goals?

**Yoshi:** I want to keep my light burning.
"""


def test_what_presents_the_next_guest_is_no_question() -> None:
    found = read_text("next.md", NEXT_GUEST)
    asked = [question for question, _ in pairs(found)]
    assert asked[2] == "Why did you take the course?"
    assert len(asked) == 4


NOTED = """# The light at Skarn

An interview.

**Jun:** How did you come to the light?

**Keita:** My father kept it.

**Jun:** And who came before your father?

**Keita:** My uncle was here before us.

**Jun:** What is hard about it?

**Keita:** The winter is hard for me.

(If you want to learn more about the light and the people
who keep it, see the [page of the society](https://example.org/light)).

**Jun:** Who helps you?

**Keita:** My sister comes in spring.
"""


def test_a_note_in_brackets_may_fill_two_rows() -> None:
    found = read_text("noted.md", NOTED)
    assert pairs(found)[2][1] == "The winter is hard for me."


def test_a_speaker_may_say_where_more_is_found() -> None:
    text = NOTED.replace(
        "My sister comes in spring.",
        "My sister comes in spring.\n\nFor more information I suggest the logs.",
    )
    found = read_text("more.md", text)
    assert pairs(found)[-1][1].endswith("For more information I suggest the logs.")
