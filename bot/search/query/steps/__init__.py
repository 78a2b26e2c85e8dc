"""The steps that make a question richer, one a module; `understanding.py` has their order."""
