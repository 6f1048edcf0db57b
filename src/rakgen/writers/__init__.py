"""Writers: one module or folder for each format; each prints a Document and knows nothing of plans."""
