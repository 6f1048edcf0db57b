"""Terminal: the Document as text of a given width."""
