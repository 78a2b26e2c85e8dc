"""Questions and their answers: `/ask`, plain text, the buttons below an answer, inline quotes."""
