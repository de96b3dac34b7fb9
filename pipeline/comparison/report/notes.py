"""What the columns of a child's sheet and the verdicts mean, for whoever is given the workbook alone."""

from pipeline.comparison.report.words import VERDICTS, Lang

# By column of the sheet, in Vietnamese and English; what explains itself has none.
_COLUMNS: dict[str, tuple[str, str]] = {
    "verdict": (
        "Kết luận cho cả chỉ tiêu bên trên; các kết luận ở cuối trang này.",
        "For the whole target; see below.",
    ),
    "pair": (
        "Mã hai chỉ tiêu, như --confirm, --cut, --draw cần (cấp trên=cấp dưới); “?”: bên ấy không có.",
        "Both ids, as --confirm, --cut and --draw take them (first=second); “?”: that side has none.",
    ),
    "target": ("Điều được đo ở bên thứ nhất.", "What is measured on the first side."),
    "asked": (
        "Mức của bên thứ nhất. Dòng lộ trình: mức năm cuối.",
        "The first side's amount. Of yearly values: the last year's.",
    ),
    "parent_deadline": ("Hạn của bên thứ nhất; trống: không nêu.", "The first side's; empty: none is stated."),
    "child_target": ("Chỉ tiêu trả lời nó.", "The target that answers it."),
    "promised": ("Mức của bên thứ hai.", "The second side's amount."),
    "child_deadline": ("Hạn của bên thứ hai.", "The second side's."),
    "value": (
        "Con số bên thứ hai so với bên thứ nhất. Cao hơn chưa hẳn là tốt hơn (“giảm còn”).",
        "The second side's number beside the first's. Higher is not always better (“down to”).",
    ),
    "deadlines": (
        "Hạn bên thứ hai so với bên thứ nhất; “như nhau” cả khi không bên nào nêu.",
        "The second side's deadline beside the first's; “same” also where neither states one.",
    ),
    "responsible": ("Đơn vị chịu trách nhiệm có cùng tên không.", "Whether both name the same parties."),
    "share": ("“Đóng góp”: mức cấp dưới chia cho mức cấp trên.", "“Contributes”: the unit's amount of the asked one."),
    "similarity": (
        "Hai chỉ tiêu giống nhau đến đâu, 0 đến 1: cặp thấp cần đọc lại trước.",
        "How alike both are, 0 to 1: read the lowest pairs first.",
    ),
    "reason": ("Vì sao có kết luận ấy.", "Why this verdict."),
    "parent_evidence": ("Câu làm căn cứ của bên thứ nhất.", "The sentence it was read from."),
    "child_evidence": ("Câu làm căn cứ của bên thứ hai.", "The sentence it was read from."),
    "notes": ("Chỗ nêu lại, tách nhóm, quyết định của người dùng.", "Repeats, splits, a person's decisions."),
}
_VERDICTS: dict[str, tuple[str, str]] = {
    "meets": ("Bằng mức giao, không muộn hơn.", "As much as asked, no later."),
    "exceeds": ("Hơn mức giao, không muộn hơn.", "More than asked, no later."),
    "falls_short": ("Thấp hơn mức giao, hoặc muộn hơn.", "Less than asked, or later."),
    "contributes": (
        "Mức giao là tổng của mọi đơn vị; đơn vị góp một phần.",
        "What is asked is a total of all units; this is one unit's part.",
    ),
    "incomparable": (
        "Khác đơn vị tính, khác mốc, hoặc một bên không có con số.",
        "Other units, another stage, or a side without a number.",
    ),
    "missing": (
        "Không thấy chỉ tiêu nào trả lời. Đọc lại văn bản trước khi kết luận: có thể viết bằng lời khác.",
        "Nothing answers it. Read the text before you say so: it may be worded otherwise.",
    ),
    "own": ("Việc của chính cấp trên, cấp dưới không phải trả lời.", "The level above's own work."),
    "added": ("Chỉ tiêu cấp dưới tự đặt thêm.", "The unit's own target."),
}


def note_rows(words: dict[str, str], lang: Lang) -> list[tuple[str, str]]:
    """Each column of a child's sheet and each verdict by its name in `words` and `lang`, with what it means."""
    at = lang != "vi"
    columns = [(words[name], notes[at]) for name, notes in _COLUMNS.items()]
    return [*columns, *((VERDICTS[lang][name], notes[at]) for name, notes in _VERDICTS.items())]
