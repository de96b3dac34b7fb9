"""dateparser `search_dates` in Vietnamese, line by line, the last day where only a month or a year is said."""

from harness import date, measure


def load():
    from dateparser.search import search_dates

    settings = {"PREFER_DAY_OF_MONTH": "last", "PREFER_MONTH_OF_YEAR": "last"}

    def run(text):
        days, at = [], 0
        for line in text.splitlines(keepends=True):
            place = 0
            for words, day in search_dates(line, languages=["vi"], settings=settings) or ():
                place = max(line.find(words, place), place)
                days.append(date(at + place, at + place + len(words), day.date().isoformat()))
            at += len(line)
        return {"dates": days}

    return run


measure(load, rounds=1)
