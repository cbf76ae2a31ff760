"""What leans on Streamlit's insides, as far as a page shows it without a browser (see also tests/browser)."""

import pytest

from seeeca import exhibits
from seeeca.ui import seams
from tests.pages.seen import open_app, turn_to


def asked(what: str):
    app = open_app(lang="en")
    return app.text_input(key="asked").set_value(what).run()


def test_an_exhibit_turns_to_the_face_that_the_script_asks_for():
    app = asked("migrant_stock table")
    assert app.session_state["face-migrant_stock"] == "table"
    assert app.session_state.asked == ""
    assert len(app.get("dataframe")) == 1


@pytest.mark.parametrize("what", ["ground", "migrant_stock", "migrant_stock all", "nothing table", "", "<b> about"])
def test_what_no_button_asks_for_changes_nothing(what):
    app = asked(what)
    assert not app.exception
    assert [id_ for id_ in exhibits.IDS if f"face-{id_}" in app.session_state] == []


def test_the_script_of_the_page_knows_the_language_and_may_run():
    app = open_app(lang="be")
    (script,) = (each.proto for each in app.get("html") if seams.SCRIPT in each.proto.body)
    assert 'data-language="be"' in script.body
    assert script.unsafe_allow_javascript


def test_the_style_stands_on_the_page_whole():
    assert any(f"<style>{seams.STYLE}</style>" in each.proto.body for each in open_app(lang="en").get("html"))


def test_countries_without_figures_stand_grey_in_the_list_by_their_place():
    app = turn_to(open_app(lang="en"), "migrant_stock")
    place = app.selectbox(key="focus_widget").options.index("Kosovo*")
    (style,) = (
        each.proto.body for each in app.get("html") if '[role="listbox"][aria-label="Country"]' in each.proto.body
    )
    assert f'[data-key="{place}"] {{ --reason: "UN DESA' in style
