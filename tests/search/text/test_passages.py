from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.interview import PARAGRAPH
from bot.search.text.passages import PASSAGE_WORDS, cut_passages, sentences
from bot.search.text.span import Span

PARTS = st.sampled_from(
    [
        PARAGRAPH,
        "\n",
        " ",
        "word ",
        "A sentence that ends here. ",
        "中国的大桥。",
        "x" * 90,
        "! ",
        "” ",
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(PARTS, max_size=400).map("".join)))
def test_sentences_tile_the_passages(answer: str) -> None:
    for passage in cut_passages(answer):
        cut = [answer[each.start : each.end] for each in sentences(answer, passage)]
        assert "".join(cut) == answer[passage.start : passage.end]


def test_a_sentence_ends_with_its_words_and_not_with_a_title() -> None:
    answer = "Ask Mrs. Reed. She knows!\n\nIn 2019 г. Мост открыли. Все рады.\n\n下雨了。我们走吧。"
    found = [answer[each.start : each.end] for each in sentences(answer, Span(0, len(answer)))]
    assert [each.strip() for each in found] == [
        "Ask Mrs. Reed.",
        "She knows!",
        "In 2019 г. Мост открыли.",
        "Все рады.",
        "下雨了。",
        "我们走吧。",
    ]


@given(st.one_of(st.text(max_size=300), st.lists(PARTS, max_size=400).map("".join)))
def test_passages_tile_the_answer(answer: str) -> None:
    spans = cut_passages(answer)
    assert spans
    assert spans[0].start == 0
    assert spans[-1].end == len(answer)
    for one, next_one in pairwise(spans):
        assert one.start < one.end == next_one.start


def test_short_paragraphs_are_joined_and_none_is_cut() -> None:
    answer = PARAGRAPH.join(f"Paragraph {number} has only a few words." for number in range(40))
    texts = [answer[span.start : span.end] for span in cut_passages(answer)]
    assert 2 <= len(texts) < 10
    assert all(text.strip().startswith("Paragraph") for text in texts)
    assert all(text.strip().endswith("words.") for text in texts)


def test_a_long_paragraph_is_cut_at_its_sentences() -> None:
    answer = " ".join(f"Sentence number {number} says a little more." for number in range(60))
    texts = [answer[span.start : span.end].strip() for span in cut_passages(answer)]
    assert len(texts) > 2
    assert all(text.startswith("Sentence") and text.endswith("more.") for text in texts)


def test_a_sentence_without_end_is_cut_all_the_same() -> None:
    spans = cut_passages("so " * 10 * PASSAGE_WORDS)
    assert len(spans) >= 10
