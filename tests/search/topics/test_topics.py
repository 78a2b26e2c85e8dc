from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.reader import read
from bot.messages.markup.message import units
from bot.search.query.lexicon.lexicon import OTHER, Lexicon, Topic
from bot.search.topics.topics import MAX_TOPICS_OF_EXCHANGE, find_topic, topics_of
from tests.shipped import shipped_lexicon

ROOT = Path(__file__).parents[3]
SEEDS = ROOT / "seeds"
SHIPPED = shipped_lexicon()

GARDEN = Topic("garden", {"en": "Garden", "ru": "Сад"}, ("rose", "apple tree", "роза", "玫瑰花"))
KITCHEN = Topic("kitchen", {"en": "Kitchen and table"}, ("soup", "apple pie", "apple", "суп"))
STABLE = Topic("stable", {"en": "Stable"}, ("horse", "saddle"))
HOUSE = Lexicon((GARDEN, KITCHEN, STABLE))


@pytest.mark.parametrize(
    ("question", "answer", "language", "expected"),
    [
        ("Which roses do you grow?", "Many.", "en", ("garden",)),
        ("Какие розы вы сажаете?", "Разные.", "ru", ("garden",)),
        ("您种玫瑰花吗？", "种。", "zh", ("garden",)),
        ("What is new?", "A horse needs a saddle, and a horse likes it.", "en", ("stable",)),
        ("Is the soup for the horse?", "No.", "en", ("kitchen", "stable")),
        ("Who won the election?", "We shall see.", "en", (OTHER,)),
        ("", "", "en", (OTHER,)),
    ],
)
def test_words_of_a_topic_decide(
    question: str, answer: str, language: str, expected: tuple[str, ...]
) -> None:
    assert topics_of(HOUSE, question, answer, language) == expected


def test_the_question_outweighs_the_answer() -> None:
    found = topics_of(HOUSE, "How is your soup?", "A rose stands by it. " + "Well. " * 200, "en")
    assert found == ("kitchen",)


def test_a_long_answer_in_passing_names_no_topic() -> None:
    assert topics_of(HOUSE, "How are you?", "A horse. " + "All is well here. " * 200, "en") == (
        OTHER,
    )


def test_a_phrase_counts_as_a_whole() -> None:
    assert topics_of(HOUSE, "May I climb the apple trees?", "Yes.", "en")[0] == "garden"
    assert topics_of(HOUSE, "May I have apple pies?", "Yes.", "en") == ("kitchen",)


def test_a_corpus_without_topics_is_other() -> None:
    assert topics_of(Lexicon(), "Which roses do you grow?", "Many.", "en") == (OTHER,)


@given(
    question=st.text(), answer=st.text(), language=st.sampled_from(["en", "ru", "zh-Hant", "xx"])
)
def test_there_is_always_a_topic_and_never_many(question: str, answer: str, language: str) -> None:
    found = topics_of(SHIPPED, question, answer, language)
    assert 1 <= len(found) <= MAX_TOPICS_OF_EXCHANGE
    assert len(set(found)) == len(found)
    assert set(found) <= {OTHER, *(topic.id for topic in SHIPPED.topics)}


@pytest.mark.parametrize(
    ("question", "language", "topic"),
    [
        ("When will direct flights between Moscow and Beijing resume?", "en", "travel"),
        ("Will the Power of Siberia 2 pipeline be built?", "en", "energy"),
        ("How will the new tariffs touch exports of cars?", "en", "trade"),
        ("Will banks be cut off from SWIFT, and what of the rouble?", "en", "finance"),
        ("Может ли Китай стать посредником на мирных переговорах по Украине?", "ru", "security"),
        ("Сколько российских студентов учится в университетах КНР?", "ru", "culture"),
        ("Когда начнутся поставки свинины и курицы?", "ru", "agriculture"),
        ("中国如何看待台湾问题？", "zh", "asia"),
        ("中俄在人工智能领域有哪些合作？", "zh", "space"),
        ("金砖国家扩员对全球治理有何意义？", "zh", "world"),
    ],
)
def test_the_shipped_topics_take_the_next_interview(
    question: str, language: str, topic: str
) -> None:
    assert topics_of(SHIPPED, question, "", language)[0] == topic


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("space", "space"),
        ("SPACE", "space"),
        ("Космос", "space"),
        ("航天", "space"),
        ("Космос, наука и технологии", "space"),
        ("health and vaccines", "health"),
        ("vacines", "health"),
        ("Helth", "health"),
        ("прививки", "health"),
        ("энергетка", "energy"),
        ("agriculure", "agriculture"),
        ("north  korea", "asia"),
        ("sapce", "space"),
    ],
)
def test_a_topic_is_found_by_what_people_call_it(words: str, topic: str) -> None:
    found = find_topic(SHIPPED, words)
    assert found is not None
    assert found.id == topic


@pytest.mark.parametrize(
    "words", ["", "  ", "…", "x", "trace", "spice", "word", "mutual recognition of vaccines", "天"]
)
def test_nothing_far_fetched_is_taken_for_a_topic(words: str) -> None:
    assert find_topic(SHIPPED, words) is None


def test_every_topic_is_found_by_its_id_and_titles() -> None:
    for topic in SHIPPED.topics:
        for name in (topic.id, *topic.titles.values()):
            assert find_topic(SHIPPED, name) is topic


@given(words=st.text(max_size=80))
def test_any_words_are_fit_to_be_looked_up(words: str) -> None:
    found = find_topic(HOUSE, words)
    assert found is None or found in HOUSE.topics


@pytest.mark.parametrize(
    ("about", "topics"),
    [
        ("mutual recognition of coronavirus vaccines", ["health"]),
        ("opening Chinese borders", ["travel"]),
        ("bilateral trade forecast", ["trade"]),
        ("lunar station", ["space"]),
        ("face-to-face contacts", ["diplomacy"]),
        ("strategic stability and cybersecurity", ["security", "west"]),
        ("help North Korea", ["asia", "health"]),
        ("exert more pressure on China", ["west", "health", "asia"]),
        ("currency basket", ["finance", "trade"]),
        ("Tianjin Oil Refinery", ["energy"]),
        ("access for agricultural products", ["agriculture", "trade", "diplomacy"]),
        ("interaction between the two heads of state", ["diplomacy"]),
        ("$200 billion bilateral trade target", ["trade"]),
        ("people-to-people exchanges", ["culture"]),
        ("Belt and Road Initiative", ["world"]),
    ],
)
def test_every_shipped_exchange_is_in_its_topics(about: str, topics: list[str]) -> None:
    interviews = [reading.interview for path in sorted(SEEDS.iterdir()) for reading in read(path)]
    (found,) = [
        topics_of(SHIPPED, exchange.question, exchange.answer, interview.language)
        for interview in interviews
        if interview
        for exchange in interview.exchanges
        if about in exchange.question
    ]
    assert list(found) == topics


def test_a_topic_that_is_not_asked_about_needs_more_than_a_mention() -> None:
    answer = "I like soup. " * 3
    assert topics_of(HOUSE, "Do you like the horse?", answer, "en") == ("stable",)
    assert topics_of(HOUSE, "How are you?", answer, "en") == ("kitchen",)


def test_some_words_name_their_topic_wherever_they_are_said() -> None:
    islands = Topic("islands", {"en": "Islands"}, ("Skerry",), ("Skerry",))
    house = Lexicon((GARDEN, KITCHEN, islands))
    answer = "Soup, mostly. " + "All is well here. " * 200 + "Even on Skerry."
    assert topics_of(house, "Which soup is it?", answer, "en") == ("kitchen", "islands")


def test_topics_have_starters_in_every_language() -> None:
    for topic in SHIPPED.topics:
        assert topic.starters.keys() == {"en", "ru", "zh"}
        assert all(units(each) <= 50 for every in topic.starters.values() for each in every)
