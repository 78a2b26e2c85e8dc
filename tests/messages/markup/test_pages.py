from hypothesis import given
from hypothesis import strategies as st

from bot.messages.markup.message import units
from bot.messages.markup.pages import PAGE_UNITS, pages
from tests.messages.conftest import SOME_TEXTS


@given(SOME_TEXTS, st.integers(2, 3000))
def test_pages_join_to_the_answer_exactly(text: str, size: int) -> None:
    found = pages(text, size)
    assert "".join(text[page.start : page.end] for page in found) == text
    assert all(units(text[page.start : page.end]) <= size for page in found)
    assert all(page.end > page.start for page in found)


def test_a_short_answer_is_one_page() -> None:
    assert len(pages("Yes.")) == 1


def test_pages_end_with_paragraphs_where_these_are_near() -> None:
    paragraphs = ["x" * 900 for _ in range(7)]
    text = "\n\n".join(paragraphs)
    for page in pages(text)[:-1]:
        assert text[: page.end].endswith("\n\n")


def test_pages_end_with_sentences_before_words() -> None:
    text = "This sentence has a number of words in it. " * 200
    for page in pages(text):
        assert text[page.start : page.end].rstrip().endswith(".")


def test_the_last_page_is_no_scrap() -> None:
    text = "word " * ((PAGE_UNITS + 50) // 5)
    sizes = [page.end - page.start for page in pages(text)]
    assert len(sizes) == 2
    assert min(sizes) > PAGE_UNITS / 3
