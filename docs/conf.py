"""Sphinx's settings."""

project = "Octavo"
author = "The Octavo developers"
extensions = ["myst_parser"]
html_theme = "furo"
exclude_patterns = ["_build"]
myst_heading_anchors = 3
