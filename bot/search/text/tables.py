"""Tables of numbers that were learned or counted once, in files that are mapped into memory.

What nobody looks at is never read, and what is read the system shares between processes and takes
back when it needs the space.
"""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

TABLE_FOLDER = Path(__file__).with_name("tables")


def mapped_table(name: str) -> npt.NDArray[Any]:
    """A table, by the name of its file without `.npy`."""
    table: npt.NDArray[Any] = np.load(
        TABLE_FOLDER / f"{name}.npy", mmap_mode="r", allow_pickle=False
    )
    return table.view(np.ndarray)


def has_table(name: str) -> bool:
    """Whether there is such a table; a name may be any letters."""
    return name.replace("-", "").isalpha() and (TABLE_FOLDER / f"{name}.npy").exists()


def write_table(name: str, table: npt.NDArray[Any]) -> int:
    """Writes what `mapped_table` maps, and says how many bytes that takes."""
    path = TABLE_FOLDER / f"{name}.npy"
    np.save(path, table, allow_pickle=False)
    return path.stat().st_size
