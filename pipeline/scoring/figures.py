"""Figures for a person: Vietnamese writes a decimal comma, and parts two such numbers with a semicolon."""


def figure(value: float | None, lang: str, form: str = ".3f") -> str:
    """`value` as `form` has it: `0,917` in "vi", `0.917` in "en"; n/a for None, which is 0/0."""
    return "n/a" if value is None else number(f"{value:{form}}", lang)


def between(interval: tuple[float, float] | None, lang: str, form: str = ".3f") -> str:
    """`[0,857; 0,933]` in "vi", `[0.857, 0.933]` in "en"; empty for None."""
    return f"[{('; ' if lang == 'vi' else ', ').join(figure(one, lang, form) for one in interval)}]" if interval else ""


def number(written: str, lang: str) -> str:
    """A number as Python writes it (`1,234.5`), in the way of `lang`."""
    return written.translate(_VIETNAMESE) if lang == "vi" else written


_VIETNAMESE = str.maketrans({",": ".", ".": ","})
