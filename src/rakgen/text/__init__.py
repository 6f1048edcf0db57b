"""Text: no domain, the ground floor - numbers, printable signs, nearest words, templates, words in two languages."""
