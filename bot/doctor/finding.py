"""What a look at something found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One line about one thing.

    Attributes:
        check: What was looked at.
        said: What was found.
        advice: What has to be done about it; empty when all is well.
    """

    check: str
    said: str
    advice: str = ""

    @property
    def is_well(self) -> bool:
        """Whether nothing has to be done."""
        return not self.advice
