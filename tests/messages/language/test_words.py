from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, visitor
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.commands import COMMANDS
from bot.messages.language.languages import DEFAULT, LANGUAGES
from bot.messages.language.words import LOCALES, Words, words
from bot.messages.markup.html import Html, escape


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (Fluent's name)
        self.names.add(node.id.name)


def entries(language: str) -> list[tuple[str, ast.EntryType]]:
    return [
        (file.name, entry)
        for file in sorted((LOCALES / language).glob("*.ftl"))
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
    ]


def messages(language: str) -> dict[tuple[str, str], set[str]]:
    found = {}
    for name, entry in entries(language):
        if isinstance(entry, ast.Message):
            variables = _Variables()
            variables.visit(entry)
            found[name, entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_a_locale_is_understood(language: str) -> None:
    junk = [
        (name, entry.content) for name, entry in entries(language) if isinstance(entry, ast.Junk)
    ]
    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_is_there_once(language: str) -> None:
    keys = [entry.id.name for _, entry in entries(language) if isinstance(entry, ast.Message)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != DEFAULT.code])
def test_languages_have_the_same_keys_and_variables(language: str) -> None:
    assert messages(language) == messages("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str) -> None:
    said = words(language)
    for (_, key), variables in messages(language).items():
        assert said.plain(key, **dict.fromkeys(variables, 2))


@pytest.mark.parametrize("language", LANGUAGES)
def test_verbatims_own_voice_is_calm(language: str) -> None:
    said = words(language)
    for (_, key), variables in messages(language).items():
        assert not {"!", "！"} & set(said.plain(key, **dict.fromkeys(variables, 2))), key


@pytest.mark.parametrize(
    ("code", "language"),
    [("ru", "ru"), ("zh-hans", "zh"), ("zh_TW", "zh"), ("en-GB", "en"), ("xx", "en"), (None, "en")],
)
def test_a_reader_is_spoken_to_in_a_language_that_there_is(code: str | None, language: str) -> None:
    assert words(code).language.code == language


@pytest.fixture
def greeting(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Words:
    folder = tmp_path_factory.mktemp("locales")
    (folder / "en").mkdir()
    (folder / "en" / "greeting.ftl").write_text("greeting = <b>{ $name }</b> { $count }\n")
    monkeypatch.setattr("bot.messages.language.words.LOCALES", folder)
    return Words(DEFAULT)


def test_values_are_escaped_in_markup_and_only_there(greeting: Words) -> None:
    assert greeting("greeting", name="<a> & b", count=1) == "<b>&lt;a&gt; &amp; b</b> 1"
    assert greeting("greeting", name=Html("<i>x</i>"), count=1) == "<b><i>x</i></b> 1"
    assert greeting.plain("greeting", name="<a> & b", count=1) == "<b><a> & b</b> 1"


def test_long_values_are_placed_whole(greeting: Words) -> None:
    assert greeting("greeting", name="&" * 4000, count=2) == f"<b>{'&amp;' * 4000}</b> 2"


def test_a_missing_variable_and_an_unknown_key_are_mistakes(greeting: Words) -> None:
    with pytest.raises(ValueError, match="name"):
        greeting("greeting", count=1)
    with pytest.raises(KeyError):
        greeting("farewell")


def test_a_message_may_refer_to_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "ship.ftl").write_text(
        "# Ships = what sails\n\n-name = Linnet\nwhat =\n    The ferry { -name }\n\n\n# it\n"
        "sails = { what } sails with { $count ->\n    [one] one car\n   *[other] { $count } cars\n}"
    )
    monkeypatch.setattr("bot.messages.language.words.LOCALES", tmp_path)
    assert Words(DEFAULT).plain("sails", count=2) == "The ferry Linnet sails with 2 cars"


@given(st.text())
def test_no_text_becomes_markup(text: str) -> None:
    assert not {"<", ">", '"'} & set(escape(text))
    assert escape(escape(text)) == escape(text)


def test_every_message_is_said_somewhere() -> None:
    program = "".join(
        file.read_text(encoding="utf-8") for file in sorted(LOCALES.parents[1].rglob("*.py"))
    )
    of_commands = {command.description for command in COMMANDS}
    of_commands |= {command.called for command in COMMANDS if not command.admins}
    unsaid = {key for _, key in messages("en") if f'"{key.removeprefix("remark-")}"' not in program}
    assert unsaid == of_commands
