"""Writes a small database of every version of the schema that has none here.

Run it before a release; a file that is here already is never changed.
"""

import re
import subprocess
from pathlib import Path

from bot.store import schema

HERE = Path(__file__).parent
SCHEMA = "bot/store/schema"

# What people would miss. `{name}` is what the version called a column, see `RENAMED`.
ROWS = (
    (1, "INSERT INTO document (path, size, modified, {sha256}) VALUES ('a.txt', 1, 1, 'd1');"),
    (
        1,
        """INSERT INTO interview (key, slug, document, ordinal, {fingerprint}, title, published,
 outlet, speaker, role, interviewers, language, url, introduction, exchanges)
 VALUES (1, 'a-talk', 'a.txt', 0, 'f1', 'A talk', '2024',
 'The Post', 'Ada', '', '[]', 'en', '', '', 1);""",
    ),
    (
        1,
        """INSERT INTO exchange (key, id, interview, position, question, answer)
 VALUES (1, 'abcdefghij', 1, 0, 'Why?', 'Because.');""",
    ),
    (1, "INSERT INTO meta VALUES ('colour', 'green');"),
    (3, "INSERT INTO unannounced VALUES ('d2');"),
    (
        3,
        """INSERT INTO chat (id, kind, language, silent, {frequency}, weekday, {digest_at},
 quiet_from, quiet_to, zone, {batch}, {available_at}, {send_at})
 VALUES (7, 'private', 'ru', 1, 'daily', 0, 8 * {unit},
 22 * {unit}, 7 * {unit}, 'Europe/Moscow', 1, 5.0, 9.0);""",
    ),
    (
        3,
        """INSERT INTO subscription (key, chat, thread, kind, what)
 VALUES (3, 7, 0, 'words', 'winter ferry');""",
    ),
    (3, "INSERT INTO alert (chat, interview, state, queued) VALUES (7, 1, '{in_flight}', 1.0);"),
)

RENAMED = {
    "sha256": (6, "digest"),
    "fingerprint": (6, "digest"),
    "frequency": (6, "digest"),
    "batch": (6, "gather"),
    "available_at": (6, "free"),
    "send_at": (6, "due"),
    "digest_at": (12, "hour"),
}
"""Since when a column has its name, and what it was called before."""


def main() -> None:
    """Writes what is missing, named after the commit that made the version what it is."""
    kept = {int(path.name[:3]) for path in HERE.glob("*.sql")}
    for version, file in enumerate(schema.FILES, start=1):
        if version in kept:
            continue
        files = schema.FILES[:version]
        script = "".join(_bare(each.read_text(encoding="utf-8")) for each in files)
        text = script + _rows(version) + f"PRAGMA user_version = {version};\n"
        commit = _git("log", "-1", "--format=%h", "--", f"{SCHEMA}/{file.name}").strip()
        (HERE / f"{version:03}-{commit}.sql").write_text(text, encoding="utf-8")


def _rows(version: int) -> str:
    names = {now: now if version >= since else old for now, (since, old) in RENAMED.items()}
    names["in_flight"] = "in flight" if version >= 6 else "in hand"
    names["unit"] = "60" if version >= 12 else "1"
    return "".join(row.format(**names) + "\n" for since, row in ROWS if since <= version)


def _bare(script: str) -> str:
    """Without comments, which change nothing."""
    lines = (re.sub(r"\s*--.*", "", line) for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line.strip())


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
