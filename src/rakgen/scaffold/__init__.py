"""Scaffold: a plan carried over to another year, and the files of a new office."""
