import json

from rich.console import Console

from bot.messages.cli.collection import collection_record, collection_text
from bot.search.collection.cards import Collected
from bot.search.collection.words import CollectionQuestion
from tests.messages.conftest import CARD


def shown(collected: Collected) -> str:
    console = Console(width=80)
    with console.capture() as capture:
        console.print(collection_text(collected))
    return capture.get()


def test_a_terminal_tells_who_somebody_is_and_who_asked() -> None:
    person = shown(Collected(CollectionQuestion.PERSON, (CARD,), 1, CARD.speaker))
    assert person.startswith(f"{CARD.speaker}, {CARD.role}")
    assert "1 interview on record" in person
    assert CARD.title in person
    assert "Asked by" not in person
    asked = shown(Collected(CollectionQuestion.INTERVIEWERS, (CARD,), 2))
    assert "2 interviews on record" in asked
    assert "Asked by" in asked or "Interviewer not named" in asked


def test_programs_read_the_interviews_and_no_answer() -> None:
    found = Collected(CollectionQuestion.LATEST, (CARD,), 3)
    record = json.loads(json.dumps(collection_record(found)))
    assert record["verdict"] == "suggestions"
    assert record["collection"]["about"] == "latest"
    assert record["collection"]["total"] == 3
    assert record["collection"]["interviews"][0]["interview"] == CARD.slug
    assert collection_record(None) == {}
