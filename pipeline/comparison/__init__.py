"""Comparing programmes: which promise of a child answers which of its parent, how well, and what is missing.

features   what a target is about and how much it promises
similarity, assignment, repeats, alignment    which answers which
amounts, timing, parties, verdicts, reasons   how well, and why
couples, rollup, cascade, decisions           a parent with its children; a folder; a person's word
report/    what an office reads
"""
