"""Words lose their inflection, by language."""
