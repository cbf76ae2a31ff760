"""Widths of words: those of the font that the browser draws with."""

import json

import pytest

from seeeca.words.fonts import WIDTHS, width_of
from tests import widths


def test_the_widths_of_letters_are_those_of_the_font():
    assert json.loads(WIDTHS.read_text(encoding="utf-8")) == widths.measured()


def test_a_text_is_as_wide_as_its_letters():
    assert width_of("Международные мигранты", 10) == pytest.approx(119.03)
    assert width_of("International migrant stock", 10, bold=True) == pytest.approx(122.14)


def test_a_letter_that_the_font_lacks_is_as_wide_as_a_wide_one():
    assert width_of("★", 10) == width_of("M", 10)
