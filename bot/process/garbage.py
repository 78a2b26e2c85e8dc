"""Garbage collections, so that no question waits for them."""

import gc

NEW_OBJECTS = 20_000
"""Objects that are more than before, from which the new ones are looked through: some MB, and more
than one question makes. Python's 700 are passed many times while a question is answered, each time
in vain: what it made is still in use."""


def spare_what_stays() -> None:
    """Leaves what is there now out of collections, and lets them come less often from now on."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
