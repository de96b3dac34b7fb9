"""Any number of made-up programmes, of 3,000 to 30,000 characters, from the lines of the sample programmes.

Run: `python bench/many_programmes.py FOLDER [COUNT]` (default 10,000). The same count gives the same files: each is a
head of its own number, day and province and paragraphs drawn from the samples, their percentages changed.
"""

import random
import re
import sys
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "corpus" / "programmes"
LEAST, MOST = 3_000, 30_000
_PERCENT = re.compile(r"\b\d{1,2}%")
_HEAD = """LIÊN ĐOÀN LAO ĐỘNG TỈNH {province}
Số: {number}/KH-LĐLĐ

{place}, ngày {day:02} tháng {month:02} năm 2026

KẾ HOẠCH
thực hiện Nghị quyết Đại hội Công đoàn tỉnh, nhiệm kỳ 2026 - 2031

"""


def samples() -> list[list[str]]:
    """The paragraphs of each sample behind its first heading."""
    texts = [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    return [[line for line in text[max(0, text.find("\nI. ")) :].split("\n") if line.strip()] for text in texts]


def programme(number: int, bodies: list[list[str]]) -> str:
    """The text of programme `number`."""
    dice = random.Random(number)
    province = f"Mẫu {number}"
    text = _HEAD.format(
        province=province.upper(), place=province, number=number, day=dice.randint(1, 28), month=dice.randint(1, 12)
    )
    length = dice.randint(LEAST, MOST)
    while len(text) < length:
        body = dice.choice(bodies)
        start = dice.randrange(len(body))
        for line in body[start : start + dice.randint(5, 40)]:
            text += _PERCENT.sub(lambda _: f"{dice.randint(5, 99)}%", line) + "\n"
    return text[: text.rfind("\n", 0, MOST) + 1]


def write(folder: Path, count: int) -> None:
    """Writes `count` programmes, a thousand a folder."""
    bodies = samples()
    for number in range(count):
        path = folder / f"{number // 1000:03}" / f"ke-hoach-{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(programme(number, bodies), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
