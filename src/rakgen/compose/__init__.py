"""Compose: where a plan meets a form and becomes the Document that writers print."""
