"""Questions to what was extracted: SQL that can only read, and the common ones ready-made."""
