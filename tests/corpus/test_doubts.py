"""What an operator is told about a reading that may be wrong."""

from pathlib import Path

import pytest

from bot.corpus.reader import read

TALK = """---
title: Wenke Strand - Drift
---

#### Who are you and what do you do?

I’m Wenke Strand, and I draw maps of things that move. I live on the third floor of a mill.

#### How did you build it?

I drew it on one sheet and then on many.

{aside}

Well, I thought that they would mind. One woman told me that her note had reached the sea.

#### What comes next?

I want to make a map that forgets, and I am not sure how.
"""


@pytest.mark.parametrize(
    ("aside", "told"),
    [
        ("The notes move by themselves. How did you hope that people would take it?", True),
        ("The notes move by themselves. And I asked myself, do you want that?", False),
        ("The notes move by themselves. Who would have thought of it?", False),
    ],
)
def test_a_question_inside_a_reply_that_asks_somebody(
    tmp_path: Path, aside: str, *, told: bool
) -> None:
    path = tmp_path / "talk.md"
    path.write_text(TALK.format(aside=aside), "utf-8")
    (reading,) = read(path)
    assert reading.interview is not None
    codes = [doubt.code for doubt in reading.interview.warnings]
    assert ("loose-questions" in codes) is told
