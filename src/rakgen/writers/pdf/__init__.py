"""PDF: the Document through Typst, or through LibreOffice."""
