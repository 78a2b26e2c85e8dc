"""`/cite` cites exactly the words that somebody marked."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.corpus.interview import Exchange
from bot.local.telegram.refusal import Json
from bot.local.telegram.world import BOT_USERNAME
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words
from bot.messages.verifying.citing import MAX_CITED_UNITS, citation_message, citation_of
from bot.search.quotations.verify import Source
from bot.search.text.span import Span
from bot.store.record.interviews import Record
from tests.conftest import Driver, Publish, exchange_id, marked
from tests.messages.conftest import RECORD, RECORDS
from tests.messages.test_limits import assert_sendable
from tests.small_corpus import INTERVIEWS

pytestmark = pytest.mark.usefixtures("corpus")
STEEL = "The reason is simple: the steel was late."


def copied(message: Json, button: str) -> str:
    rows = message["reply_markup"]["inline_keyboard"]
    (found,) = [each for row in rows for each in row if each["text"] == button]
    text: str = found["copy_text"]["text"]
    return text


async def test_marked_words_of_an_answer_are_cited(bot: Driver) -> None:
    ada = bot.telegram.person()
    (answer,) = await bot.say(ada, "when does the northern bridge open?")
    (reply,) = await bot.say(ada, "/cite", reply_to=answer["message_id"], quote=f"{STEEL} ")
    assert reply["text"].startswith("✓ Word for word\n\n" + STEEL)
    bridge = await exchange_id(bot.store, "northern bridge open")
    assert copied(reply, "Copy the text") == (
        f"“{STEEL}” — Ada Marsh, The Harbour Post, 9 March 2024\n"
        "https://harbour-post.example/marsh\n"
        f"https://t.me/{BOT_USERNAME}?start=a_{bridge}"
    )
    assert copied(reply, "Copy Markdown").startswith(f"> {STEEL}\n>\n> — [Ada Marsh")
    (bibtex,) = [text for kind, text in marked(reply) if kind == "pre"]  # too long for a button
    assert bibtex.startswith(
        "@misc{2024-03-09-the-harbour-post-ada-marsh,\n  author = {{Ada Marsh}}"
    )
    assert "  year = {2024},\n  month = mar,\n" in bibtex
    await bot.press(ada, reply, "Open the answer")
    assert "When will the northern bridge open" in bot.telegram.sent(ada)[-1]["text"]


async def test_the_answer_that_was_marked_is_meant(bot: Driver, publish: Publish) -> None:
    for yard in ("eastern", "western", "southern"):
        await publish(
            replace(
                INTERVIEWS[0],
                published="2021",
                title=yard,
                exchanges=(
                    Exchange(
                        f"What of the {yard} boatyard?", f"The {yard} one stays. We shall see."
                    ),
                ),
            )
        )
    ada = bot.telegram.person()
    (answer,) = await bot.say(ada, "what of the western boatyard?")
    assert "The western one stays." in answer["text"]
    (reply,) = await bot.say(ada, "/cite", reply_to=answer["message_id"], quote="We shall see")
    yard = await exchange_id(bot.store, "western boatyard")
    assert copied(reply, "Copy the text").endswith(f"?start=a_{yard}")


@pytest.mark.parametrize(
    ("code", "line", "begins"),
    [
        ("ru", "/cite", "Выделите слова в ответе"),
        ("en", "/cite …", "Mark words in an answer"),
        ("zh-hans", f"/cite {'桥' * 1001}", "引文过长：最多选中"),
        ("ru", "/cite Паром будет ходить круглый год", "✓ Дословно"),
        ("zh-hans", "/cite 港口不会搬迁，渡轮照常运行。", "✓"),
        ("en", "/cite The northern bridge never opens for traffic in April", "✗ Altered"),
        ("en", "/cite nobody ever said such words", "Not on record"),
    ],
)
async def test_what_cannot_be_cited_is_told(bot: Driver, code: str, line: str, begins: str) -> None:
    (reply,) = await bot.say(bot.telegram.person(language_code=code), line)
    assert reply["text"].startswith(begins)


async def test_the_interviewers_words_are_cited_as_theirs(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), "/cite members had not seen the figures")
    assert "— The interviewer to Ada Marsh" in copied(reply, "Copy the text")


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(RECORDS, st.sampled_from(list(LANGUAGES)))
def test_every_citation_fits_into_a_message(record: Record, code: str) -> None:
    words_of_it = Span(0, len(record.answer[: MAX_CITED_UNITS // 2]))
    assert_sendable(
        citation_message(Source(record, "speaker", words_of_it, 1.0), "verbatim_bot", words(code))
    )


def test_markup_in_the_words_is_shown_as_it_is() -> None:
    answer = "100 % of {all} *bridges* & roads_"
    source = Source(replace(RECORD, answer=answer), "speaker", Span(0, len(answer)), 1.0)
    cited = citation_of(source, "verbatim_bot", words("en"))
    assert r"100 \% of \{all\} *bridges* \& roads\_" in cited.bibtex
    assert r"> 100 % of {all} \*bridges\* \& roads\_" in cited.markdown
    assert answer in cited.plain
