"""A transcript in JSON becomes lines: segments with speakers, as podcasts and machines write them.

The shapes of Podcasting 2.0 (https://github.com/Podcastindex-org/podcast-namespace, `transcripts`)
and of the usual speech recognisers differ in names alone: a list of objects with a text and mostly
a speaker and a time.
"""

import json
import statistics
from collections.abc import Iterator, Mapping, Sequence

from bot.corpus.formats import captions
from bot.corpus.formats.captions import Cue
from bot.corpus.lines import Page, clean, whole
from bot.corpus.remark import DocumentError
from bot.corpus.words import searched

_LISTS = ("segments", "utterances", "monologues", "audio_segments", "cues", "transcript", "turns")
_INSIDE = ("results", "result", "transcript", "transcription", "data")
_TEXTS = ("body", "text", "transcript", "content", "words", "value")
_SPEAKERS = ("speaker", "speakerName", "speaker_name", "speaker_label", "name", "voice")
_STARTS = ("startTime", "start", "start_time", "begin", "ts", "time")
_ENDS = ("endTime", "end", "end_time", "end_ts")
_MILLISECONDS = 100_000
"""A whole number of this size is no second of a recording."""


_LONG_SEGMENT = 300
"""Nobody speaks for so many seconds in one segment of most."""


def parse(data: bytes) -> Page:
    """Read a transcript in JSON."""
    try:
        found = whole(json.loads(data))
    except (ValueError, RecursionError) as error:
        raise DocumentError("no-json") from error
    if isinstance(found, dict) and "exchanges" in found:
        raise DocumentError("json-record")
    segments = _segments(found)
    if not segments:
        raise DocumentError("no-segments")
    meta = {}
    if isinstance(found, dict):
        for key in ("title", "language", "date", "url"):
            value = found.get(key)
            if isinstance(value, str) and value.strip():
                meta[key] = clean(value)
    return Page(tuple(captions.caption_lines(_cues(segments))), meta=meta)


def _segments(found: object, depth: int = 0) -> list[Mapping[str, object]]:
    """The list of what is said, wherever it is."""
    if isinstance(found, list):
        said: list[Mapping[str, object]] = [
            each for each in found if isinstance(each, dict) and _text(each)
        ]
        return said if len(said) * 2 > len(found) else []
    if not isinstance(found, dict) or depth > 2:
        return []
    for name in (*_LISTS, *_INSIDE):
        if segments := _segments(found.get(name), depth + 1):
            return segments
    return []


def _cues(segments: Sequence[Mapping[str, object]]) -> Iterator[Cue]:
    starts = [_number(each, _STARTS) for each in segments]
    ends = [_number(each, _ENDS) for each in segments]
    unit = 1000 if _in_milliseconds(starts, ends) else 1
    for each, start, end in zip(segments, starts, ends, strict=True):
        yield Cue(
            None if start is None else start / unit,
            None if end is None else end / unit,
            _speaker(each),
            _text(each),
        )


def _in_milliseconds(starts: Sequence[float | None], ends: Sequence[float | None]) -> bool:
    """Whether times are whole numbers too large for the seconds of what is said."""
    times = [start for start in starts if start is not None]
    lengths = [
        end - start
        for start, end in zip(starts, ends, strict=True)
        if start is not None and end is not None
    ]
    whole_numbers = all(time == int(time) for time in [*times, *lengths])
    long = bool(lengths) and statistics.median(lengths) > _LONG_SEGMENT
    return bool(times) and whole_numbers and (max(times) > _MILLISECONDS or long)


def _text(segment: Mapping[str, object]) -> str:
    for name in _TEXTS:
        value = segment.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, list) and _are_words(value):
            return " ".join(_text(word) for word in value if isinstance(word, dict))
    return ""


def _are_words(words: Sequence[object]) -> bool:
    """Whether a list holds words rather than further lists."""
    return all(
        isinstance(word, dict) and not any(isinstance(part, list) for part in word.values())
        for word in words
    )


def _speaker(segment: Mapping[str, object]) -> str:
    """The name of whoever speaks; `A` and `1` of machines become `Speaker A` and `Speaker 1`."""
    for name in _SPEAKERS:
        value = segment.get(name)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, int) and not isinstance(value, bool):
            return f"Speaker {value}"
        if isinstance(value, str) and (text := clean(value)[: searched.VOICE_CHARS]):
            return f"Speaker {text}" if len(text) < 3 and text.isascii() else text
    return ""


def _number(segment: Mapping[str, object], names: Sequence[str]) -> float | None:
    for name in names:
        value = segment.get(name)
        if isinstance(value, str):
            try:
                value = float(value)
            except ValueError:
                continue
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 10**9:
            return float(value)
    return None
