"""Writes `bot/search/text/scripts/cantonese.txt`: how Chinese characters are read in Cantonese.

The readings are those of ToJyutping 3.2.0 (CanCLID, https://github.com/CanCLID/ToJyutping, BSD
2-Clause), which is read here alone:

    pip install tojyutping==3.2.0 && python -m benchmarks.cantonese
"""

from ToJyutping import get_jyutping_candidates

from bot.search.text.scripts.romanisation import CANTONESE_FILE

MAX_READINGS = 2
"""Of one character, the most frequent first: further ones are seldom those of a name."""

CHARACTERS = b"".join(
    bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)
).decode("gb2312", "ignore")
"""Simplified characters, those of GB 2312."""


def table() -> str:
    """A line for each syllable, tones aside: itself, and the characters that are read so."""
    characters_of: dict[str, str] = {}
    for character in CHARACTERS:
        [(_, candidates)] = get_jyutping_candidates(character)
        readings = dict.fromkeys(each.rstrip("123456") for each in candidates if " " not in each)
        for reading in list(readings)[:MAX_READINGS]:
            characters_of[reading] = characters_of.get(reading, "") + character
    return "".join(f"{reading} {of}\n" for reading, of in sorted(characters_of.items()))


if __name__ == "__main__":
    CANTONESE_FILE.write_text(table(), encoding="utf-8")
