"""Questions about the collection, and about a part of it: a speaker, an outlet, a time."""
