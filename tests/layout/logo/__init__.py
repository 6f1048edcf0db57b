"""Tests of the pictures that a logo may be."""
