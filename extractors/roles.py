"""Roles: which column of a table holds what, by their heads together (guide, section 3.6)."""

from dataclasses import dataclass, field

from extractors.cells import YEAR
from extractors.column_roles import Role, has_role


@dataclass(slots=True)
class Roles:
    """What the heads say of each column, by number."""

    roles: dict[Role, list[int]] = field(default_factory=dict)
    years: dict[int, int] = field(default_factory=dict)
    values: list[int] = field(default_factory=list)
    results: set[int] = field(default_factory=set)

    def first(self, role: Role) -> int:
        """The first column of `role`; -1 where none is."""
        return self.roles.get(role, [-1])[0]

    def assign(self, column: int, title: str) -> None:
        """Takes what the head `title` says of `column`."""
        if not title or has_role(title, Role.INDEX):
            return
        year = YEAR.findall(title)
        # "Đơn vị chủ trì, phối hợp" holds both, and its cells say which: `row_parties` asks them.
        for role in (Role.LEAD, Role.SUPPORT, Role.TIME, Role.UNIT):
            taken = role is not Role.TIME and role in self.roles
            if has_role(title, role) and not taken and not (year and role is Role.TIME):
                self.roles.setdefault(role, []).append(column)
                return
        if has_role(title, Role.RESULT):
            self.results.add(column)
        elif year:
            self.years[column] = int(year[-1])
        elif has_role(title, Role.VALUE) and not has_role(title, Role.ASIDE):
            self.values.append(column)
