"""What one writes first: two patterns, for numbers with the word behind them and for printed dates and years."""

import re

from harness import date, measure, quantity

NUMBER = re.compile(r"(\d+(?:\.\d{3})*(?:,\d+)?)\s*(%|nghìn|triệu|tỷ)?\s*([^\W\d_]+)?")
DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})|(?:đến|trong|vào)?\s*năm\s+(\d{4})", re.IGNORECASE)
TIMES = {"nghìn": 1e3, "triệu": 1e6, "tỷ": 1e9}


def run(text):
    numbers = []
    for one in NUMBER.finditer(text):
        value = float(one[1].replace(".", "").replace(",", ".")) * TIMES.get(one[2], 1)
        numbers.append(quantity(one.start(1), one.end(1), value, "%" if one[2] == "%" else one[3]))
    days = [
        date(*one.span(), f"{one[4]}-12-31" if one[4] else f"{one[3]}-{int(one[2]):02}-{int(one[1]):02}")
        for one in DAY.finditer(text)
    ]
    return {"quantities": numbers, "dates": days}


measure(lambda: run)
