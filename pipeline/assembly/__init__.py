"""Assembly: the only place that builds records. Which time and which party govern which number, the nearest first."""

from pipeline.assembly.programme import assemble

__all__ = ["assemble"]
