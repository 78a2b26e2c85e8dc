"""An `Interview` as the JSON object that `check --json` prints, and back."""

from collections.abc import Mapping, Sequence

from bot.corpus.interview import Exchange, Interview
from bot.corpus.remark import DocumentError


def to_record(interview: Interview, warnings: Sequence[str] = ()) -> dict[str, object]:
    """The JSON shape of an interview, keys in a fixed order.

    Args:
        interview: Its own warnings are of no language and are left.
        warnings: What is doubtful about the reading, in words.
    """
    translation = interview.translation_of
    return {
        "title": interview.title,
        "published": interview.published,
        "outlet": interview.outlet,
        "speaker": interview.speaker,
        "role": interview.role,
        "interviewers": list(interview.interviewers),
        "language": interview.language,
        "url": interview.url,
        "introduction": interview.introduction,
        "exchanges": [
            {
                "question": exchange.question,
                "answer": exchange.answer,
                "moment": exchange.moment,
            }
            for exchange in interview.exchanges
        ],
        "media": interview.media,
        **({"translation_of": translation} if translation else {}),
        "warnings": list(warnings),
    }


def from_record(record: object) -> Interview:
    """Read the JSON shape of an interview. Unknown keys are passed over, missing ones are empty.

    So are warnings: they were about another reading.

    Raises:
        DocumentError: It is no such object or holds no exchange.
    """
    if isinstance(record, Mapping):
        return _interview(record)
    raise DocumentError("line-object")


def _interview(record: Mapping[object, object]) -> Interview:
    return Interview(
        title=_text(record, "title"),
        published=_text(record, "published") or None,
        url=_text(record, "url") or None,
        media=_text(record, "media") or None,
        translation_of=_text(record, "translation_of") or None,
        interviewers=_names(record, "interviewers"),
        exchanges=_exchanges(record.get("exchanges")),
        outlet=_text(record, "outlet"),
        speaker=_text(record, "speaker"),
        role=_text(record, "role"),
        language=_text(record, "language"),
        introduction=_text(record, "introduction"),
    )


def _text(record: Mapping[object, object], name: str) -> str:
    value = record.get(name)
    if value is None or isinstance(value, str):
        return value or ""
    raise DocumentError("line-text", name=name)


def _names(record: Mapping[object, object], name: str) -> tuple[str, ...]:
    value = record.get(name)
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(value)
    raise DocumentError("line-list", name=name)


def _exchanges(value: object) -> tuple[Exchange, ...]:
    if not isinstance(value, Sequence) or isinstance(value, str) or not value:
        raise DocumentError("line-exchanges")
    found: list[Exchange] = []
    for place, entry in enumerate(value, 1):
        question = entry.get("question") if isinstance(entry, Mapping) else None
        answer = entry.get("answer") if isinstance(entry, Mapping) else None
        if (
            not isinstance(question, str)
            or not isinstance(answer, str)
            or not (question.strip() and answer.strip())
        ):
            raise DocumentError("line-exchange", place=place)
        moment = entry.get("moment")
        known = isinstance(moment, int) and not isinstance(moment, bool) and 0 <= moment < 10**6
        found.append(Exchange(question, answer, moment if known else None))
    return tuple(found)
