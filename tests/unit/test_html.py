"""HTML of the screen: every value is escaped, and none is put together outside of the templates."""

import re
from html import unescape
from pathlib import Path

import pytest

from seeeca.exhibit.exhibit import KeyFigure
from seeeca.ui import seams
from seeeca.ui.html import html
from tests.unit.test_imports import MODULES, strings, within

TEMPLATES = Path(seams.__file__).parent / "templates"
HOSTILE = "</style></script><b title=\"x\" onclick='y'>&\\"
LINK = 'https://elsewhere.example/"><b>'
ABOUT = [(HOSTILE, HOSTILE)]
EXHIBIT = {"id": "origins", "title": HOSTILE, "subtitle": HOSTILE, "alt": HOSTILE}
TABLE = {
    "content": "sentences",
    "headings": [(HOSTILE, False), (HOSTILE, True)],
    "rows": [
        [
            {"is_number": False, "is_short": True, "parts": [{"text": HOSTILE, "address": LINK}]},
            {"is_number": True, "text": HOSTILE},
        ]
    ],
}
MATRIX = {
    "name": HOSTILE,
    "columns": [HOSTILE],
    "rows": [{"name": HOSTILE, "cells": [{"text": HOSTILE, "word": HOSTILE, "ground": "#fff", "colour": "#000"}]}],
    "states": [{"ground": "#fff", "name": HOSTILE}],
}
CARD = {
    "exhibit": EXHIBIT,
    "height": 300,
    "matrix": None,
    "about": ABOUT,
    "must": HOSTILE,
    "rest": HOSTILE,
    "more": HOSTILE,
    "show_as": HOSTILE,
    "faces": {"chart": HOSTILE, "about": HOSTILE},
}
# Of each template the values that a user or a file could bring in.
VALUES = {
    "head": [{"headline": HOSTILE, "cards": [KeyFigure("x", HOSTILE, HOSTILE, HOSTILE, HOSTILE)]}],
    "exhibit": [
        CARD | {"absence": "", "table": None},
        CARD | {"absence": HOSTILE, "table": None},
        CARD | {"absence": "", "table": TABLE},
        CARD | {"absence": "", "table": None, "matrix": MATRIX},
    ],
    "about": [{"about": ABOUT}],
    "page_head": [
        {
            "name": HOSTILE,
            "region": HOSTILE,
            "page": HOSTILE,
            "on_page": HOSTILE,
            "print": HOSTILE,
            "sections": [HOSTILE],
            "choices": [HOSTILE, HOSTILE],
            "printed": HOSTILE,
        },
    ],
    "table": [{"table": TABLE}],
    "matrix": [{"matrix": MATRIX}],
    "paragraph": [{"style": HOSTILE, "role": HOSTILE, "text": HOSTILE}],
    "section": [{"name": HOSTILE, "number": 1}],
    "heading": [{"style": HOSTILE, "text": HOSTILE}],
    "footer": [{"text": HOSTILE, "version": HOSTILE}],
    "grey_options": [{"label": HOSTILE, "reasons": {0: HOSTILE}}],
    "assessment_head": [{"headline": HOSTILE, "label": HOSTILE, "note": HOSTILE}],
    "assessment_domain": [{"question": HOSTILE, "status": HOSTILE}],
    "assessment_results": [{"headings": [HOSTILE], "rows": [{"name": HOSTILE, "cells": [HOSTILE], "is_shown": True}]}],
}
# Those take what is ours alone.
OF_OURS = {"script"}


def test_the_list_has_every_template():
    assert {path.stem for path in TEMPLATES.iterdir()} == {*VALUES} | OF_OURS


@pytest.mark.parametrize(("template", "values"), [(name, each) for name, of_it in VALUES.items() for each in of_it])
def test_nothing_that_is_filled_in_is_markup(template, values):
    made = html(template, **values)
    of_style = template == "grey_options"
    assert "<b " not in made and "</script>" not in made
    assert made.count("</style>") == of_style
    assert of_style or HOSTILE in unescape(made)


def test_a_missing_value_is_an_error():
    with pytest.raises(Exception, match="undefined"):
        html("footer", text="")


def test_html_stands_in_templates_only():
    found = {
        module: [text for text in strings(module) if re.search(r"</?[a-z]\w*[ >]", text)]
        for module in MODULES
        if within(module, ["seeeca.ui", "seeeca.app"])
    }
    assert {module: texts for module, texts in found.items() if texts} == {}


# Seams -------------------------------------------------------------------------------------------


def test_a_grey_option_is_named_by_its_place_and_says_its_reason():
    made = html("grey_options", label="Country", reasons={3: 'No "figures" <here> \\'})
    assert '[aria-label="Country"]' in made
    assert '[data-key="3"] { --reason: "No \\"figures\\" \\3c here> \\\\"; opacity' in made
