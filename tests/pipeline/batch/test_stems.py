import random
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.batch.inputs import InputFile
from pipeline.batch.stems import safe_stem, stems


def file(relative: str, folder: str = "in") -> InputFile:
    return InputFile(relative, f"{folder}/{relative}")


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def test_a_stem_alone_is_kept() -> None:
    files = [file("a/Kế hoạch 12.v2.docx"), file("b.txt")]
    assert list(stems(files).values()) == ["Kế hoạch 12.v2", "b"]


def test_a_shared_stem_gets_the_digest_of_the_relative_path() -> None:
    files = [file("a/x.txt"), file("b/x.txt"), file("b/x.docx"), file("y.txt")]
    expected = [f"x-{digest('a/x.txt')}", f"x-{digest('b/x.txt')}", f"x-{digest('b/x.docx')}", "y"]
    assert [stems(files)[one] for one in files] == expected


def test_endings_tell_apart_where_they_all_differ() -> None:
    files = [file("Kế hoạch.docx"), file("b/Kế hoạch.PDF"), file("y.txt")]
    assert list(stems(files).values()) == ["Kế hoạch-docx", "Kế hoạch-pdf", "y"]
    taken = stems([file("x.docx"), file("x.pdf"), file("x-pdf.txt")])
    assert list(taken.values()) == ["x-docx", f"x-pdf-{digest('x.pdf')}", f"x-pdf-{digest('x-pdf.txt')}"]


def test_case_and_spelling_of_accents_do_not_tell_apart() -> None:
    files = [file("A.txt"), file("a.txt"), file("é.txt"), file("e\u0301.txt")]
    assert all("-" in stem for stem in stems(files).values())


def test_two_folders_with_the_same_path_inside() -> None:
    names = stems([file("x.txt", "one"), file("x.txt", "two")])
    assert len(set(names.values())) == 2
    assert all(name.startswith(f"x-{digest('x.txt')}-") for name in names.values())


@pytest.mark.parametrize(
    ("stem", "safe"),
    [
        ("Kế hoạch", "Kế hoạch"),
        ("a:b?", "a_b_"),
        ("..", "document"),
        ("con", "_con"),
        ("CON.2024", "_CON.2024"),
        ("console", "console"),
        ("x\udcff\n", "x__"),
        ("tên. ", "tên"),
    ],
)
def test_names_are_safe_on_every_system(stem: str, safe: str) -> None:
    assert safe_stem(stem) == safe


paths = st.lists(st.text(st.sampled_from("aAé\u0301ắ.:\udc80 1"), min_size=1), min_size=1, max_size=3).map("/".join)


@given(st.lists(paths, unique=True, max_size=8), st.randoms(use_true_random=False))
def test_no_two_are_the_same_and_order_does_not_matter(relatives: list[str], shuffler: random.Random) -> None:
    files = [file(relative) for relative in relatives]
    names = stems(files)
    assert len({name.casefold() for name in names.values()}) == len(files)
    assert not any("/" in name or name in ("", ".", "..") for name in names.values())
    shuffler.shuffle(files)
    assert stems(files) == names


@given(st.text(min_size=1, max_size=400))
def test_every_name_fits_a_file_system(stem: str) -> None:
    names = stems([file(f"{stem}.txt"), file(f"b/{stem}.md"), file(f"c/{stem}.md")])
    assert all(0 < len(f"{name}.json".encode()) <= 255 for name in names.values())
