"""Documents of word processors become lines."""
