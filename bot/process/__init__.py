"""The process that runs: alone, alive, and ended in time."""
