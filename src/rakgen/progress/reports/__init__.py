"""Reports: what became of plans, as text, Markdown, CSV, JSON and a page; all say the same."""
