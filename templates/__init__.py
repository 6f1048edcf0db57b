"""Layouts and templates, installed as the data package `rakgen.templates`; this folder is their one copy."""
