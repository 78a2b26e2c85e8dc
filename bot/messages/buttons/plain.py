"""Buttons of no one feature: a choice, read by whoever offered it, and one that does nothing."""

import re
from dataclasses import dataclass
from typing import ClassVar

from bot.messages.buttons.grammar import Action


@dataclass(frozen=True, slots=True)
class Choose(Action):
    """A choice of settings or intake; its fields are theirs: 1 to 61 printable ASCII characters."""

    fields: str
    FORM: ClassVar = "p1:{0.fields}"
    PATTERN: ClassVar = re.compile(r"p1:(?P<fields>[!-~]{1,61})")


@dataclass(frozen=True, slots=True)
class Idle(Action):
    """Nothing happens."""

    FORM: ClassVar = "n1"
    PATTERN: ClassVar = re.compile("n1")
