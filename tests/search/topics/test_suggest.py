import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.query.lexicon.lexicon import Lexicon, load_lexicon
from bot.search.topics.suggest import MAX_SUGGESTED_TOPICS, MAX_SUGGESTED_WORDS, suggest
from bot.search.topics.topics import topics_of

ENGLISH = [
    ("How do you keep honey bees?", "Honey bees need calm. Our honey bees like clover."),
    ("Do honey bees sting?", "Honey bees sting when afraid."),
    ("What do honey bees do in winter?", "They rest, and honey bees eat their stores."),
    ("Who built the stone bridge?", "The stone bridge was built by monks. A stone bridge lasts."),
    ("How old is the stone bridge?", "Older than the town, this stone bridge."),
    ("Will the stone bridge be closed?", "Only in spring is the stone bridge closed."),
    ("And what of yourself?", "I have little to tell."),
    ("Where were you born?", "Far from here."),
]
RUSSIAN = [
    ("Как устроен каменный мост?", "Каменный мост стоит на сваях. Каменного моста хватит на век."),
    ("Кто строил каменный мост?", "Говорят, монахи. Каменный мост старше города."),
    ("Закроют ли каменный мост?", "Только весной."),
    ("Как зимуют медоносные пчёлы?", "Медоносные пчёлы сидят в клубе. Пчёлы едят мёд."),
    ("Жалят ли медоносные пчёлы?", "Медоносные пчёлы жалят редко."),
    ("Что любят медоносные пчёлы?", "Клевер. Медоносных пчёл он кормит всё лето."),
]
CHINESE = [
    ("石桥是谁建的？", "石桥由僧人建造，石桥很坚固。"),
    ("老石桥会关闭吗？", "春天石桥要维修。"),
    ("这座石桥多少年了？", "比城市更老的石桥。"),
    ("蜜蜂怎样过冬？", "蜜蜂抱团，蜜蜂吃蜂蜜。"),
    ("小蜜蜂会蜇人吗？", "蜜蜂很少蜇人。"),
    ("您养蜜蜂多久了？", "十年，蜜蜂喜欢三叶草。"),
]


def proposed(tmp_path: Path, corpus: list[tuple[str, str]], language: str) -> Lexicon:
    text = suggest((question, answer, language) for question, answer in corpus)
    (tmp_path / "topics.toml").write_text(text, encoding="utf-8")
    return load_lexicon(tmp_path)


@pytest.mark.parametrize(
    ("corpus", "language", "words"),
    [
        (ENGLISH, "en", {"honey bees", "stone bridge"}),
        (RUSSIAN, "ru", {"медоносные пчёлы", "каменный мост"}),
        (CHINESE, "zh", {"蜜蜂", "石桥"}),
    ],
)
def test_what_a_corpus_speaks_of_is_proposed(
    tmp_path: Path, corpus: list[tuple[str, str]], language: str, words: set[str]
) -> None:
    lexicon = proposed(tmp_path, corpus, language)
    by_word = {word: topic.id for topic in lexicon.topics for word in topic.vocabulary}
    assert words <= set(by_word)
    assert len({by_word[word] for word in words}) == 2
    assert all(topic.titles.keys() == {language} for topic in lexicon.topics)


@pytest.mark.parametrize(
    ("language", "doing"),
    [
        ("en", ["We must restrict beekeeping.", "Nobody wants to restrict beekeeping here."]),
        ("ru", ["Надо ограничить пчеловодство.", "Мы можем ограничить пчеловодство здесь."]),
    ],
)
def test_what_is_to_be_done_is_no_subject(tmp_path: Path, language: str, doing: list[str]) -> None:
    corpus = [*(ENGLISH if language == "en" else RUSSIAN)[:6], *((each, each) for each in doing)]
    titles = {topic.titles[language] for topic in proposed(tmp_path, corpus, language).topics}
    assert len(titles) == 2
    assert not any("restrict" in title or "граничить" in title for title in titles)


def test_a_proposal_tells_exchanges_apart(tmp_path: Path) -> None:
    lexicon = proposed(tmp_path, ENGLISH, "en")
    found = [topics_of(lexicon, question, answer, "en")[0] for question, answer in ENGLISH]
    assert len(set(found[:3])) == len(set(found[3:6])) == 1
    assert found[0] != found[3]
    assert found[6] == "other"


def test_counts_stand_behind_the_words() -> None:
    lines = suggest((*exchange, "en") for exchange in ENGLISH).splitlines()
    assert '  "honey bees", # 3' in lines
    assert lines[0].startswith("# Proposed from 8 of 8 exchanges")


def test_languages_are_kept_apart(tmp_path: Path) -> None:
    mixed = [(*e, "en-GB") for e in ENGLISH] + [(*e, "ru") for e in RUSSIAN]
    topics = tomllib.loads(suggest(mixed))["topic"]
    assert {language for topic in topics for language in topic["words"]} == {"en", "ru"}
    (tmp_path / "topics.toml").write_text(suggest(mixed), encoding="utf-8")
    assert len(load_lexicon(tmp_path).topics) == len(topics)


def test_a_corpus_that_repeats_nothing_is_no_mistake() -> None:
    assert tomllib.loads(suggest([])) == {}
    assert tomllib.loads(suggest([("Why?", "Because.", "en")])).keys() <= {"topic"}


def test_a_large_corpus_is_looked_at_in_part() -> None:
    many = (
        (f"Is harbour number {n} open?", "The harbour master says yes.", "en") for n in range(7_000)
    )
    head = suggest(many).splitlines()[0]
    assert " of 7,000 exchanges" in head
    assert not head.startswith("# Proposed from 7,000 ")


@settings(max_examples=60)
@given(
    corpus=st.lists(
        st.tuples(
            st.text(max_size=60), st.text(max_size=120), st.sampled_from(["en", "ru", "zh", ""])
        ),
        max_size=8,
    )
)
def test_whatever_the_corpus_the_proposal_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, corpus: list[tuple[str, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("data")
    (path / "topics.toml").write_text(suggest(corpus * 3), encoding="utf-8", newline="")
    topics = load_lexicon(path).topics
    assert len(topics) <= MAX_SUGGESTED_TOPICS
    assert all(1 <= len(topic.vocabulary) <= MAX_SUGGESTED_WORDS for topic in topics)


def test_subjects_are_proposed_and_no_single_names() -> None:
    corpus = [
        (
            question,
            f"{answer} Ask Wexford or the NHB, says Wexford. The NHB and Wexford agree.",
            "en",
        )
        for question, answer in ENGLISH
    ]
    titles = [topic["title"]["en"] for topic in tomllib.loads(suggest(corpus))["topic"]]
    assert {"Honey bees", "Stone bridge"} <= set(titles)
    assert not {"Wexford", "NHB"} & set(titles)
