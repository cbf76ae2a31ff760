"""The widths of letters in the font of the dashboard: `make widths` writes them again after an update of Streamlit."""

import json
from pathlib import Path

import streamlit
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from seeeca.words.fonts import WIDTHS

WEIGHTS = {"regular": 400, "bold": 700}
# Latin and Cyrillic letters with their extensions, and the signs from dashes to arrows and to "at least".
BLOCKS = ((0x20, 0x7E), (0xA0, 0x17F), (0x400, 0x4FF), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2190, 0x22FF))


def measured() -> dict[str, dict[str, int]]:
    """By weight and letter, in thousandths of the font size: what Streamlit's own copy of Source Sans says."""
    (path,) = Path(streamlit.__file__).parent.glob("static/static/media/SourceSansVF-Upright*.woff2")
    return {name: _advances(path, weight) for name, weight in WEIGHTS.items()}


def _advances(path: Path, weight: int) -> dict[str, int]:
    font = instantiateVariableFont(TTFont(path), {"wght": weight})
    glyphs, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    return {
        chr(code): round(1000 * advances[glyphs[code]][0] / em)
        for first, last in BLOCKS
        for code in range(first, last + 1)
        if code in glyphs
    }


if __name__ == "__main__":
    WIDTHS.write_text(json.dumps(measured(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
