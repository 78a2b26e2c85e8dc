"""What there is to tell an operator about a document, in no language yet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """Why a document was refused, or what is doubtful about its reading.

    `bot.messages.publishing.remarks` says it in the reader's language. Make one with `remark`.

    Attributes:
        code: Which message it is: `too-large` is `remark-too-large` in the Fluent files.
        values: The variables of that message.
    """

    code: str
    values: tuple[tuple[str, str | int], ...] = ()

    def and_more(self, count: int) -> "Remark":
        """This remark, and that there are `count` others."""
        return Remark(self.code, (*self.values, ("more", count)))

    def __str__(self) -> str:
        """For a test that fails, and for a debugger."""
        return " ".join([self.code, *(f"{name}={value}" for name, value in self.values)])


def remark(code: str, **values: str | int) -> Remark:
    """A remark with the variables of its message."""
    return Remark(code, tuple(sorted(values.items())))


class DocumentError(Exception):
    """A document cannot be read.

    Attributes:
        remark: Why.
    """

    def __init__(self, code: str, **values: str | int) -> None:
        self.remark = remark(code, **values)
        super().__init__(str(self.remark))
