"""Russian names after `с`, without the ending that it asks for."""

_ENDINGS = (
    ("овой", "ова"),
    ("евой", "ева"),
    ("ёвой", "ёва"),
    ("иной", "ина"),
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("ским", "ский"),
    ("цким", "цкий"),
    ("овым", "ов"),
    ("евым", "ев"),
    ("ёвым", "ёв"),
    ("иным", "ин"),
    ("ьей", "ья"),
    ("ией", "ия"),
    ("ием", "ий"),
    ("еем", "ей"),
    ("аем", "ай"),
    ("ной", "на"),
    ("ой", "а"),
    ("ом", ""),
    ("ем", "ь"),
    ("ей", "я"),
)
_SAME = ("сергей", "андрей", "алексей", "матвей", "тимофей", "николай")


def nominative(name: str) -> str:
    """The name as it is written by itself; a word without the ending stays as it is."""
    return " ".join(_word(word) for word in name.split())


def _word(word: str) -> str:
    low = word.casefold()
    if low in _SAME or len(low) < 4:
        return word
    for ending, plain in _ENDINGS:
        if low.endswith(ending):
            return word[: len(word) - len(ending)] + plain
    return word
