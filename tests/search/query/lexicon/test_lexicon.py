import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.lexicon.lexicon import MAX_BYTES, SYNONYM, LexiconError, load_lexicon

TOPICS = """
[[topic]]
id = "sea"
title.en = "Sea and ports"
title.ru = "Море и порты"
words.en = ["ship", "container port"]
words.ru = ["корабль"]

[[topic]]
id = "bees"
title.ru = "Пчёлы"
"""


def folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        (path / f"{name}.toml").write_text(text, encoding="utf-8")
    return path


def test_topics_are_read_in_their_order(tmp_path: Path) -> None:
    lexicon = load_lexicon(folder(tmp_path, topics=TOPICS))
    sea, bees = lexicon.topics
    assert (sea.id, sea.vocabulary) == ("sea", ("ship", "container port", "корабль"))
    assert (bees.id, bees.vocabulary) == ("bees", ())


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("ru", "Море и порты"),
        ("ru-RU", "Море и порты"),
        ("en", "Sea and ports"),
        ("zh", "Sea and ports"),
    ],
)
def test_a_title_falls_back_to_english(tmp_path: Path, language: str, title: str) -> None:
    assert load_lexicon(folder(tmp_path, topics=TOPICS)).topics[0].title(language) == title


def test_a_title_falls_back_to_any_language(tmp_path: Path) -> None:
    assert load_lexicon(folder(tmp_path, topics=TOPICS)).topics[1].title("zh") == "Пчёлы"


def test_every_file_of_synonyms_is_read(tmp_path: Path) -> None:
    folder(
        tmp_path,
        synonyms='animals = [["cat", "кошка"], ["dog", "hound", "dog"]]',
        **{"synonyms-ours": 'names = [["Rex", " the   dog "]]'},
    )
    assert tuple(load_lexicon(tmp_path).synonyms) == (
        ("Rex", "the dog"),
        ("cat", "кошка"),
        ("dog", "hound"),
    )


def test_a_file_says_what_its_synonyms_count(tmp_path: Path) -> None:
    folder(
        tmp_path,
        synonyms='animals = [["cat", "кошка"]]',
        **{"synonyms-loose": 'weight = 0.25\nanimals = [["dog", "beast"], ["cat", "beast"]]'},
    )
    assert list(load_lexicon(tmp_path).weights) == [0.25, 0.25, SYNONYM]


@pytest.mark.parametrize(
    ("language", "group", "read"),
    [
        ("es", '["strike", "huelga", "paro"]', ("strike", "es:huelga", "es:paro")),
        ("fr", '["begin", "en:start", "commencer"]', ("begin", "start", "fr:commencer")),
        ("fr", '["divorce", "divorce", "séparation"]', ("divorce", "fr:divorce", "fr:séparation")),
    ],
)
def test_a_file_in_another_language_ties_it_to_english_words(
    tmp_path: Path, language: str, group: str, read: tuple[str, ...]
) -> None:
    folder(tmp_path, synonyms=f'language = "{language}"\nwords = [{group}]')
    assert tuple(load_lexicon(tmp_path).synonyms) == (read,)


def test_what_is_missing_is_empty(tmp_path: Path) -> None:
    lexicon = load_lexicon(tmp_path / "nowhere")
    assert (lexicon.topics, tuple(lexicon.synonyms)) == ((), ())


def test_the_digest_follows_the_topics_alone(tmp_path: Path) -> None:
    digests = {load_lexicon(tmp_path).digest}
    for name, text in [
        ("topics", TOPICS),
        ("topics", TOPICS + '[[topic]]\nid = "zoo"\ntitle.en = "Zoo"\nwords.en = ["zebra"]\n'),
        ("synonyms", 'a = [["x", "y"]]'),
        ("synonyms-more", 'a = [["x", "y"]]'),
    ]:
        digests.add(load_lexicon(folder(tmp_path, **{name: text})).digest)
    assert len(digests) == 3
    assert load_lexicon(tmp_path).digest in digests


@pytest.mark.parametrize(
    ("topics", "told"),
    [
        ("topic = [", "topics.toml: Invalid"),
        ("[[topics]]\nid = 'a'", "'topics' is not known"),
        ("topic = " + "9" * 5_000, "topics.toml: Exceeds the limit"),
        ("topic = 3", "must be written [[topic]]"),
        ("topic = [3]", "topic 1: must be written [[topic]]"),
        ("[[topic]]\ntitle.en = 'A'", "topic 1: needs an id"),
        ("[[topic]]\nid = 'A b'\ntitle.en = 'A'", "topic 1: needs an id"),
        ("[[topic]]\nid = 'other'\ntitle.en = 'A'", "'other' is kept"),
        ("[[topic]]\nid = 'a'", "topic 1 (a): needs a title"),
        ("[[topic]]\nid = 'a'\ntitle = 'A'", "topic 1 (a): title: must be given by language"),
        ("[[topic]]\nid = 'a'\ntitle.English = 'A'", "'English' is not a language"),
        ("[[topic]]\nid = 'a'\ntitle.en = 'A'\nword.en = ['b']", "(a): 'word' is not known"),
        ("[[topic]]\nid = 'a'\ntitle.en = 'A'\nwords.en = 'b'", "words.en: must be a list"),
        ("[[topic]]\nid = 'a'\ntitle.en = 'A'\nwords.en = [7]", "7 is not a word"),
        ("[[topic]]\nid = 'a'\ntitle.en = 'A'\nwords.en = ['…']", "has no letter or digit"),
        ("[[topic]]\nid = 'a'\ntitle.en = 'A'\nwords.en = ['']", "an empty word"),
        ("[[topic]]\nid = 'a'\ntitle.en = 'A'\n" * 2, "id 'a' is there twice"),
        ("[[topic]]\nid = 'a'\ntitle.en = '" + "b" * 81 + "'", "longer than 80 characters"),
    ],
)
def test_a_mistake_in_topics_is_named_in_one_line(tmp_path: Path, topics: str, told: str) -> None:
    with pytest.raises(LexiconError) as caught:
        load_lexicon(folder(tmp_path, topics=topics))
    message = str(caught.value)
    assert message.startswith("topics.toml: ")
    assert told in message
    assert "\n" not in message


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "topics.toml")
    with pytest.raises(LexiconError, match="cannot be read"):
        load_lexicon(tmp_path)


@pytest.mark.parametrize(
    ("synonyms", "told"),
    [
        ('animals = ["cat", "dog"]', "animals, group 1: must be a list of words"),
        ('animals = [["cat", "kitty"], ["dog"]]', "animals, group 2: has 1 words"),
        ('animals = [["cat", "cat"]]', "animals, group 1: has 1 words"),
        ('animals = "cat"', "'animals' must be a list of groups"),
        ('[animals]\ncat = "kitty"', "'animals' must be a list of groups"),
        ("animals = [" + str([f"w{n}" for n in range(65)]) + "]", "has 65 words, not 2 to 64"),
        ("language = 5", "'language' must be two letters, such as es"),
        ('language = "spanish"', "'language' must be two letters, such as es"),
        ("weight = 0", "'weight' must be a number above 0, at most 1"),
        ("weight = 1.5", "'weight' must be a number above 0, at most 1"),
        ("weight = true", "'weight' must be a number above 0, at most 1"),
        ('weight = [["kilo", "kilogram"]]', "'weight' must be a number above 0, at most 1"),
        ("a = " + "[" * 4_000, "synonyms.toml: "),
        (".".join("a" * 50_000) + " = 1", "synonyms.toml: nested too deeply"),
    ],
)
def test_a_mistake_in_synonyms_is_named_in_one_line(
    tmp_path: Path, synonyms: str, told: str
) -> None:
    with pytest.raises(LexiconError) as caught:
        load_lexicon(folder(tmp_path, synonyms=synonyms))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_other_encodings_and_large_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "synonyms.toml").write_bytes('a = [["кот", "cat"]]'.encode("cp1251"))
    with pytest.raises(LexiconError, match=r"synonyms\.toml: not UTF-8 at byte 7"):
        load_lexicon(tmp_path)
    (tmp_path / "synonyms.toml").write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(LexiconError, match=r"synonyms\.toml: larger than"):
        load_lexicon(tmp_path)


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "topics.toml").mkdir()
    with pytest.raises(LexiconError, match=r"topics\.toml: cannot be read"):
        load_lexicon(tmp_path)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "synonyms.toml").write_bytes(b'\xef\xbb\xbfa = [["x", "y"]]')
    assert tuple(load_lexicon(tmp_path).synonyms) == (("x", "y"),)


@given(text=st.text(max_size=200))
def test_no_text_raises_anything_else(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("data")
    (path / "topics.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    message = ""
    try:
        load_lexicon(path)
    except LexiconError as error:
        message = str(error)
    assert "\n" not in message
