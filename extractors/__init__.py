"""Verbs on text: one question a file, text in, list of mentions out. Imports models only.

What they share is said here once. `text` is a whole text as the view gives it (NFC, one blank between words), `lower`
the same in lower case, character by character. Positions are code points from 0, bounds are half open: `[start, end)`.
A mention has its own `start` and `end` in the same text. Amounts have their multipliers applied (`2,5 triệu` is
2500000), dates are ISO. No verb raises an error for what stands in a text; where nothing is found, the list is
empty. "Guide" and "section" refer to gold/annotation-guide.md; letterhead, signature and numbers follow Decree 30/2020,
appendix I.
"""

CHITIEU = "chitieu"
