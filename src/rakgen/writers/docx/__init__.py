"""DOCX: the Document as an Office Open XML file."""
