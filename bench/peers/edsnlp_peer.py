"""EDS-NLP with `eds.quantities` and `eds.dates`: made for French clinical text."""

from harness import date, measure, quantity


def load():
    import edsnlp

    nlp = edsnlp.blank("eds")
    for name in ("eds.sentences", "eds.dates"):
        nlp.add_pipe(name)
    nlp.add_pipe("eds.quantities", config={"quantities": "all", "extract_ranges": True})

    def run(text):
        doc = nlp(text)
        amounts = []
        for span in doc.spans.get("quantities", []):
            value = span._.value
            number = getattr(value, "value", getattr(value, "min", None))
            number = number if isinstance(number, int | float) else None
            unit = getattr(value, "unit", None)
            amounts.append(quantity(span.start_char, span.end_char, number, "%" if unit == "percent" else unit))
        days = []
        for span in doc.spans.get("dates", []):
            found = span._.date
            if getattr(found, "year", None) and found.year > 100:
                day = f"{found.year}-{found.month or 12:02}-{found.day or 31:02}"
                days.append(date(span.start_char, span.end_char, day))
        return {"quantities": amounts, "dates": days}

    return run


measure(load, rounds=1)
