"""Assignments: who is told to do the work of a sentence, and with whom (guide, section 3.4)."""

from extractors.allotted import find_allotted
from extractors.given import Assignment, given
from extractors.labelled import bracketed_leads, labelled_parties
from extractors.obliged import find_obliged
from extractors.partners import find_partners
from extractors.subjects import find_subjects, may_work
from models.party import PartyRole


def find_assignments(text: str, lower: str, start: int, end: int) -> list[Assignment]:
    """The parties of `text[start:end]` (one sentence or item) in order, each name once.

    >>> text = "Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát."
    >>> [(text[one.start : one.end], str(one.role)) for one in find_assignments(text, text.lower(), 0, len(text))]
    [('Sở Y tế', 'lead'), ('Sở Nội vụ', 'support')]
    """
    found = [Assignment(name.start, name.end, role) for name, role in labelled_parties(text, lower, start, end)]
    found += find_obliged(text, lower, start, end)
    found += given(text, lower, start, end) + find_subjects(text, lower, start, end)
    found += [Assignment(name.start, name.end, PartyRole.SUPPORT) for name in find_partners(text, lower, start, end)]
    found += [Assignment(name.start, name.end, PartyRole.LEAD) for name in bracketed_leads(text, lower, start, end)]
    found += find_allotted(text, lower, start, end)
    found.sort(key=lambda one: (one.start, one.subject))
    kept: list[Assignment] = []
    for one in found:
        if all(one.start >= other.end or one.end <= other.start for other in kept):
            kept.append(one)
    return [_goes_on(text, lower, one, kept, end) for one in kept]


def _goes_on(text: str, lower: str, one: Assignment, all_of_it: list[Assignment], end: int) -> Assignment:
    """ "Giao Sở A theo dõi; Sở B bố trí kinh phí": behind who was told, a clause's subject is told too."""
    before = [other for other in all_of_it if other.role is PartyRole.LEAD and other.end < one.start]
    told = one.subject and any(not other.subject or other.works for other in before)
    told = told and lower.rfind("(", 0, one.start) <= lower.rfind(")", 0, one.start)
    if not told or not may_work(text, lower, one.start, one.end, end):
        return one
    return one._replace(subject=all(other.subject for other in before), works=True)
