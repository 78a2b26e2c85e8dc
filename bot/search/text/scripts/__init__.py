"""Scripts: characters, and how one script spells what another does."""
