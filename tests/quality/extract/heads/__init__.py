"""Heads of invented publishers' pages in many languages: what stands at the top, and title, authors and day wanted."""
