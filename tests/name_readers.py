"""How the lexicons of parties and the words beside their names are read, each from the example of a row."""

from collections.abc import Callable

from extractors.assignments import find_assignments
from extractors.lexicon import Row
from extractors.partners import find_partners
from extractors.party_ends import cell_end, heading_end, name_end
from extractors.party_heads import has_no_field, head_kind, keeps_to_places, skip_prefix
from extractors.party_pieces import split_names
from extractors.persons import find_persons
from extractors.subjects import is_people, is_told_of, may_work
from models.party import PartyRole


def reads_name_word(row: Row) -> None:
    """A stop stands right behind the name, a word of place within it."""
    text, lower = row.example, row.example.lower()
    at = lower.index(row.form, 1)
    for meaning in row.meaning.split(", "):
        if meaning == "cell":
            assert cell_end(text, lower, 0, len(text)) == at
        elif meaning in ("stop", "alone"):
            assert name_end(text, lower, 0, len(text), meaning == "alone") == at
        elif meaning == "heading":
            assert heading_end(lower, 0, len(text)) == at - 1
        elif meaning == "place":
            assert cell_end(text, lower, 0, len(text)) >= at + len(row.form)
        else:
            assert name_end(text, lower, 0, len(text), False) >= at + len(row.form)


def reads_party(row: Row) -> None:
    at = row.example.lower().index(row.form)
    assert head_kind(row.example, row.example.lower(), at, len(row.example)) == (row.meaning or None)
    named = f"{row.form} An Phú"
    assert keeps_to_places(named, named.lower(), 0, len(row.form), len(named)) == ("tail" in row.more)
    assert has_no_field(row.form) == (row.more.get("tail") == "name")
    if word := row.more.get("word"):
        told, kind = WORDS[word]
        told = told.format(row.form)
        assert head_kind(told, told.lower(), told.index(row.form), len(told)) == kind
    if sort := row.more.get("sort"):
        assert SORTS[sort](row.form)


# A sentence with a head that is a word too, and what it names there: without `word` it would name a party of its row.
WORDS = {
    "kind": ("Phối hợp với các {} rà soát.", "kind"),
    "named": ("Có một {} người dân đọc sách.", None),
    "placed": ("Năm nay {}, báo cáo số học sinh.", None),
    "of whom": ("Cần {} toàn diện việc trồng rừng.", None),
    "level": ("Đề nghị {} lại giấy phép.", None),
    "bodies": ("Trong quý III, {} hội thao.", None),
    "post": ("Đổi mới chế độ {} ở các xã.", None),
}


def _one_name(joint: str) -> bool:
    return split_names(joint, joint.lower(), 0, len(joint)) == [(0, len(joint))]


SORTS: dict[str, Callable[[str], bool]] = {
    "territory": lambda form: may_work(
        named := f"{form.capitalize()} An Phú", named.lower(), 0, len(named), len(named)
    ),
    "institution": lambda form: _one_name(f"Công đoàn các đơn vị, {form} nghề"),
    "company": lambda form: _one_name(f"Tổng giám đốc các tập đoàn, {form} nhà nước"),
}


def reads_subject(row: Row) -> None:
    text, lower = row.example, row.example.lower()
    for meaning in row.meaning.split(", "):
        if meaning == "state":
            assert is_told_of(lower, lower.index(row.form, 4), len(lower))
        elif meaning == "effort":
            stop = lower.index(row.form) - 1
            assert is_told_of(lower, stop, len(lower))
            assert may_work(text, lower, 0, stop, len(lower))
        elif meaning in ("reported", "aside"):
            assert not find_assignments(text, lower, 0, len(text))
        elif meaning == "does":
            told = f"Hoàn thành trong tháng 4 (Sở Y tế {row.form})."
            assert [told[slice(*one[:2])] for one in find_assignments(told, told.lower(), 0, len(told))] == ["Sở Y tế"]
        elif meaning == "noun":
            told = f"Cơ quan, tổ chức {row.form}"
            assert head_kind(told, told.lower(), told.index("tổ"), len(told)) == "kind"
        elif meaning == "field":
            assert head_kind(text, lower, 0, len(text)) is None
            assert head_kind("Kế toán, xã", "kế toán, xã", 0, 11) == "office"
        elif meaning == "link":
            told = f"Sở Y tế {row.form} khoanh các ổ dịch cũ ở ven sông trong toàn tỉnh."
            assert not find_assignments(told, told.lower(), 0, len(told))
            told = told.replace(f" {row.form} ", " ", 1)
            assert find_assignments(told, told.lower(), 0, len(told))
        elif meaning == "before":
            assert skip_prefix(f"{row.form} sở y tế", 0, len(row.form) + 8) == len(row.form) + 1
        elif meaning in ("title", "named"):
            told = f"Giao {row.form} Nguyễn Văn Mẫu rà soát."
            kept = f"{row.form} Nguyễn Văn Mẫu" if meaning == "named" else "Nguyễn Văn Mẫu"
            assert [told[slice(*one)] for one in find_persons(told, told.lower(), 0, len(told))[0]] == [kept]
        elif meaning == "apart":
            told = f"{row.form.capitalize()} thợ gốm có trách nhiệm rà soát sổ điểm."
            assert not find_assignments(told, told.lower(), 0, len(told))
        elif meaning == "own":
            told = f"Phân công {row.form} theo dõi lớp học nghề."
            assert not find_assignments(told, told.lower(), 0, len(told))
        elif meaning == "none":
            joint = f"{row.form.capitalize()} các đơn vị rà soát hộ nghèo."
            assert not any(one.subject for one in find_assignments(joint, joint.lower(), 0, len(joint)))
        elif meaning == "people":
            assert is_people(lower, 0)
        elif meaning in ("how", "beside"):
            joint = f"Phối hợp{f' {row.form} với' if meaning == 'how' else f', {row.form}'} Sở Nội vụ."
            assert [joint[one.start : one.end] for one in find_partners(joint, joint.lower(), 0, len(joint))] == [
                "Sở Nội vụ"
            ]
        else:
            assert [(one.role, one.subject) for one in find_assignments(text, lower, 0, len(text))] == [
                (PartyRole.LEAD, False)
            ]


NAME_READERS: dict[str, Callable[[Row], None]] = {
    "name_words": reads_name_word,
    "parties": reads_party,
    "subjects": reads_subject,
}
