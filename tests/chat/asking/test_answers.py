from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.chat.services import Services
from bot.corpus.interview import Exchange
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.faults import Call, Fault, refused
from bot.local.telegram.refusal import bad_request
from bot.messages.buttons.asking import OpenAnswer, OpenMatches
from bot.messages.buttons.browsing import OpenDocuments, OpenInterview, OpenTopic, OpenTopics
from bot.messages.buttons.subscribing import Subscribe, Unsubscribe
from bot.store.record import interviews, write_interviews
from tests.conftest import Driver, Publish, bold, driven, exchange_id, labels, marked
from tests.small_corpus import INTERVIEWS, LONG

pytestmark = pytest.mark.usefixtures("corpus")


def quoted(message: dict[str, object]) -> str:
    (text,) = [text for kind, text in marked(message) if "blockquote" in kind]
    return text


async def test_the_pages_of_a_long_answer_are_turned_in_place(bot: Driver, ada: User) -> None:
    (answer,) = await bot.say(ada, "What happens to the harbour basins?")
    first = answer["text"]
    assert "silt" in first
    await bot.press(ada, answer, "The full answer")
    pages = []
    while True:
        pages.append(quoted(answer))
        number = f"{len(pages)}/"
        assert any(label.startswith(number) for label in labels(answer))
        assert "Ada Marsh, Mayor of Lyng:" in answer["text"]
        if "›" not in labels(answer):
            break
        await bot.press(ada, answer, "›")
    assert "\n\n".join(pages) == LONG
    for _ in pages:
        await bot.press(ada, answer, "‹")
    assert answer["text"] == first
    assert len(bot.telegram.sent(ada)) == 1
    assert bot.telegram.unanswered() == []


async def test_the_number_of_a_page_does_nothing(bot: Driver, ada: User) -> None:
    (answer,) = await bot.say(ada, "What happens to the harbour basins?")
    await bot.press(ada, answer, "The full answer")
    before = answer["text"]
    await bot.press(ada, answer, "1/")
    assert answer["text"] == before


async def test_the_neighbours_in_the_interview_are_a_press_away(bot: Driver, ada: User) -> None:
    (answer,) = await bot.say(ada, "when does the northern bridge open")
    assert "‹ Previous question" not in labels(answer)
    await bot.press(ada, answer, "Next question")
    assert "There will be no toll for residents" in answer["text"]
    assert "The full question" in answer["text"]
    await bot.press(ada, answer, "Next question")
    await bot.press(ada, answer, "Next question")
    assert "Twelve of them, in autumn." in answer["text"]
    assert "Next question ›" not in labels(answer)
    for _ in range(3):
        await bot.press(ada, answer, "‹ Previous question")
    assert any("bridge opens" in text for text in bold(answer))


async def test_more_matches_lead_on_and_back(bot: Driver, ada: User, publish: Publish) -> None:
    lamps = tuple(
        Exchange(f"Who lights the lamps on the {side} quay?", f"The {side} lamps light themselves.")
        for side in ("eastern", "western", "southern", "inner")
    )
    await publish(replace(INTERVIEWS[0], title="Lamps", exchanges=lamps))
    (answer,) = await bot.say(ada, "who lights the lamps on the quay")
    first = answer["text"]
    more = next(label for label in labels(answer) if "more match" in label)
    await bot.press(ada, answer, more)
    listed = [label for label in labels(answer) if " · " in label]
    assert listed
    assert more.startswith(str(len(listed)))
    await bot.press(ada, answer, "1 · ")
    assert answer["text"] != first
    assert not any("more match" in label for label in labels(answer))
    await bot.press(ada, answer, "‹ Back to your answer")
    assert answer["text"] == first
    await bot.press(ada, answer, more)
    await bot.press(ada, answer, "‹ Back to your answer")
    assert answer["text"] == first
    assert bot.telegram.unanswered() == []


async def test_an_answer_leads_to_its_place_in_its_topic_and_back(bot: Driver, ada: User) -> None:
    (answer,) = await bot.say(ada, "when does the northern bridge open")
    await bot.press(ada, answer, "Bridges and roads")
    assert answer["text"].startswith("Bridges and roads · ")
    assert "When will the northern bridge open for traffic?" in answer["text"]
    await bot.press(ada, answer, "1 · ")
    assert "❝" in answer["text"]


async def test_buttons_still_work_after_a_restart(telegram: Telegram, services: Services) -> None:
    ada = telegram.person()
    async with driven(telegram, services) as bot:
        (answer,) = await bot.say(ada, "when does the northern bridge open")
    async with driven(telegram, services) as bot:
        await bot.press(ada, answer, "Next question")
    assert "There will be no toll" in answer["text"]


async def test_what_was_withdrawn_says_so(bot: Driver, ada: User, publish: Publish) -> None:
    (answer,) = await bot.say(ada, "when does the northern bridge open")
    id_ = await exchange_id(bot.store, "northern bridge")
    async with bot.store.write() as db:
        found = await interviews.record(db, id_)
        assert found is not None
        await write_interviews.mark_withdrawn(db, found.card.key)
    pressed = await bot.press(ada, answer, "Next question")
    assert pressed["text"] == "This interview has been withdrawn."
    pressed = await bot.press(ada, answer, "All 4 questions")
    assert pressed["text"] == "This interview has been withdrawn."
    (linked,) = await bot.say(ada, f"/start a_{id_}")
    assert "has been withdrawn" in linked["text"]
    assert "The northern bridge opens" not in linked["text"]
    (card,) = await bot.say(ada, f"/start i_{found.card.slug}")
    assert "has been withdrawn" in card["text"]
    assert "?" not in card["text"]
    await publish(replace(INTERVIEWS[1], title="Anew"))


async def test_a_withdrawn_match_is_not_listed(bot: Driver, ada: User, publish: Publish) -> None:
    sides = ("eastern", "western", "southern", "inner")
    for side in sides:
        lamps = Exchange(f"Who lights the lamps on the {side} quay?", f"The {side} lamps are gas.")
        await publish(replace(INTERVIEWS[0], title=f"Lamps, {side}", exchanges=(lamps,)))
    (answer,) = await bot.say(ada, "who lights the lamps on the quay")
    more = next(label for label in labels(answer) if "more match" in label)
    shown = next(side for side in sides if f"the {side} quay" in answer["text"])
    gone, *others = (side for side in sides if side != shown)
    async with bot.store.write() as db:
        found = await interviews.record(db, await exchange_id(bot.store, f"the {gone} quay"))
        assert found is not None
        await write_interviews.mark_withdrawn(db, found.card.key)
    await bot.press(ada, answer, more)
    listed = [side for side in sides if f"the {side} quay" in answer["text"]]
    assert gone not in listed
    assert set(listed) <= set(others)
    assert listed


async def test_a_message_that_cannot_be_edited_is_followed_by_a_new_one(
    telegram: Telegram, services: Services
) -> None:
    def no_edit(call: Call) -> Fault | None:
        edits = call.method == "editMessageText"
        return refused(bad_request("message can't be edited")) if edits else None

    async with driven(telegram, services) as bot:
        ada = telegram.person()
        (answer,) = await bot.say(ada, "when does the northern bridge open")
        telegram.policies = (no_edit,)
        await bot.press(ada, answer, "Next question")
        assert len(telegram.sent(ada)) == 2
        new = telegram.sent(ada)[-1]
        assert "There will be no toll" in new["text"]
        assert new["reply_to_message"]["text"] == "when does the northern bridge open"
        assert telegram.unanswered() == []


async def test_pressing_the_same_button_twice_is_no_trouble(
    bot: Driver, ada: User, caplog: pytest.LogCaptureFixture
) -> None:
    (topics,) = await bot.say(ada, "/topics")
    bot.telegram.press(ada, topics, labels(topics)[0])
    bot.telegram.press(ada, topics, labels(topics)[0])
    await bot.work()
    assert bot.telegram.unanswered() == []
    assert not caplog.records
    assert bot.telegram.sent(ada) == [topics]


ids = st.text(alphabet="abcXYZ019_-", min_size=10, max_size=10)
slugs = st.from_regex(r"[a-z0-9-]{1,24}", fullmatch=True)
numbers = st.integers(0, 9_999_999)
actions = st.one_of(
    st.builds(OpenAnswer, ids, numbers),
    st.builds(OpenMatches, st.lists(ids, min_size=1, max_size=6).map(tuple)),
    st.builds(OpenTopics, numbers),
    st.builds(OpenTopic, slugs, numbers),
    st.builds(OpenDocuments, numbers),
    st.builds(OpenInterview, slugs, numbers),
    st.builds(Subscribe, slugs),
    st.builds(Unsubscribe, numbers),
).map(lambda action: action.encode())


@settings(
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.one_of(actions, st.text(alphabet="amtdisupn1:*-_ab09", min_size=1, max_size=64)))
async def test_any_callback_data_gets_an_answer(bot: Driver, ada: User, data: str) -> None:
    (message,) = await bot.say(ada, "/topics")
    keyboard = message["reply_markup"]["inline_keyboard"]
    keyboard.append([{"text": "Any", "callback_data": data}])
    await bot.press(ada, message, "Any")


async def test_a_button_of_another_version_says_that_it_is_stale(bot: Driver, ada: User) -> None:
    (message,) = await bot.say(ada, "/topics")
    message["reply_markup"]["inline_keyboard"].append([{"text": "Old", "callback_data": "a0:1"}])
    pressed = await bot.press(ada, message, "Old")
    assert "no longer works" in pressed["text"]


async def test_any_page_number_shows_some_page(bot: Driver, ada: User) -> None:
    id_ = await exchange_id(bot.store, "harbour basins")
    (message,) = await bot.say(ada, "/topics")
    for page in (0, 1, 4, 9_999_999):
        data = OpenAnswer(id_, page).encode()
        message["reply_markup"]["inline_keyboard"] = [[{"text": "Go", "callback_data": data}]]
        await bot.press(ada, message, "Go")
        assert quoted(message) in LONG
