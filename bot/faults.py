"""Where a fault of the program happened, without what people wrote.

Texts of errors are never told: they quote what was being handled.
"""

import traceback
from pathlib import Path
from typing import NamedTuple

MAX_FRAMES = 12
"""Frames that are told of each error, those nearest to it."""

MAX_CAUSES = 4

_ROOT = Path(__file__).parent.parent


class Frame(NamedTuple):
    """A place in the program."""

    file: str
    line: int
    function: str


def causes_of(error: BaseException) -> list[BaseException]:
    """An error and what led to it, the last first."""
    causes: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in causes and len(causes) < MAX_CAUSES:
        causes.append(each)
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return causes


def frames_of(error: BaseException) -> list[Frame]:
    """Where an error was raised and what called that, the outermost first."""
    return [
        Frame(_short(Path(frame.filename)), frame.lineno or 0, frame.name)
        for frame in traceback.extract_tb(error.__traceback__)[-MAX_FRAMES:]
    ]


def in_one_line(error: BaseException) -> str:
    """Kinds and places, such as `KeyError at bot/x.py:3 (f), bot/y.py:5 (g)`, the nearest first."""
    told = []
    for cause in causes_of(error):
        places = [f"{file}:{line} ({name})" for file, line, name in reversed(frames_of(cause))]
        told.append(type(cause).__name__ + (f" at {', '.join(places)}" if places else ""))
    return "; caused by ".join(told)


def _short(path: Path) -> str:
    """A path from the program's folder on; of a library, from its own."""
    if path.is_relative_to(_ROOT / "bot"):
        return path.relative_to(_ROOT).as_posix()
    _, found, rest = path.as_posix().rpartition("/site-packages/")
    return rest if found else path.name
