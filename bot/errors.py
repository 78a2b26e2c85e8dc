"""What an operator is told."""


class OperatorError(Exception):
    """Something that an operator has to mend; the message says what, in one line."""
