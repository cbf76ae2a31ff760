"""A shape that cannot be drawn is not made: figures missing, twice at one place, or of no series."""

import pytest

from seeeca.exhibit.shapes import Bars, Lines, Matrix, Series, ShapeError

BELARUS = Series("BLR", "Belarus", "focus")


def test_a_shape_needs_figures():
    with pytest.raises(ShapeError, match="Bars: nothing to draw"):
        Bars(category=(), value=(), role=())


def test_a_figure_is_not_missing():
    with pytest.raises(ShapeError, match="Lines: a value of value is missing"):
        Lines(time=(2000, 2005), value=(1.0, float("nan")), series=("BLR", "BLR"), all_series=(BELARUS,))


def test_fields_are_of_one_length():
    with pytest.raises(ShapeError, match="Bars: category, value, role are not of one length"):
        Bars(category=("Poland", "Latvia"), value=(1.0,), role=("focus", "focus"))


def test_a_place_in_the_chart_has_one_figure():
    with pytest.raises(ShapeError, match="Lines: two figures at BLR, 2000"):
        Lines(time=(2000, 2000), value=(1.0, 2.0), series=("BLR", "BLR"), all_series=(BELARUS,))


def test_every_figure_belongs_to_a_series_that_is_declared():
    with pytest.raises(ShapeError, match="Lines: the series of the figures are not those declared"):
        Lines(time=(2000,), value=(1.0,), series=("POL",), all_series=(BELARUS,))


def test_a_matrix_has_all_its_cells():
    with pytest.raises(ShapeError, match="Matrix: a cell is missing"):
        Matrix(row=("a", "b"), column=("x", "y"), state=(1, 2), sign=("●", "○"), word=("met", "not met"))
