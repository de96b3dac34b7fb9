"""Closings: what a document ends with, and what its issuer asks of all, which assigns nothing (guide, section 4)."""

from functools import lru_cache

import regex

from extractors.lexicon import alternatives, forms_meaning
from models.outline import Node, NodeKind
from pipeline.assembly.scopes import Scopes


def _words(meaning: str) -> str:
    return alternatives(forms_meaning("closings", meaning))


_CLOSING = regex.compile(
    rf"(?:[-+]\s*)?(?:{_words('opens')}|"
    rf"(?:trong )?quá trình .{{0,80}}(?:{_words('trouble')}|{_words('paper')} này (?:sẽ )?(?:được|tiếp tục))|"
    r"(?:kính )?đề nghị .{0,80}quan tâm .{0,40}tạo điều kiện|"
    rf"nhận được {_words('received')} này|"
    rf"{_words('paper')}(?: hành động)?"
    r"(?:(?: này)? có hiệu lực| này (?:được|đã được|thay thế|thay cho|phổ biến)| (?:đã )?được .{5,160} thông qua ngày)|"
    r"(?:trong quá trình .{0,40})?(?:trong )?(?:trường hợp|khi) (?:có sự khác nhau|(?:các |những )?"
    r"(?:văn bản|quy định)) .{0,260}(?:thì|,) [^.;]{0,40}?(?:áp dụng|thực hiện)|"
    # Whom to ask, and the day above the signature.
    rf"(?:mọi |đối với )?(?:các |những )?{_words('matter')}[^.;]{{0,160}}(?:đề nghị|xin|vui lòng) {_words('reply')}|"
    rf"mọi (?:chi tiết|thắc mắc|{_words('matter')})[^.;]{{0,40}} {_words('reply')}|"
    r"[^,;.:\d]{2,40}, ngày[ \d.…]+tháng[ \d.…]+năm [\d.…]{4,}$)"
)
_FAREWELL = regex.compile(
    r"[^.;]{0,60}(?:(?:xin )?trân trọng (?:thông báo|c[ảá]m ơn|đề nghị)[./]|"
    r"thông báo (?:để|đến|tới) [^.;]{0,200}biết(?:,| và) (?:triển khai |tổ chức )?thực hiện)"
)
_FAREWELL_WITHIN = 80
_BOILERPLATE = regex.compile(r"(?:đề nghị|yêu cầu) .{0,140}(?:triển khai|quán triệt|thực hiện)(?! báo cáo)")
_ISSUER_ASKS = regex.compile(rf"[^,;.]{{0,60}}?(?:đề nghị|yêu cầu)\s+{_words('asked')}")


def in_closing(scopes: Scopes, node: Node) -> bool:
    """Whether the node is a closing paragraph ("Trên đây là …", "Trong quá trình thực hiện …")."""
    if node.kind is not NodeKind.PARAGRAPH:
        return False
    return closes(scopes.view.lower, node.text, node.end)


@lru_cache(maxsize=4)
def closes(lower: str, start: int, end: int) -> bool:
    """Whether `lower[start:end]` opens like a closing paragraph."""
    if _CLOSING.match(lower, start, end):
        return True
    opening = lower[start : min(end, start + _FAREWELL_WITHIN)]
    return ("trân trọng" in opening or "thông báo" in opening) and _FAREWELL.match(lower, start, end) is not None


def asks_all(lower: str, span: tuple[int, int]) -> bool:
    """Whether the issuer asks all of something in the words."""
    return _ISSUER_ASKS.match(lower, *span) is not None


def addresses_all(lower: str, node: Node, span: tuple[int, int]) -> bool:
    """A paragraph in which the issuer turns to all ("Ủy ban nhân dân tỉnh yêu cầu các sở, ngành triển khai …")."""
    return node.kind is NodeKind.PARAGRAPH and asks_all(lower, span)


def asks_in_general(lower: str, span: tuple[int, int]) -> bool:
    """Whether the words ask to carry the paper out, as a closing does."""
    return _BOILERPLATE.search(lower, *span) is not None
