"""The site: all that it names exists, and a page's exhibits read the choices that it offers."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from seeeca import exhibits
from seeeca.catalogue import load
from seeeca.recipe import Recipe
from seeeca.view import CHOICES, View

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CATALOGUE = load()
PAGES = CATALOGUE.site.pages
# Some indicators follow an edition, others do not.
BASES = [View(), *(View(indicator=id_) for id_ in ("immigrant_stock", "population", "remittances_received_usd"))]
YEARS = (1995, 2000, 2010, 2019, 2040, 2070)

each_page = pytest.mark.parametrize("page", PAGES)


# What is named -----------------------------------------------------------------------------------


@each_page
def test_exhibits_choices_and_years_of_a_page_are_known(page):
    declared = PAGES[page]
    assert set(declared.exhibits) <= set(exhibits.BUILDERS)
    assert set(declared.choices) <= set(CHOICES)
    assert {control.years for control in declared.all_controls if control.years} <= set(exhibits.YEARS)


def test_every_exhibit_stands_on_a_page_and_every_choice_is_offered_on_one():
    assert {id_ for page in PAGES.values() for id_ in page.exhibits} == set(exhibits.BUILDERS)
    assert {choice for page in PAGES.values() for choice in page.choices} == set(CHOICES)
    assert {control.years for page in PAGES.values() for control in page.all_controls} == {None, *exhibits.YEARS}


def test_every_page_has_its_head_and_its_script():
    assert set(exhibits.PAGES) == set(PAGES) == {path.stem for path in (ROOT / "pages").glob("*.py")}


@each_page
def test_a_script_shows_its_page_and_brings_the_parts_that_the_site_names(page):
    module = ast.parse((ROOT / "pages" / f"{page}.py").read_text(encoding="utf-8"))
    (call,) = (node for node in ast.walk(module) if isinstance(node, ast.Call))
    assert (ast.unparse(call.func), [argument.value for argument in call.args]) == ("ui.page", [page])
    assert {keyword.arg for keyword in call.keywords} == set(PAGES[page].parts)


def test_one_page_is_the_first():
    assert next(iter(PAGES.values())).address == "/"


@pytest.mark.parametrize("code", [choice.code for choice in CHOICES.values()])
def test_readme_has_every_code_of_a_link(code):
    table = [line.split("|")[1] for line in README.splitlines() if line.startswith("| `")]
    assert any(f"`{code}`" in codes for codes in table)


@each_page
def test_readme_has_every_address(page):
    assert f"`{PAGES[page].address}`" in README
    assert PAGES[page].name.en in README


# What is read ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("page", "choice"), [(page, choice) for page in PAGES for choice in PAGES[page].choices])
def test_a_choice_that_a_page_offers_changes_something_on_it(page, choice):
    offered = PAGES[page].choices
    bases = [base for base in BASES if base.offered(offered) == base]
    changed = (
        shown(page, replace(base, **{choice: value})) != shown(page, base)
        for base in bases
        for value in odd_values(choice)
    )
    assert any(changed)


def odd_values(choice: str) -> list:
    known = CHOICES[choice].known(CATALOGUE)
    return [value for value in (YEARS if 1995 in known else known) if value != CHOICES[choice].usual]


def shown(page: str, view: View) -> list:
    """What a page says and draws of a view, without the view itself."""
    made = [exhibits.make(Recipe(id_, view), "en") for id_ in PAGES[page].exhibits]
    return [
        exhibits.headline(page, view, "en"),
        exhibits.key_figures(page, view, "en"),
        *(replace(exhibit, data=None, recipe=Recipe(exhibit.id)) for exhibit in made),
        *(exhibit.data.to_csv() for exhibit in made),
    ]


def test_what_is_not_offered_is_as_usual():
    view = View(focus="TJK", year=2010, lens="raw")
    assert view.offered(["focus", "lens"]) == View(focus="TJK", lens="raw")


def test_a_link_leaves_the_choices_of_other_pages_as_they_were():
    before = View(focus="TJK", year=2010, lens="raw", hold="total")
    link = View(group="eaeu", lens="from-2000")
    assert link.with_others_of(before, ["focus", "group", "year"]) == View(group="eaeu", lens="from-2000", hold="total")
