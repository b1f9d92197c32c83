"""Reads existing pages: makes a plan to start from, and says what is wrong today with each of their calls."""
