"""What a question asks for, and whether a sentence tells it: numbers, times, deeds, reasons."""
