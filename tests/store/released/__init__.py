"""Databases of every schema that was ever published, as SQL: `python -m tests.store.released`."""
