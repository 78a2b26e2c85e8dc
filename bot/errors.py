"""What an operator is told."""


class OperatorError(Exception):
    """Something that an operator has to put right; the message says what, in one line."""
