"""Writes a small database of every schema that the history of this repository holds.

Run it before a release; a file that is here already is never changed.
"""

import re
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
SCHEMA = "bot/store/schema"

# What people would miss, under the names that each version had for it.
ROWS = (
    (1, "INSERT INTO document VALUES ('a.txt', 1, 1, 'd1', '' {original});"),
    (
        1,
        """INSERT INTO interview VALUES (1, 'a-talk', 'a.txt', 0, 'f1', 'A talk', '2024',
 'The Post', 'Ada', '', '[]', 'en', '', '', 1, 0);""",
    ),
    (1, "INSERT INTO exchange VALUES (1, 'abcdefghij', 1, 0, 'Why?', 'Because.');"),
    (1, "INSERT INTO meta VALUES ('colour', 'green');"),
    (3, "INSERT INTO unannounced VALUES ('d2');"),
    (
        3,
        """INSERT INTO chat VALUES (7, 'private', 'ru', 1, '', NULL, 0, 1, 'daily', 0, 8, 22, 7,
 'Europe/Moscow', 1, 5.0, 9.0);""",
    ),
    (3, "INSERT INTO subscription VALUES (3, 7, 0, 'words', 'winter ferry');"),
    (
        3,
        "INSERT INTO alert VALUES (7, 1, '{in_flight}', 1.0, NULL, NULL, 0, 0, '');",
    ),
)


def main() -> None:
    """Writes what is missing."""
    seen = {path.read_text(encoding="utf-8") for path in HERE.glob("*.sql")}
    for commit in _git("log", "--reverse", "--format=%h", "--", SCHEMA).split():
        names = sorted(_git("ls-tree", "--name-only", commit, f"{SCHEMA}/").split())
        files = [name for name in names if name.endswith(".sql")]
        script = "".join(_bare(_git("show", f"{commit}:{name}")) for name in files)
        text = script + _rows(len(files)) + f"PRAGMA user_version = {len(files)};\n"
        if text not in seen:
            seen.add(text)
            (HERE / f"{len(files):03}-{commit}.sql").write_text(text, encoding="utf-8")


def _rows(version: int) -> str:
    names = {
        "original": ", NULL" if version >= 3 else "",
        "in_flight": "in flight" if version >= 6 else "in hand",
    }
    return "".join(row.format(**names) + "\n" for since, row in ROWS if since <= version)


def _bare(script: str) -> str:
    """Without comments, which change nothing."""
    lines = (re.sub(r"\s*--.*", "", line) for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line.strip())


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
