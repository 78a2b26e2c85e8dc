"""Which file a database is, whatever its path says."""

from pathlib import Path


def identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from any other that may take its place; `None` where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
