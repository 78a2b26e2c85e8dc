"""An `Interview` as the JSON object that `check --json` prints, and back."""

from collections.abc import Mapping, Sequence

from bot.corpus.interview import Exchange, Interview

_TEXTS = ("title", "outlet", "speaker", "language", "introduction", "role")


def to_record(interview: Interview) -> dict[str, object]:
    """The JSON shape of an interview, keys in a fixed order."""
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
        "warnings": list(interview.warnings),
    }


def from_record(record: object) -> Interview:
    """Read the JSON shape of an interview. Unknown keys are passed over, missing ones are empty.

    Raises:
        ValueError: In one line, when it is no such object or holds no exchange.
    """
    if isinstance(record, Mapping):
        return _interview(record)
    raise ValueError("An interview is a JSON object.")


def _interview(record: Mapping[object, object]) -> Interview:
    texts = {name: _text(record, name) for name in _TEXTS}
    return Interview(
        published=_text(record, "published") or None,
        url=_text(record, "url") or None,
        media=_text(record, "media") or None,
        interviewers=_names(record, "interviewers"),
        exchanges=_exchanges(record.get("exchanges")),
        warnings=_names(record, "warnings"),
        **texts,
    )


def _text(record: Mapping[object, object], name: str) -> str:
    value = record.get(name)
    if value is None or isinstance(value, str):
        return value or ""
    raise ValueError(f'"{name}" has to be text.')


def _names(record: Mapping[object, object], name: str) -> tuple[str, ...]:
    value = record.get(name)
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(value)
    raise ValueError(f'"{name}" has to be a list of texts.')


def _exchanges(value: object) -> tuple[Exchange, ...]:
    if not isinstance(value, Sequence) or isinstance(value, str) or not value:
        raise ValueError('"exchanges" has to be a list of at least one question and answer.')
    found: list[Exchange] = []
    for place, entry in enumerate(value, 1):
        question = entry.get("question") if isinstance(entry, Mapping) else None
        answer = entry.get("answer") if isinstance(entry, Mapping) else None
        if (
            not isinstance(question, str)
            or not isinstance(answer, str)
            or not (question.strip() and answer.strip())
        ):
            raise ValueError(f"Exchange {place} needs a question and an answer.")
        moment = entry.get("moment")
        known = isinstance(moment, int) and not isinstance(moment, bool) and 0 <= moment < 10**6
        found.append(Exchange(question, answer, moment if known else None))
    return tuple(found)
