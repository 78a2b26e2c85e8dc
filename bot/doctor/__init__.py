"""Looks at everything that a running bot depends on, and says what has to be done."""
