"""Every command, once: the menu, `/help`, the README and their tests read it here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command.

    Attributes:
        name: Without the slash.
        description: Fluent key of what it does.
        admins: Whether it is for administrators alone.
    """

    name: str
    description: str
    admins: bool = False


COMMANDS = (
    Command("ask", "command-ask"),
    Command("topics", "command-topics"),
    Command("documents", "command-documents"),
    Command("subscribe", "command-subscribe"),
    Command("subscriptions", "command-subscriptions"),
    Command("unsubscribe", "command-unsubscribe"),
    Command("help", "command-help"),
    Command("start", "command-start"),
    Command("stats", "command-stats", admins=True),
)


def commands_for(*, admin: bool) -> list[Command]:
    """The commands that somebody may use, in the order of the menu."""
    return [command for command in COMMANDS if admin or not command.admins]
