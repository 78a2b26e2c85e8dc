"""What there is to say about a document is said in every language."""

import re

import pytest

from bot.corpus.remark import remark
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import LOCALES, words
from bot.messages.publishing.remarks import in_english, say_remark

BOT = LOCALES.parents[1]
SOURCES = [path for room in ("corpus", "intake", "store") for path in (BOT / room).rglob("*.py")]
CODES = {
    code
    for path in SOURCES
    for code in re.findall(
        r'(?:remark|DocumentError|UnreadableError)\(\s*"([a-z-]+)"', path.read_text("utf-8")
    )
}
KNOWN = {
    *re.findall(r"(?m)^remark-([a-z-]+) =", (LOCALES / "en" / "remarks.ftl").read_text("utf-8"))
}


def test_every_remark_has_its_message_and_every_message_its_remark() -> None:
    assert KNOWN - {"more"} == CODES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_remark_is_one_line_in_the_readers_language(language: str) -> None:
    said = say_remark(remark("unreadable", reason="a\nb"), words(language))
    assert "a b" in said
    assert "\n" not in said


def test_a_long_value_is_cut() -> None:
    assert len(in_english(remark("ending", ending="." + "x" * 9000, known=".txt"))) < 400


def test_what_is_not_said_is_counted() -> None:
    assert in_english(remark("empty").and_more(1)) == "The file is empty. And one more."
    assert in_english(remark("empty").and_more(3)) == "The file is empty. And 3 more."


def test_every_reason_of_a_refusal_is_in_every_language() -> None:
    objections = (BOT / "corpus/turns/judging/objections.py").read_text("utf-8")
    reasons = {*re.findall(r'(?:return|else|or) "([a-z-]+)"', objections)}
    assert reasons
    for language in LANGUAGES:
        text = (LOCALES / language / "remarks.ftl").read_text("utf-8")
        assert reasons <= {*re.findall(r"\[([a-z-]+)\]", text)}, language
