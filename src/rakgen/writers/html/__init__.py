"""HTML: the Document as one page."""
