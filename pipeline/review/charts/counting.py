"""What the charts of targets count."""

from collections import Counter
from collections.abc import Collection, Iterable

from models.programme import Programme
from models.section import Section, Topic
from models.target import Target
from pipeline.review.words import WORDS, Lang


def years(named: Iterable[Collection[str]], lang: Lang) -> dict[str, int]:
    """How many targets are due in each year, in order, each in every year it names; those that name none last."""
    counted: Counter[str] = Counter()
    unstated = 0
    for due in named:
        counted.update(set(due))
        unstated += not due
    found = {year: counted[year] for year in sorted(counted)}
    return found | ({WORDS[lang]["no_year"]: unstated} if unstated else {})


def topics(found: Iterable[str | None], lang: Lang) -> dict[str, int]:
    """How many stand in sections of each topic, in the order of `Topic`."""
    counted = Counter(topic or Topic.OTHER.value for topic in found)
    return {WORDS[lang][f"topic_{topic.value}"]: counted[topic.value] for topic in Topic if counted[topic.value]}


def topic_of(target: Target, sections: dict[str, Section]) -> str | None:
    """The topic of the top section that `target` stands in."""
    section = sections.get(target.section.id or "")
    while section is not None and section.parent:
        section = sections.get(section.parent)
    return section.topic.value if section and section.topic else None


def topics_of(programme: Programme) -> list[str | None]:
    """The topic of each target that counts."""
    sections = {section.id: section for section in programme.sections}
    return [topic_of(target, sections) for target in programme.targets if not target.is_rejected]


def years_of(programme: Programme) -> list[tuple[str, ...]]:
    """The years in which each target that counts is due."""
    return [due_years(target) for target in programme.targets if not target.is_rejected]


def due_years(target: Target) -> tuple[str, ...]:
    """The years of its last day and of its yearly values, in order."""
    end = target.deadline.end if target.deadline else None
    return tuple(sorted({*([end[:4]] if end else []), *(f"{stage.year:04}" for stage in target.milestones)}))
