"""Topics, and words of somebody's own: what belongs to them, and which a corpus might have."""
