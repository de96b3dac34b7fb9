"""Verbs on text: one public function a file, text in, list of mentions out. Imports models only."""

CHITIEU = "chitieu"
