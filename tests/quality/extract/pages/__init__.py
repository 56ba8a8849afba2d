"""Labelled pages of our own: aggregators' in many layouts, lists, walls; all prose and people invented."""
