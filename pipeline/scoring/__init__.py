"""Scoring: hand labels against what was extracted, by the rules of gold/annotation-guide.md, section 6."""
