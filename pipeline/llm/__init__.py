"""A language model as extractor: which numbers are targets, asked of an endpoint that the user names. Off by default.

This is the only room that sends text anywhere, and it does so only with `--extractor llm` and an address in
`CHITIEU_LLM_URL`.
"""

from pipeline.llm.extraction import extract_by_llm

__all__ = ["extract_by_llm"]
