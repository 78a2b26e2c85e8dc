"""The picture of README.md is what the bot says today."""

import re
from itertools import pairwise
from pathlib import Path

from benchmarks.picture import ROOT, THEMES, conversation, picture


async def test_the_picture_is_not_stale() -> None:
    said = await conversation()
    for name, theme in THEMES.items():
        drawn = (ROOT / "docs" / f"conversation-{name}.svg").read_text(encoding="utf-8")
        assert drawn == picture(said, theme), "make picture"


def test_the_readme_shows_it_light_and_dark() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r'(?:src|srcset)="([^"]+)"', readme)
    assert shown == ["docs/conversation-dark.svg", "docs/conversation-light.svg"]
    assert all((ROOT / path).is_file() for path in shown)


def test_both_show_the_same_in_other_colours() -> None:
    texts = [
        re.findall(r"(?<=>)[^<>]+(?=<)", path.read_text(encoding="utf-8"))
        for path in sorted(Path(ROOT / "docs").glob("conversation-*.svg"))
    ]
    assert len(texts) == 2
    assert all(one == other for one, other in pairwise(texts))
