"""What leans on Streamlit's insides, as far as a page shows it without a browser (see also tests/browser)."""

from tests.pages.seen import open_app, turn_to


def test_the_document_is_told_its_language():
    scripts = [
        each.proto for each in open_app(lang="be").get("html") if "documentElement.lang = 'be'" in each.proto.body
    ]
    assert [script.unsafe_allow_javascript for script in scripts] == [True]


def test_the_navigation_is_told_which_page_or_group_is_open():
    for page, place in (("overview", 0), ("demographics", 2), ("treaties", 5), ("editions", 6)):
        app = turn_to(open_app(lang="en"), page)
        assert any(f"number === {place})" in each.proto.body for each in app.get("html")), page


def test_countries_without_figures_stand_grey_in_the_list_by_their_place():
    app = turn_to(open_app(lang="en"), "migrant_stock")
    place = app.selectbox(key="focus_widget").options.index("Kosovo*")
    (style,) = (
        each.proto.body for each in app.get("html") if '[role="listbox"][aria-label="Country"]' in each.proto.body
    )
    assert f'[data-key="{place}"] {{ --reason: "UN DESA' in style
