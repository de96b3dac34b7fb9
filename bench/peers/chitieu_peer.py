"""chitieu itself: targets with value, unit and the last day of their deadline."""

from harness import date, measure, quantity


def load():
    from pipeline import extract_text

    def run(text):
        targets = extract_text(text).targets
        amounts = [(one, one.quantity) for one in targets]
        ends = [(amount, one.deadline.end) for one, amount in amounts if one.deadline and one.deadline.end]
        return {
            "quantities": [quantity(each.start, each.end, each.value, each.unit) for _, each in amounts],
            "dates": [date(amount.start, amount.end, end) for amount, end in ends],
        }

    return run


measure(load)
