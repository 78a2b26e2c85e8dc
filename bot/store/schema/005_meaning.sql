-- What a question and a whole exchange mean (bot/search/text/meaning.py), empty where nobody knows.
ALTER TABLE search_exchange ADD COLUMN asked BLOB NOT NULL DEFAULT x'';
ALTER TABLE search_exchange ADD COLUMN meant BLOB NOT NULL DEFAULT x'';
