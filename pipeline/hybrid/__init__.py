"""Judges beside the rules: the learned extractor, and both together."""

from pipeline.hybrid.judges import judge_for
from pipeline.hybrid.sureness import sure_enough

__all__ = ["judge_for", "sure_enough"]
