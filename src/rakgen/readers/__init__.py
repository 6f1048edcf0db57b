"""Readers: files made by anyone as raw tables and lines, before they are understood."""
