"""Nouns: frozen records of what a programme says. No I/O, no behaviour beyond their own invariants.

This package is chitieu's; the marker below lets `pipeline` tell it from another top-level `models`.
"""

CHITIEU = "chitieu"
