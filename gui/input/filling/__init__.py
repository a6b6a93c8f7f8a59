"""Patterns for a block of the input."""
