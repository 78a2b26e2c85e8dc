"""Lines become turns: how they are marked, who speaks, what is nobody's words, the best reading."""
