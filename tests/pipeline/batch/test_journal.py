from dataclasses import replace
from pathlib import Path

from pipeline.batch.journal import STATE_FOLDER, Done, journal, note, read_journal, rewrite_journal, stands

ENTRY = Done("Kế hoạch", "/in/Kế hoạch.txt", "k", 2, 3, 4, 5)


def test_the_last_word_on_a_document_counts(tmp_path: Path) -> None:
    (tmp_path / STATE_FOLDER).mkdir()
    newer = replace(ENTRY, key="k2")
    with journal(tmp_path) as file:
        for entry in (ENTRY, replace(ENTRY, stem="b"), newer):
            note(file, entry)
            assert read_journal(tmp_path)[entry.stem] == entry
    rewrite_journal(tmp_path, read_journal(tmp_path))
    assert read_journal(tmp_path) == {"Kế hoạch": newer, "b": replace(ENTRY, stem="b")}


def test_a_line_cut_by_a_kill_costs_one_document(tmp_path: Path) -> None:
    (tmp_path / STATE_FOLDER).mkdir()
    path = tmp_path / STATE_FOLDER / "done.jsonl"
    with journal(tmp_path) as file:
        note(file, replace(ENTRY, stem="a"))
        note(file, replace(ENTRY, stem="b"))
    path.write_bytes(path.read_bytes()[:-20])
    with journal(tmp_path) as file:
        note(file, replace(ENTRY, stem="c"))
    assert set(read_journal(tmp_path)) == {"a", "c"}


def test_an_output_that_was_touched_does_not_stand(tmp_path: Path) -> None:
    json, txt = tmp_path / "Kế hoạch.json", tmp_path / "Kế hoạch.txt"
    json.write_bytes(b"{}")
    assert not stands(tmp_path, ENTRY)
    txt.write_bytes(b"abc")
    assert stands(tmp_path, ENTRY)
    json.write_bytes(b"{")
    assert not stands(tmp_path, ENTRY)
