"""How long to wait before another attempt."""


def backoff(attempt: int, first: float, longest: float) -> float:
    """Seconds to wait after a number of failed attempts: each wait is twice the one before.

    Args:
        attempt: How many attempts failed, from 1.
        first: Seconds after the first.
        longest: Seconds at most.
    """
    return min(first * 2.0 ** min(attempt - 1, 30), longest)
