"""The pictures of README.md are what the bot says today."""

import re

from benchmarks.picture import FOLDER, THEMES, path, picture
from benchmarks.scenes import ROOT, SCENES, conversations


async def test_no_picture_is_stale() -> None:
    drawn = {
        path(scene, name): picture(said, scene.label, theme)
        for scene, said in (await conversations()).items()
        for name, theme in THEMES.items()
    }
    assert {file: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()} == drawn, (
        "make picture"
    )


def test_the_readme_shows_each_light_and_dark_and_in_words() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r'srcset="([^"]+)">\s+<img alt="([^"]+)" src="([^"]+)"', readme)
    assert shown == [
        (
            path(scene, "dark").relative_to(ROOT).as_posix(),
            scene.label,
            path(scene, "light").relative_to(ROOT).as_posix(),
        )
        for scene in SCENES
    ]


def test_light_and_dark_show_the_same_in_other_colours() -> None:
    for scene in SCENES:
        light, dark = (
            re.findall(r"(?<=>)[^<>]+(?=<)", path(scene, name).read_text(encoding="utf-8"))
            for name in THEMES
        )
        assert light == dark
