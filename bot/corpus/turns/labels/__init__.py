"""Names and words before what is said: which lines begin with one, and who is meant by it."""
