"""What a document's head and foot say of it (guide, section 1), put together from the readers of each part."""

from dataclasses import dataclass
from functools import cache

import regex

from extractors.dates import DATE, iso_date
from extractors.head import Head, read_head
from extractors.head_lines import Line
from extractors.issuer import find_enactment, read_issuer
from extractors.kinds import kind_names, kind_of_number
from extractors.labels import Style, read_label
from extractors.letterhead import read_number, read_organisation_lines, read_place_and_date
from extractors.level import Standing, read_standing
from extractors.lexicon import forms_meaning
from extractors.references import Mention, find_references, unique_references
from extractors.signature import Signature, read_foot, read_recipients, read_signature
from extractors.title import read_term, read_title
from models.document import Role
from models.view import View


@dataclass(frozen=True, slots=True)
class InfoMention:
    """The document's fields as strings on one line; None is: the paper does not say. `issued` is an ISO date.
    `references` are each number once, with its role; their spans are positions of the view."""

    number: str | None
    kind: str | None
    title: str | None
    issuer: str | None
    place: str | None
    issued: str | None
    term: tuple[int, int] | None
    signer: Signature | None
    recipients: tuple[str, ...]
    references: tuple[tuple[Mention, Role], ...]
    standing: Standing


_ATTACHED = regex.compile(r"\(?\s*(?:ban hành\s+)?kèm theo\b")
_ADOPTED = regex.compile(rf"(?:luật|nghị quyết|pháp lệnh) này (?:đã )?được .{{0,160}}thông qua {DATE}")
_BASIS = regex.compile(
    r"\W*(?:theo đó, )?(?:(?:để|nhằm|tiếp tục|tổ chức|sau \d+ năm|nghiêm túc|căn cứ|(?:sau khi|qua) xem)\s+)*"
    r"(?:căn cứ|thực hiện|triển khai|theo|xét|trên cơ sở|để|nhằm|thi hành|chấp hành|quán triệt|cụ thể hóa|cụ thể hoá)\b"
)
_PROVISION = regex.compile(r"\W*(?:căn cứ|theo)\s+(?:tại\s+|vào\s+)?(?:điểm|khoản|điều|mục|tiểu mục|chương|phụ lục)\b")
# "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH": a first part that holds the grounds alone.
_GROUNDS = regex.compile(
    r"(?:(?:các|những) )?(?:căn cứ|cơ sở)"
    r"(?: (?:pháp lý|(?:để )?(?:xây dựng|ban hành|lập|thực hiện)(?: \p{L}+){0,6}))?\W*"
)
_DIRECTLY = regex.compile(r"(?:thực hiện|triển khai|căn cứ)\s+(?:\p{L}+\s+){0,2}$")


@cache
def _names_paper() -> "regex.Pattern[str]":
    return regex.compile(rf"[-–+•]\s*(?:các\s+)?{kind_names()}")


def read_info(view: View) -> InfoMention:
    """Every field of guide, section 1, for the text of `view`."""
    head = read_head(view)
    page = speaks_to_readers(view.lower)
    mentions = [one for one in find_references(view.text, view.lower) if one.start < page]
    if not head.is_paper:
        roles = _with_roles(view, mentions, _opening_lines(head, 0), None, paper=False)
        return InfoMention(None, None, None, None, None, None, None, None, (), roles, Standing(None, None, None))
    title, title_issuer, behind = read_title(head)
    opening_lines = _opening_lines(head, behind)
    opening = "\n".join(line.text for line in opening_lines)
    number = read_number(head)
    note = None if number else _note(head, mentions)
    enactment = find_enactment(opening)
    issuer = read_issuer(head, note.issuer if note else None, title_issuer, opening)
    foot = read_foot(view)
    place, issued = read_place_and_date(head.letterhead)
    if issued is None and note is not None:
        issued = note.issued
    if place is None and issued is None:
        place, issued = read_place_and_date(tuple(foot))
    return InfoMention(
        number=number,
        kind=head.kind or (kind_of_number(number) if number else None),
        title=title,
        issuer=issuer,
        place=place,
        issued=issued or _adopted(view),
        term=read_term(title, opening, enactment[1] if enactment else -1),
        signer=read_signature(foot),
        recipients=read_recipients(foot),
        references=_with_roles(view, mentions, opening_lines, number, paper=True),
        standing=read_standing(issuer, place, title, " ".join(read_organisation_lines(head))),
    )


def speaks_to_readers(lower: str) -> int:
    """Where a page of the web turns from the paper that it holds to its readers: a line that opens with "Quý khách …",
    a greeting ("Thưa quý khách,"), or the end of `lower`. What is cited there the page cites, and no paper does."""
    forms = forms_meaning("closings", "reader")
    opened = (lower.find(f"\n{form}") + 1 for form in forms)
    greeted = (lower.find(f"thưa {form},") + 1 for form in forms)  # within a cell, too
    return min((at for at in (*opened, *greeted) if at), default=len(lower))


def _opening_lines(head: Head, behind: int) -> tuple[Line, ...]:
    return head.lines[behind:]


def _note(head: Head, mentions: list[Mention]) -> Mention | None:
    """The decision that a programme is attached to: "(Ban hành kèm theo Quyết định số …)"."""
    for line in head.lines:
        if _ATTACHED.match(line.text.lower()):
            return next((mention for mention in mentions if line.start <= mention.start < line.end), None)
    return None


def _adopted(view: View) -> str | None:
    """The day on which a law or resolution says that it was adopted."""
    match = _ADOPTED.search(view.lower)
    return iso_date(match) if match else None


def _grounds(view: View) -> tuple[int, int]:
    """Where the first part below parts and chapters stands, if it is headed as the paper's grounds; else nowhere."""
    labels = ((block, read_label(view.text, view.lower, block.start, block.end)) for block in view.blocks)
    parts = ((block, label) for block, label in labels if label is not None and label.style > Style.CHAPTER)
    block, heading = next(parts, (None, None))
    if block is None or heading is None or not _GROUNDS.fullmatch(view.lower, heading.end, block.end):
        return 0, 0
    behind = (block.start for block, label in parts if label.style <= heading.style)
    return block.end, next(behind, len(view.text))


def _with_roles(
    view: View, mentions: list[Mention], opening: tuple[Line, ...], own: str | None, *, paper: bool
) -> tuple[tuple[Mention, Role], ...]:
    """Each other document once; a basis where a citation stands in a paragraph of the opening that says so."""
    first, stop = _grounds(view) if paper else (0, 0)
    bases = {mention.number.casefold() for mention in mentions if first <= mention.start < stop}
    within = False
    for line in opening:
        lower = line.text.lower()
        # "- Nghị quyết số …;" above the first section, below "Căn cứ:" or where a copy has lost that line.
        listed = lower[:1] in "-–+•" and (within or (paper and _names_paper().match(lower) is not None))
        cited = [mention for mention in mentions if line.start <= mention.start < line.end]
        within = listed or (_BASIS.match(lower) is not None and (paper or not _PROVISION.match(lower)))
        for mention in cited:
            directly = _DIRECTLY.search(view.lower, max(line.start, mention.start - 60), mention.start)
            if within or (paper and directly):
                bases.add(mention.number.casefold())
    others = (mention for mention in mentions if own is None or mention.number.casefold() != own.casefold())
    return tuple(
        (mention, Role.BASIS if mention.number.casefold() in bases else Role.MENTION)
        for mention in unique_references(others)
    )
