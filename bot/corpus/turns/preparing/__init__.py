"""Lines are made ready to be divided into turns: one label at the beginning of a line."""
