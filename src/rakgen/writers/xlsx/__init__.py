"""XLSX: the Document as a workbook."""
