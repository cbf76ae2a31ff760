"""How wide words are."""


def width_of(text: str, size: float, bold: bool = False) -> float:
    """About how many pixels a text takes in Source Sans, rather too many than too few."""
    return size * sum(map(_letter, text)) * (1.08 if bold else 1.02)


def _letter(letter: str) -> float:
    """The width of a letter as a part of the font size; Cyrillic letters are wider than Latin ones."""
    if letter.isspace():
        return 0.21
    if letter.isalpha():
        latin, cyrillic = (0.6, 0.66) if letter.isupper() else (0.49, 0.54)
        return cyrillic if letter >= "\u0400" else latin
    return 0.5 if letter.isdigit() else 0.35
