"""A public name means one thing in the whole of `bot/`: a search for it finds the thing."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SHARED = {
    "log": "each module's own logger",
    "parse": "what every format of files has, and its table names",
    "Json": "an object of the Bot API, for the bot and for the server that is played to it",
}
"""Names that several modules define, and why."""


def public_names(module: Path) -> Iterator[str]:
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        match node:
            case ast.FunctionDef(name) | ast.AsyncFunctionDef(name) | ast.ClassDef(name):
                names = [name]
            case ast.Assign(targets):
                names = [target.id for target in targets if isinstance(target, ast.Name)]
            case ast.AnnAssign(ast.Name(name)):
                names = [name]
            case _:
                names = []
        yield from (name for name in names if not name.startswith("_"))


def test_a_public_name_is_defined_once() -> None:
    modules: dict[str, list[str]] = defaultdict(list)
    for module in sorted(Path("bot").rglob("*.py")):
        for name in public_names(module):
            modules[name].append(str(module))
    several = {name: where for name, where in modules.items() if len(where) > 1}
    assert several.keys() == SHARED.keys(), {
        name: where for name, where in several.items() if name not in SHARED
    }
