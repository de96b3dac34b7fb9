"""The columns of the tables: what kind of value each holds and its head in Vietnamese and English."""

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a column holds; each table format has a type of its own for each."""

    TEXT = "text"
    NUMBER = "number"
    INTEGER = "integer"
    DATE = "date"


class Column(NamedTuple):
    """`width` is in characters of a spreadsheet; longer text is wrapped."""

    kind: Kind
    vi: str
    en: str
    width: int


COLUMNS: dict[str, Column] = {
    "document": Column(Kind.TEXT, "Tài liệu", "Document", 22),
    "number": Column(Kind.TEXT, "Số hiệu", "Document number", 14),
    "issuer": Column(Kind.TEXT, "Cơ quan ban hành", "Issuer", 18),
    "province": Column(Kind.TEXT, "Tỉnh, thành phố", "Province", 12),
    "province_now": Column(Kind.TEXT, "Tỉnh, thành phố hiện nay", "Province today", 12),
    "issued": Column(Kind.DATE, "Ngày ban hành", "Issued", 12),
    "id": Column(Kind.TEXT, "Mã", "Id", 6),
    "section": Column(Kind.TEXT, "Mục", "Section", 10),
    "heading": Column(Kind.TEXT, "Đề mục", "Heading", 18),
    "indicator": Column(Kind.TEXT, "Chỉ tiêu", "Indicator", 40),
    "comparator": Column(Kind.TEXT, "So sánh", "Comparator", 9),
    "value": Column(Kind.NUMBER, "Giá trị", "Value", 17),
    "high": Column(Kind.NUMBER, "Giá trị trên", "Upper value", 14),
    "unit": Column(Kind.TEXT, "Đơn vị tính", "Unit", 14),
    "change": Column(Kind.TEXT, "Tăng/giảm", "Change", 10),
    "quantifier": Column(Kind.TEXT, "Lượng từ", "Quantifier", 10),
    "start": Column(Kind.DATE, "Từ ngày", "From", 12),
    "end": Column(Kind.DATE, "Đến ngày", "Until", 12),
    "recurrence": Column(Kind.TEXT, "Định kỳ", "Recurrence", 11),
    "deadline_text": Column(Kind.TEXT, "Thời hạn (nguyên văn)", "Deadline as printed", 20),
    "lead": Column(Kind.TEXT, "Chủ trì", "Lead", 28),
    "support": Column(Kind.TEXT, "Phối hợp", "Support", 28),
    "milestones": Column(Kind.TEXT, "Mốc theo năm", "Milestones", 22),
    "evidence": Column(Kind.TEXT, "Nguyên văn", "Evidence", 80),
    "text": Column(Kind.TEXT, "Nhiệm vụ (nguyên văn)", "Task", 80),
    "page": Column(Kind.INTEGER, "Trang", "Page", 8),
    "evidence_start": Column(Kind.INTEGER, "Vị trí đầu", "Start offset", 10),
    "evidence_end": Column(Kind.INTEGER, "Vị trí cuối", "End offset", 10),
    "text_start": Column(Kind.INTEGER, "Vị trí đầu", "Start offset", 10),
    "text_end": Column(Kind.INTEGER, "Vị trí cuối", "End offset", 10),
    "confidence": Column(Kind.NUMBER, "Độ tin cậy", "Confidence", 10),
    "extractor": Column(Kind.TEXT, "Bộ trích xuất", "Extractor", 11),
    "review": Column(Kind.TEXT, "Rà soát", "Review", 11),
    "source": Column(Kind.TEXT, "Tệp nguồn", "Source file", 28),
}

# What a reader of the sheet sees in place of the code; columns and codes not named here stand as they are.
SHOWN_VI: dict[str, dict[str, str]] = {
    "comparator": {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "≈", "between": "từ … đến", "eq": "="},
    "change": {"increase": "tăng", "decrease": "giảm"},
    "recurrence": {"yearly": "hằng năm", "quarterly": "hằng quý", "monthly": "hằng tháng", "periodic": "định kỳ"},
    "extractor": {"rules": "quy tắc", "learned": "học máy", "hybrid": "kết hợp", "llm": "mô hình ngôn ngữ"},
    "review": {"accepted": "chấp nhận", "corrected": "đã sửa", "rejected": "loại bỏ", "added": "bổ sung"},
}

SHEET_NAMES = {"targets": {"vi": "Chỉ tiêu", "en": "Targets"}, "tasks": {"vi": "Nhiệm vụ", "en": "Tasks"}}


def shown_vi(column: str, value: str) -> str:
    """A text of the column as a reader here sees it: `≥` for `ge`, `2026: 8,5` for `2026: 8.5`."""
    return value.replace(".", ",") if column == "milestones" else SHOWN_VI.get(column, {}).get(value, value)
