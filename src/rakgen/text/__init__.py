"""Text: numbers, printable signs, nearest words and templates; no domain, the ground floor."""
