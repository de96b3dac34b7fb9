"""Parties: who answers for a target or a task (guide, section 3.4)."""

from enum import StrEnum

from models.base import Record
from models.span import Span


class PartyRole(StrEnum):
    """Lead answers for it; support works with the lead."""

    LEAD = "lead"
    SUPPORT = "support"


class PartyScope(StrEnum):
    """Where the party is named."""

    CLAUSE = "clause"
    HEADING = "heading"
    TABLE = "table"


class Responsible(Record):
    """A party as printed (`name`) and with abbreviations resolved (`canonical`)."""

    name: str
    canonical: str
    role: PartyRole
    span: Span
    scope: PartyScope
