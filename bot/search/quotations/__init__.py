"""Words that somebody claims were said are compared with the record, word by word."""
