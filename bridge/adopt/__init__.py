"""Existing pages -> a plan to start from, and what is wrong today with each of their calls."""
