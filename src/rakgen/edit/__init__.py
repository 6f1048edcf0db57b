"""The plan as its own table in a browser: what is typed there becomes splices of its file."""
