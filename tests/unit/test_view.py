"""A view and its link: there and back again, and values that nobody can mean."""

from dataclasses import fields

import pytest

from seeeca import catalogue
from seeeca.catalogue.reading import LANGUAGES
from seeeca.view import CHOICES, DEFAULT, PLACES, Refused, View, from_query, to_query
from seeeca.words.i18n import translator

CATALOGUE = catalogue.load()
CHOSEN = View(
    focus="TJK",
    group="central_asia",
    year=2020,
    first_year=1990,
    last_year=2024,
    stock_edition="ims-2020",
    flow_edition="abel-cohen-pb-closed",
    money_edition="wdi-2023-05",
    population_edition="wpp-2022",
    indicator="fertility",
    stock_as="women",
    compared_as="index",
    change_in="number",
    ages_as="number",
    order="name",
    since=2000,
    against="births",
    partner="POL",
    map_form="tiles",
    lens="from-2000",
    scale="free",
    beside="1990",
    aged_from="65",
    hold="dependency",
    until=2070,
    objective="20",
    target="10.c",
)
CHOSEN_LINK = {
    "country": "TJK",
    "group": "central_asia",
    "year": "2020",
    "from": "1990",
    "to": "2024",
    "edition": "ims-2020",
    "model": "abel-cohen-pb-closed",
    "wdi": "wdi-2023-05",
    "wpp": "wpp-2022",
    "indicator": "fertility",
    "stock": "women",
    "compared": "index",
    "change": "number",
    "ages": "number",
    "order": "name",
    "since": "2000",
    "against": "births",
    "partner": "POL",
    "map": "tiles",
    "lens": "from-2000",
    "scale": "free",
    "beside": "1990",
    "aged": "65",
    "hold": "dependency",
    "until": "2070",
    "objective": "20",
    "target": "10.c",
}
FIELDS = [field.name for field in fields(View)]
CODES = {name: choice.code for name, choice in CHOICES.items()}
# What links of earlier versions said by one code.
OLD_CODES = ["measure"]
YEARS = ["year", "since", "from", "to", "beside", "until"]
STOCK_EDITIONS = ["ims-2024", "ims-2020", "ims-2019"]
FLOW_EDITIONS = ["gaskin-abel-2026", "abel-cohen-pb-closed", "abel-cohen-min-closed"]
MONEY_EDITIONS = [edition.id for edition in CATALOGUE.sources["worldbank-wdi"].editions]
POPULATION_EDITIONS = ["wpp-2024", "wpp-2022"]
HOSTILE = {
    "empty": "",
    "a space": " ",
    "unknown": "XX",
    "wrong case": "blr",
    "two of them": "BLR,RUS",
    "a list": "['BLR']",
    "a script": "<script>alert(1)</script>",
    "SQL": "BLR'; drop table observation; --",
    "a path": "../../etc/passwd",
    "a null byte": "BLR\x00",
    "look-alike letters": "ВLR",
    "a thousand signs": "B" * 1000,
}
NO_YEARS = {
    "negative": "-2020",
    "with plus": "+2020",
    "with space": " 2020",
    "a fraction": "2020.5",
    "in powers of ten": "2e3",
    "hexadecimal": "0x7e4",
    "with underscore": "2_020",
    "Arabic-Indic digits": "٢٠٢٠",
    "full-width digits": "２０２０",
    "raised digit": "²",
    "zero": "0",
    "too early": "1949",
    "too late": "2101",
    "five digits": "20200",
    "huge": "2020" * 2000,
    "true": "True",
}


def test_the_chosen_view_differs_from_the_default_in_every_field():
    assert [field for field in FIELDS if getattr(CHOSEN, field) == getattr(DEFAULT, field)] == []


def test_every_choice_has_its_code_in_the_link():
    assert to_query(CHOSEN) == CHOSEN_LINK


def test_a_view_comes_back_from_its_link():
    assert from_query(CHOSEN_LINK, CATALOGUE) == (CHOSEN, ())


@pytest.mark.parametrize("field", FIELDS)
def test_each_choice_travels_alone(field):
    view = View(**{field: getattr(CHOSEN, field)})
    assert from_query(to_query(view), CATALOGUE) == (view, ())
    assert to_query(view) == {CODES[field]: CHOSEN_LINK[CODES[field]]}


def test_what_is_as_by_default_is_left_out():
    assert to_query(View()) == {}


def test_a_default_that_is_spelt_out_is_understood_and_left_out_again():
    spelt_out = {CODES[field]: getattr(DEFAULT, field) for field in FIELDS if getattr(DEFAULT, field) is not None}
    view, refused = from_query(spelt_out, CATALOGUE)
    assert (view, refused, to_query(view)) == (View(), (), {})


@pytest.mark.parametrize(
    ("code", "value"),
    [
        pytest.param(code, value, id=f"{code}-{name}")
        for code in (*CODES.values(), *OLD_CODES)
        for name, value in HOSTILE.items()
        # A place goes by any of its names: tests/unit/test_names.py.
        if not (code in PLACES and name == "wrong case")
    ],
)
def test_a_value_that_is_not_known_gives_the_default_and_is_listed(code, value):
    assert from_query({code: value}, CATALOGUE) == (View(), (Refused(code, value[:40]),))


@pytest.mark.parametrize("value", NO_YEARS.values(), ids=NO_YEARS)
@pytest.mark.parametrize("code", YEARS)
def test_what_is_no_year_gives_the_default_and_is_listed(code, value):
    assert from_query({code: value}, CATALOGUE) == (View(), (Refused(code, value[:40]),))


def test_the_first_and_the_last_year_there_are_is_understood():
    assert from_query({"from": "1950", "to": "2100"}, CATALOGUE) == (View(first_year=1950, last_year=2100), ())


def test_years_in_the_wrong_order_give_all_years_and_are_listed():
    link = {"country": "TJK", "from": "2020", "to": "2010"}
    assert from_query(link, CATALOGUE) == (View(focus="TJK"), (Refused("from", "2020"),))


def test_one_year_may_be_the_first_and_the_last():
    assert from_query({"from": "2020", "to": "2020"}, CATALOGUE) == (View(first_year=2020, last_year=2020), ())


def test_what_is_understood_survives_beside_what_is_not():
    link = CHOSEN_LINK | {"group": "nowhere", "year": "soon", "to": ""}
    view, refused = from_query(link, CATALOGUE)
    assert view == View(**(vars(CHOSEN) | {"group": "seeeca", "year": None, "last_year": None}))
    assert refused == (Refused("group", "nowhere"), Refused("year", "soon"), Refused("to", ""))


def test_codes_that_are_not_the_views_are_left_alone():
    assert from_query({"utm_source": "mail", "Country": "TJK", "lang": "be"}, CATALOGUE) == (View(), ())


def test_every_country_group_edition_and_indicator_can_be_asked_for():
    links = {
        "country": CATALOGUE.groups["seeeca"].members,
        "partner": CATALOGUE.countries,
        "group": [id_ for id_, group in CATALOGUE.groups.items() if group.to_compare_with],
        "edition": STOCK_EDITIONS,
        "model": FLOW_EDITIONS,
        "wdi": MONEY_EDITIONS,
        "wpp": POPULATION_EDITIONS,
        "indicator": [id_ for id_, indicator in CATALOGUE.indicators.items() if indicator.compared],
    }
    refused = [from_query({code: id_}, CATALOGUE)[1] for code, ids in links.items() for id_ in ids]
    assert [each for each in refused if each] == []


@pytest.mark.parametrize(
    ("field", "editions"),
    [
        ("stock_edition", STOCK_EDITIONS),
        ("flow_edition", FLOW_EDITIONS),
        ("money_edition", MONEY_EDITIONS),
        ("population_edition", POPULATION_EDITIONS),
    ],
)
def test_an_edition_in_an_old_link_is_read_into_the_choice_that_has_it(field, editions):
    for edition in editions:
        assert from_query({"edition": edition}, CATALOGUE) == (View(**{field: edition}), ())


@pytest.mark.parametrize("edition", ["knomad-2022-12", "ims-1999"])
def test_an_edition_that_no_choice_has_is_refused(edition):
    assert from_query({"edition": edition}, CATALOGUE) == (View(), (Refused("edition", edition),))


@pytest.mark.parametrize(
    ("link", "chosen"),
    [
        ({"measure": "number"}, {"compared_as": "number", "change_in": "number", "ages_as": "number"}),
        ({"measure": "index"}, {"compared_as": "index"}),
        ({"measure": "share"}, {}),
        ({"measure": "number", "change": "share"}, {"compared_as": "number", "ages_as": "number"}),
        ({"edition": "abel-cohen-pb-closed", "model": "gaskin-abel-2026"}, {"flow_edition": "gaskin-abel-2026"}),
        ({"edition": "ims-2020", "wdi": "wdi-2023-05"}, {"stock_edition": "ims-2020", "money_edition": "wdi-2023-05"}),
    ],
)
def test_an_old_code_is_read_into_every_choice_that_has_no_code_of_now_beside_it(link, chosen):
    assert from_query(link, CATALOGUE) == (View(**chosen), ())


def test_an_old_link_is_written_anew_in_codes_of_now():
    view, _ = from_query({"edition": "abel-cohen-pb-closed", "measure": "number"}, CATALOGUE)
    assert to_query(view) == {
        "model": "abel-cohen-pb-closed",
        "compared": "number",
        "change": "number",
        "ages": "number",
    }


def test_codes_are_used_once_and_old_ones_by_no_other_meaning():
    assert len(set(CODES.values())) == len(CODES)
    assert {old for choice in CHOICES.values() for old in choice.old_codes} == {"edition", *OLD_CODES}


@pytest.mark.parametrize("field", FIELDS)
def test_the_usual_value_is_one_that_a_link_can_ask_for(field):
    choice = CHOICES[field]
    assert choice.usual is None or choice.understood(str(choice.usual), CATALOGUE) == choice.usual


def test_the_chosen_edition_of_a_data_set_is_found_among_its_editions():
    view = View(stock_edition="ims-2019", money_edition="wdi-2023-05")
    assert view.edition_in(("ims-2024", "ims-2020", "ims-2019")) == "ims-2019"
    assert view.edition_in(("wdi-before-2026-07", "wdi-2023-05")) == "wdi-2023-05"
    assert view.edition_in(("wpp-2024", "wpp-2022")) is None


def test_a_group_that_is_not_for_comparing_cannot_be_asked_for():
    others = [id_ for id_, group in CATALOGUE.groups.items() if not group.to_compare_with]
    assert [from_query({"group": id_}, CATALOGUE) for id_ in others] == [
        (View(), (Refused("group", id_),)) for id_ in others
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_groups_are_no_codes_in_any_language(language):
    link = {"group": translator(language).name("central_asia")}
    assert from_query(link, CATALOGUE) == (View(), tuple(Refused(code, name[:40]) for code, name in link.items()))
