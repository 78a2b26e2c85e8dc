"""Tables of numbers that were learned or counted once, in files that are mapped into memory.

What nobody looks at is never read, and what is read the system shares between processes and takes
back when it needs the space.
"""

from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")

TABLE_FOLDER = Path(__file__).with_name("tables")


def mapped_table(name: str) -> npt.NDArray[Any]:
    """A table, by the name of its file without `.npy`."""
    table: npt.NDArray[Any] = np.load(
        TABLE_FOLDER / f"{name}.npy", mmap_mode="r", allow_pickle=False
    )
    return table.view(np.ndarray)


class LookedUp(Generic[_K, _V]):
    """What was looked up of late: several things are looked up together, and each once.

    Args:
        look_up: Tells of each of some things, in order.
        most: Things that are remembered, about.
    """

    def __init__(self, look_up: Callable[[Sequence[_K]], Sequence[_V]], most: int) -> None:
        self._look_up = look_up
        self._most = most
        self._remembered: dict[_K, _V] = {}

    def __call__(self, things: Sequence[_K]) -> list[_V]:
        """What is known of each of some things."""
        known = self._remembered  # another thread may begin a new one
        found = {each: known[each] for each in things if each in known}
        if new := [each for each in dict.fromkeys(things) if each not in found]:
            found.update(zip(new, self._look_up(new), strict=True))
            self._remembered = known if len(known) < self._most else {}
            self._remembered.update(found)
        return [found[each] for each in things]


def has_table(name: str) -> bool:
    """Whether there is such a table; a name may be any letters."""
    return name.replace("-", "").isalpha() and (TABLE_FOLDER / f"{name}.npy").exists()


def write_table(name: str, table: npt.NDArray[Any]) -> int:
    """Writes what `mapped_table` maps, and says how many bytes that takes."""
    path = TABLE_FOLDER / f"{name}.npy"
    np.save(path, table, allow_pickle=False)
    return path.stat().st_size
