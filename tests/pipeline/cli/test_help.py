"""`--help` of every verb, in the language of the screen."""

from collections.abc import Iterator

import pytest

from pipeline.cli import main
from pipeline.cli.help_vi import WORDS, translate
from pipeline.cli.verbs import VERBS, parser_for

SPOKEN = [verb for verb in VERBS if parser_for([verb])._subparsers._group_actions[0].choices[verb].lang == "vi"]


def _help(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        main([*words, "--help"])
    return capsys.readouterr().out


@pytest.mark.parametrize("verb", [None, *VERBS])
def test_help_has_an_example(verb: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"\n  chitieu {verb or 'extract'} " in _help([verb] if verb else [], capsys)


def test_help_is_vietnamese_unless_english_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    vietnamese, english = _help(["extract"], capsys), _help(["extract", "--lang", "en"], capsys)
    assert vietnamese.startswith("cách dùng: chitieu extract") and "ví dụ:\n  chitieu extract" in vietnamese
    assert english.startswith("usage: chitieu extract") and "examples:\n  chitieu extract" in english
    assert "2 wrong usage" in _help(["--lang=en"], capsys)


def test_help_of_verbs_that_speak_english_is_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert _help(["train"], capsys).startswith("usage: chitieu train")


def _english(verb: str | None) -> Iterator[str]:
    """All that the help of `verb` says in English."""
    parser = parser_for([verb] if verb else [])
    verbs = next(action for action in parser._actions if action.dest == "==SUPPRESS==" and action.choices)
    of = verbs.choices[verb] if verb else parser
    yield from (group.title for group in of._action_groups if group.title and group._group_actions)
    yield from (action.help for action in of._actions if action.help)
    yield from (choice.help for choice in verbs._choices_actions)
    yield from (" ".join(words.split()) for words in (of.description, of.epilog.partition("\n\n")[2]))


def test_all_that_help_says_has_its_vietnamese_words_and_no_word_is_left_over() -> None:
    said = {words for verb in [None, *SPOKEN] for words in _english(verb)}
    assert said - WORDS.keys() == set()
    assert WORDS.keys() - said == set()


def test_help_asked_for_again_is_the_same() -> None:
    parser = parser_for([])
    once = parser.format_help()
    translate(parser)
    assert parser.format_help() == once
