"""A name of somebody without the body that the person is of."""

import re

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import names


def person_of_body(name: str, seen: Clues) -> str:
    """A name without the body that its particle leads to: `Ann Reed de Brume` is `Ann Reed`.

    Both are then named apart from each other elsewhere.
    """
    parted = names.PARTICLE_INSIDE.search(name)
    if not parted or " " not in name[: parted.start()]:
        return name
    person, body = name[: parted.start()], name[parted.end() :]
    text = " ".join([*seen.texts, *(turn.text for turn in seen.turns[:4])])
    alone = re.search(rf"(?<!\w){re.escape(person)}(?!\w|{re.escape(parted[0])})", text)
    named = re.search(rf"(?<!\w)(?<!{re.escape(parted[0])}){re.escape(body)}(?!\w)", text)
    return person if alone and named else name
