"""SECURITY.md names tests that are there."""

import ast
import re
from pathlib import Path

PAGE = Path("SECURITY.md").read_text(encoding="utf-8")


def test_every_line_of_the_threat_model_names_tests_that_are_there() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ")][2:]
    assert len(rows) > 15
    for row in rows:
        named = re.findall(r"`(tests/[\w/.]+?\.py)(?:::(\w+))?`", row.rstrip(" |").split(" | ")[-1])
        assert named, row
        for file, function in named:
            tree = ast.parse(Path(file).read_text(encoding="utf-8"))
            defined = {
                node.name
                for node in tree.body
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            }
            assert not function or function in defined, f"{file}::{function}"
