"""Analysis of text, the same for question and corpus: tokens, stems, passages, spans, vectors."""
