"""Document: what is printed, as plain data, with the widths and pages of its tables."""
