"""How wide words are in Source Sans, the font of the dashboard."""

import json
from pathlib import Path

# Thousandths of the font size by weight and letter, read out of the font by `make widths`.
WIDTHS = Path(__file__).with_name("widths.json")
_LETTERS: dict[str, dict[str, int]] = json.loads(WIDTHS.read_text(encoding="utf-8"))


def width_of(text: str, size: float, bold: bool = False) -> float:
    """Pixels that a text takes; pairs of letters that stand closer are counted in full.

    A letter that the font lacks is drawn in another one: it is counted as a wide letter.
    """
    letters = _LETTERS["bold" if bold else "regular"]
    return size / 1000 * sum(letters.get(letter, letters["M"]) for letter in text)
