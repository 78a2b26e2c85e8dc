"""Topics and synonyms of the data folder, analysed, packed and looked up."""
