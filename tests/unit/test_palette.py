"""Colours: enough contrast, in light and dark, and told apart by colour-blind readers."""

from dataclasses import fields
from itertools import pairwise

import numpy as np
import pytest

from seeeca.draw.palette import DARK, LIGHT, Palette

PALETTES = {"light": LIGHT, "dark": DARK}
# Areas that carry a sign or a border besides their colour; what is written on them is tested.
FILLS = {"ground", "grid", "categories", "on_categories", "classes", "on_classes", "no_data"}
SCALES = ["categories", "classes"]
TEXTS = {"text", "muted"}
LINES = sorted({field.name for field in fields(Palette)} - FILLS - TEXTS)
# What a reader must tell apart by colour first, though a word stands by each of them.
PAIRS = [("women", "men"), ("focus", "second"), ("focus", "context"), ("second", "context")]
# From linear RGB to what the eye without one kind of cone sees: Machado, Oliveira and Fernandes (2009).
COLOUR_BLINDNESS = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
}
# Distance in CIELAB; 2 is just noticeable side by side, 20 is a different colour at a glance.
TOLD_APART = 20

both_palettes = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)


@both_palettes
def test_lines_and_marks_stand_out_from_the_ground(palette):
    contrasts = {name: contrast(colour, palette.ground) for name in LINES for colour in colours(palette, name)}
    assert {name: found for name, found in contrasts.items() if found < 3} == {}


@both_palettes
def test_text_is_readable_on_the_ground(palette):
    contrasts = {name: contrast(getattr(palette, name), palette.ground) for name in sorted(TEXTS)}
    assert {name: found for name, found in contrasts.items() if found < 4.5} == {}


@both_palettes
@pytest.mark.parametrize("scale", SCALES)
def test_text_is_readable_on_each_colour_of_a_scale(palette, scale):
    pairs = zip(getattr(palette, f"on_{scale}"), getattr(palette, scale), strict=True)
    contrasts = {pair: contrast(*pair) for pair in pairs}
    assert {pair: found for pair, found in contrasts.items() if found < 4.5} == {}


@both_palettes
@pytest.mark.parametrize("scale", SCALES)
def test_the_colours_of_a_scale_go_one_way_from_the_ground(palette, scale):
    distances = [contrast(colour, palette.ground) for colour in getattr(palette, scale)]
    assert all(following > 1.25 * earlier for earlier, following in pairwise(distances)), distances


@both_palettes
@pytest.mark.parametrize("kind", COLOUR_BLINDNESS)
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_colour_blind_readers_tell_series_apart(palette, kind, pair):
    one, other = (cielab(seen(linear(getattr(palette, name)), kind)) for name in pair)
    assert float(np.linalg.norm(one - other)) >= TOLD_APART


def test_contrast_is_that_of_the_web_content_accessibility_guidelines():
    found = [round(contrast(*pair), 2) for pair in (("#000000", "#FFFFFF"), ("#777777", "#FFFFFF"), ("#123", "#123"))]
    assert found == [21.0, 4.48, 1.0]


def colours(palette: Palette, name: str) -> list[str]:
    value = getattr(palette, name)
    return [value] if isinstance(value, str) else list(value)


def linear(colour: str) -> np.ndarray:
    """#RRGGBB -> linear red, green, blue from 0 to 1."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = np.array([int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(linear(colour) @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def seen(rgb: np.ndarray, kind: str) -> np.ndarray:
    return np.clip(np.array(COLOUR_BLINDNESS[kind]) @ rgb, 0, 1)


def cielab(rgb: np.ndarray) -> np.ndarray:
    """Linear sRGB -> L*, a*, b* under daylight (D65)."""
    to_xyz = np.array(
        [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
    )
    ratio = to_xyz @ rgb / [0.95047, 1.0, 1.08883]
    root = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = root
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])
