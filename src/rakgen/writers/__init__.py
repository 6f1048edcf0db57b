"""Writers: one file per format, each prints a Document and knows nothing of plans."""
