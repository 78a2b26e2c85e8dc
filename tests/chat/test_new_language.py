"""A language of the interface is one folder of messages and one entry: a made-up one is added."""

import shutil
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from bot.chat.menu import publish_menu
from bot.messages.language import words as words_module
from bot.messages.language.languages import LANGUAGES, Language
from tests.conftest import Driver, labels

MARK = "ŝ"
"""Stands before every text of the made-up language."""


@pytest.fixture(autouse=True)
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locales = tmp_path / "locales"
    shutil.copytree(words_module.LOCALES, locales)
    (locales / "eo").mkdir()
    for file in (locales / "en").glob("*.ftl"):
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Message) and entry.value:
                entry.value.elements.insert(0, ast.TextElement(MARK))
        text = FluentSerializer().serialize(resource)
        (locales / "eo" / file.name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(words_module, "LOCALES", locales)
    language = Language("eo", "Esperanto", "eo", day="d'-a de' MMMM y", home_zone="Europe/Warsaw")
    monkeypatch.setitem(LANGUAGES, "eo", language)


@pytest.mark.usefixtures("corpus")
async def test_everything_is_said_in_it(bot: Driver) -> None:
    zamenhof = bot.telegram.person(language_code="eo")
    for said in ("/start", "/topics", "/documents", "/help", "/subscribe", "/subscriptions", "?"):
        (message,) = await bot.say(zamenhof, said)
        assert message["text"].startswith(MARK)
    (overview,) = await bot.say(zamenhof, "/subscriptions")
    assert any("Varsovio" in label for label in labels(overview))
    (answer,) = await bot.say(zamenhof, "When will the northern bridge open?")
    assert "9-a de Marto 2024" in answer["text"]


async def test_the_menu_is_published_in_it(bot: Driver) -> None:
    await publish_menu(bot.application.bot)
    menu = bot.telegram.profile.commands[("default", "eo")]
    assert all(command["description"].startswith(MARK) for command in menu)
