import json
from dataclasses import replace

from rich.console import Console

from bot.messages.cli.console import result_record, result_text
from bot.search.text.span import Span
from bot.search.verdict import Hit, Result, Verdict
from bot.store.record.interviews import Record
from tests.messages.conftest import CARD, RECORD

ANSWER = "It was long. It opens in April. We shall see."


def result(sentence: Span | None) -> Result:
    record = Record(1, RECORD.id, 7, RECORD.question, ANSWER, CARD)
    hit = Hit(record, Span(13, len(ANSWER)), (Span(25, 30),), 0.9, sentence)
    return Result("when", Verdict.ANSWER, None, (hit,))


def test_a_terminal_underlines_the_sentence_that_answers() -> None:
    console = Console(force_terminal=True, color_system="standard", width=80, highlight=False)
    with console.capture() as capture:
        console.print(result_text(result(Span(13, 31))))
    assert (
        "… \x1b[4mIt opens in \x1b[0m\x1b[1;4mApril\x1b[0m\x1b[4m.\x1b[0m We shall see."
        in capture.get()
    )


def test_programs_read_the_sentence_that_answers() -> None:
    assert hits(Span(13, 31)) == [("It opens in April. We shall see.", "It opens in April.")]
    assert hits(None) == [("It opens in April. We shall see.", None)]


def hits(sentence: Span | None) -> list[tuple[str, str | None]]:
    record = json.loads(json.dumps(result_record(result(sentence))))
    return [(hit["passage"], hit["sentence"]) for hit in record["hits"]]


def test_what_only_came_closest_is_not_shown() -> None:
    first = result(None).hits[0]
    far, near = (replace(first, confidence=each) for each in (0.01, 0.4))
    for hits_found, others in (((first, far), 0), ((first, near), 1), ((first, near, far), 1)):
        console = Console(width=80)
        with console.capture() as capture:
            console.print(result_text(Result("when", Verdict.ANSWER, None, hits_found)))
        assert capture.get().count("•") == others


def test_an_answer_says_what_of_the_question_is_not_on_record() -> None:
    console = Console(width=80)
    with console.capture() as capture:
        console.print(result_text(replace(result(None), missing=("horses", "oxen"))))
    said = "Nothing on record about “horses” or “oxen”. The closest answer:"
    assert capture.get().startswith(said)


def test_an_answer_that_is_not_sure_says_so() -> None:
    shown = []
    for confidence in (0.5, 0.9):
        found = result(None)
        found = replace(found, hits=(replace(found.hits[0], confidence=confidence),))
        console = Console(width=80)
        with console.capture() as capture:
            console.print(result_text(found))
        shown.append(capture.get().startswith("This may be the answer:"))
    assert shown == [True, False]
