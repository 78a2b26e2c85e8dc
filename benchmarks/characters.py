"""Writes `bot/search/text/scripts/simplified.txt`: Chinese characters, each in simplified ones.

    python -m benchmarks.characters

They are those of OpenCC (https://github.com/BYVoid/OpenCC, Apache 2.0), which takes 8 MB of memory
to tell them, and is in the extra [dev] alone. A test fails when the file is not what this writes.
"""

from opencc import OpenCC

from bot.search.text.scripts.characters import SIMPLIFIED_FILE

BLOCKS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000))


def table() -> str:
    """A line of traditional characters, and one of what each of them becomes."""
    every = [chr(code) for block in BLOCKS for code in block]
    plain = OpenCC("t2s").convert("\n".join(every)).split("\n")
    pairs = [
        (one, other)
        for one, other in zip(every, plain, strict=True)
        if one != other and len(other) == 1 and other <= every[-1]  # rarer ones nobody can type
    ]
    return "".join(f"{''.join(line)}\n" for line in zip(*pairs, strict=True))


if __name__ == "__main__":
    SIMPLIFIED_FILE.write_text(table(), encoding="utf-8")
