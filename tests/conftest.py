"""What all tests share: helpers that assert show the values when they fail."""

import pytest

pytest.register_assert_rewrite("tests.lexicon_readers", "tests.paper_readers")
