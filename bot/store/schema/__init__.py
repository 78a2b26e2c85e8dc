"""The schema as numbered files: each is applied once, in order; a released one stays as it is."""

from pathlib import Path

FILES = tuple(sorted(Path(__file__).parent.glob("[0-9][0-9][0-9]_*.sql")))
VERSION = len(FILES)
"""What `PRAGMA user_version` of an up-to-date database is."""
