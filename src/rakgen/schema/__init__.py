"""Schema: JSON Schemas of plans, project files and layouts, made from the models."""
