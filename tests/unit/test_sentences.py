"""Sentences that were wrong before a ministry, each with the figures that are right.

Each case once stood on a screen: two years in one sentence, a bound told as a change, a count that rounding made false.
"""

import re

import pytest

from seeeca import catalogue, exhibits
from seeeca.exhibit.exhibit import Exhibit, KeyFigure
from seeeca.exhibits import making
from seeeca.exhibits.stock import findings
from seeeca.publish.table import csv
from seeeca.recipe import Recipe
from seeeca.view import View, from_query
from seeeca.words.i18n import NO_BREAK, translator
from tests.facts import people
from tests.said import notes_of

MEMBERS = catalogue.load().groups["seeeca"].members
T = translator("en")


def made(id_: str, country: str = "BLR", language: str = "en", **choices: object) -> Exhibit:
    return exhibits.make(Recipe(id_, View(focus=country, **choices)), language)


def title(id_: str, country: str = "BLR", language: str = "en", **choices: object) -> str:
    return made(id_, country, language, **choices).title.replace(NO_BREAK, " ")


def headline(page: str, country: str = "BLR", **choices: object) -> str:
    return exhibits.headline(page, View(focus=country, **choices), "en").replace(NO_BREAK, " ")


def card(page: str, id_: str, country: str = "BLR", **choices: object) -> KeyFigure:
    return next(card for card in exhibits.key_figures(page, View(focus=country, **choices), "en") if card.id == id_)


# Years -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("BLR", "Remittances received in Belarus: 1.7 % of GDP in 2021, 1.38 billion dollars in 2024"),
        (
            "TKM",
            "Remittances received in Turkmenistan: under 0.1 % of GDP in 2019, 4.42 million dollars in 1996",
        ),
    ],
)
def test_two_years_are_never_told_as_one(country, expected):
    assert headline("remittances", country, money_edition="wdi-2023-05") == expected


@pytest.mark.parametrize(
    ("page", "year", "expected"),
    [
        ("migrant_stock", 2000, "in 2000"),
        ("demographics", 1996, "in 1996, 7.45 million projected for 2050"),
        ("demographics", 2050, "7.45 million people in Belarus in 2050 (projection)"),
    ],
)
def test_headline_and_cards_follow_the_year_of_the_page(page, year, expected):
    assert headline(page, year=year).endswith(expected)
    labels = [card.label for card in exhibits.key_figures(page, View(year=year), "en")]
    assert [label for label in labels if not re.search(rf"\b{year}\b", label)] == []


def test_an_early_year_is_no_absence_and_all_cards_follow_it():
    assert headline("remittances", year=1998) == (
        "Remittances received in Belarus in 1998 were 0.4 % of GDP, 53.9 million dollars"
    )
    labels = [card.label for card in exhibits.key_figures("remittances", View(year=2015), "en")]
    assert [label for label in labels if not label.endswith(", 2015")] == []


def test_the_overview_says_its_year():
    expected = "11.6 % of the population of Belarus were immigrants in 2024; 54.2 % of them were women"
    assert headline("overview") == expected


# Bounds ------------------------------------------------------------------------------------------


def test_a_lower_bound_is_compared_with_nothing():
    expected = "1.05 million immigrants lived in Belarus in 2024, at least 790 thousand emigrants abroad"
    assert title("migrant_stock") == title("stock_diagram") == expected
    assert card("migrant_stock", "emigrant_stock").detail.replace(NO_BREAK, " ") == "59.2 % women"


def test_the_share_of_a_destination_is_of_those_that_are_counted():
    assert title("destinations").endswith("of emigrants from Belarus counted in 2024")


@pytest.mark.parametrize("id_", ["compare_line", "compare_multiples", "compare_ranking", "compare_map"])
def test_figures_that_are_lower_bounds_say_so_in_title_and_subtitle(id_):
    exhibit = made(id_, indicator="emigrant_stock")
    assert "at least" in exhibit.title
    assert exhibit.subtitle.startswith("Emigrants counted abroad, at least")


def test_nobody_says_in_how_many_countries_bounds_rose():
    assert title("compare_slope", indicator="emigrant_stock") == "Emigrants in 2000 and 2024"


def test_a_count_that_was_revised_says_so_beside_its_change():
    outward, inward = exhibits.key_figures("corridor", View(partner="RUS"), "en")
    assert (
        outward.detail.replace(NO_BREAK, " ")
        == f"{chr(0x2212)}33.0 % since 2020; the count was revised between editions"
    )
    assert "revised" not in inward.detail
    (note,) = [note for note in notes_of(made("destinations")) if note.startswith("Counts revised")]
    assert note.startswith("Counts revised between the 2020 and the 2024 revision") and "Russian Federation" in note


# Parts and totals --------------------------------------------------------------------------------


def test_a_printed_total_that_is_not_the_sum_stands_beside_it_with_the_reason():
    choices = {"stock_edition": "ims-2019", "year": 2019}
    expected = "The producer prints 260,832 as the total of 2019; the countries add up to 242,863, as shown here."
    assert [note for note in notes_of(made("destinations", "TKM", **choices)) if note.startswith(expected)]
    assert made("destinations", "TKM", **choices).data["value"].sum() == 242_863
    assert not [note for note in notes_of(made("destinations", "TKM")) if "prints" in note]


def test_the_mirror_is_true_beside_every_column():
    exhibit = made("mirror")
    assert title("mirror") == "Emigrants from Belarus: the stock of 2024 shows 40 of 61 destinations"
    assert exhibit.data["stock"].notna().sum() <= 40


# Soviet stocks -----------------------------------------------------------------------------------


@pytest.mark.parametrize("id_", ["migrant_stock", "immigrants_compared", "compare_line", "compare_slope"])
@pytest.mark.parametrize("choices", [{"stock_as": "share", "compared_as": "index"}], ids=["share"])
def test_no_sentence_starts_from_the_stocks_of_the_soviet_union(id_, choices):
    titles = [title(id_, country, **choices) for country in ("BLR", "GEO", "RUS")]
    assert [text for text in titles if "1990" in text or "2000" not in text] == []
    described = [made(id_, country, **choices).described for country in ("BLR", "GEO", "RUS")]
    assert [text for text in described if "in 1990" in text] == []


def test_a_line_to_a_year_of_before_tells_that_year_alone():
    expected = "Immigrants as a share of the population, Belarus: 11.6 % (1995)"
    assert title("compare_line", year=1995) == expected


# Rounding ----------------------------------------------------------------------------------------


def test_what_is_equal_when_rounded_is_equal():
    text = title("compare_slope", indicator="immigrant_female_share")
    assert text == "Women among immigrants, 2000–2024: 8 rose, 9 fell, 2 stayed"


def test_people_of_unknown_origin_come_from_no_place():
    text = title("refugees_by_origin", "KAZ", year=2024)
    assert "largest" not in text and text.endswith("99.5 % are recorded as “Unknown”")


def test_nearly_all_is_not_all():
    expected = "Afghanistan is the largest origin of refugees in Tajikistan: over 99.9 % in 2021"
    assert title("refugees_by_origin", "TJK", year=2021) == expected
    assert [T.percent(share).replace(NO_BREAK, " ") for share in (99.94, 99.96, 100)] == [
        "99.9 %",
        "over 99.9 %",
        "100.0 %",
    ]


# Projections and models --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "id_", ["compare_line", "compare_multiples", "compare_ranking", "compare_map", "compare_slope"]
)
@pytest.mark.parametrize("indicator", ["population", "net_migration", "fertility"])
def test_a_projection_is_called_one(id_, indicator):
    assert "projection" in title(id_, indicator=indicator, year=2050)


def test_the_largest_age_group_to_come_is_projected():
    assert title("population_pyramid", year=2100).endswith("in 2100 (projection)")


def test_a_sign_that_nobody_knows_is_not_told():
    assert title("components_of_change") == (
        "Belarus: deaths exceed births by 55.3 thousand in 2024 (projection), net migration possibly zero"
    )
    detail = card("demographics", "net_migration").detail
    assert detail.startswith(f"95 per cent interval: {chr(0x2212)}25,855 to +17,221")


def test_the_flow_model_and_the_estimate_name_each_other():
    assert any("on the page Demographics is another estimate" in note for note in notes_of(made("flows")))
    assert any("on the page Movement give another balance" in note for note in notes_of(made("components_of_change")))


def test_the_model_of_the_fewest_moves_says_at_least():
    assert title("flows", flow_edition="abel-cohen-min-closed").count("at least") == 2
    assert "at least" not in title("flows")


def test_a_loss_of_people_is_called_one():
    assert "net emigrants a year" in title("replacement", "TUR", hold="total", until=2030) or "no answer" in title(
        "replacement", "TUR", hold="total", until=2030
    )


# Editions ----------------------------------------------------------------------------------------


def test_an_edition_that_is_not_that_of_the_cards_says_its_name_in_the_title():
    assert title("remittances_usd", "ISR") == (
        "Israel received 981 million dollars, paid 6.25 billion in 2023, "
        f"net {chr(0x2212)}5.27 billion (WDI January 2025)"
    )
    assert card("remittances", "remittances_paid_usd", "ISR").source == "World Bank, WDI 2025–26, undated copy"


def test_an_edition_has_one_short_name():
    names = [source.line for source in made("remittances_editions").sources]
    assert names == ["World Bank, WDI 2025–26, undated copy", "World Bank, WDI May 2023"]


# What is not flagged -----------------------------------------------------------------------------


def test_figures_that_are_probably_estimated_say_so():
    remark = "Kyrgyzstan, 2023–2024: round figures in US dollars"
    for id_ in ("remittances_gdp_share", "remittances_ranking", "remittances_map", "remittances_per_head"):
        assert any(note.startswith(remark) for note in notes_of(made(id_))), id_
    assert not any(note.startswith(remark) for note in notes_of(made("remittances_usd")))
    assert any(note.startswith(remark) for note in notes_of(made("remittances_usd", "KGZ")))


def test_people_counted_under_one_of_two_routes_are_named():
    remark = "2021: 3 people recorded under two routes"
    assert any(note.startswith(remark) for note in notes_of(made("deaths_by_route", year=2021)))
    assert not any(note.startswith(remark) for note in notes_of(made("deaths_by_route", year=2022)))


# Absence -----------------------------------------------------------------------------------------


def test_an_earlier_year_is_shown_in_the_edition_that_has_it():
    choices = {"year": 2015, "indicator": "remittances_received_usd"}
    for id_ in ("compare_line", "compare_ranking", "compare_slope", "compare_scatter", "compare_map"):
        exhibit = made(id_, "TJK", **choices)
        assert not exhibit.absence and "2015" in exhibit.title + exhibit.subtitle, id_


@pytest.mark.parametrize(("country", "indicator"), [("XKX", "immigrant_stock"), ("TKM", "remittances_received_usd")])
@pytest.mark.parametrize(
    "id_", ["compare_line", "compare_multiples", "compare_ranking", "compare_map", "compare_slope"]
)
def test_a_country_without_a_figure_leaves_the_group_drawn_and_is_named(id_, country, indicator):
    exhibit = made(id_, country, indicator=indicator, year=2024)
    assert not exhibit.absence and len(exhibit.data) > 10
    assert T.name(country) in " ".join([exhibit.title, *notes_of(exhibit), *exhibit.data["name"]])


@pytest.mark.parametrize("indicator", ["policy_category", "median_age", "unheard_of"])
def test_an_indicator_that_is_not_compared_is_refused_in_words(indicator):
    view, refused = from_query({"indicator": indicator}, catalogue.load())
    assert view.indicator is None and [(each.code, each.value) for each in refused] == [("indicator", indicator)]


# Subjects ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("indicator", [None, "population", "remittances_received_usd", "fertility", "emigrant_stock"])
def test_each_title_of_the_comparison_says_what_its_form_shows(indicator):
    forms = ("compare_line", "compare_multiples", "compare_ranking", "compare_map", "compare_slope", "compare_scatter")
    titles = [title(id_, indicator=indicator) for id_ in forms]
    assert len(set(titles)) == len(titles)
    name = catalogue.load().indicators[indicator or "immigrant_stock_share"].title.en.partition(" (")[0]
    assert [text for text in titles if not text.startswith(name)] == []


@pytest.mark.parametrize(
    ("bars", "on_map"),
    [("origins", "origins_map"), ("destinations", "destinations_map"), ("remittances_ranking", "remittances_map")],
)
def test_bars_and_map_of_the_same_figures_say_different_things(bars, on_map):
    for country in MEMBERS:
        if not made(bars, country).absence:
            assert title(bars, country) != title(on_map, country), country


def test_labels_of_whole_persons_have_persons_in_the_subtitle():
    assert ", people, " in made("origins").subtitle.replace(NO_BREAK, " ")


def test_russian_says_decrease_and_not_a_negative_increase():
    assert "естественная убыль 55,3 тыс." in title("components_of_change", language="ru")


# In use ------------------------------------------------------------------------------------------


def test_in_use_a_plain_sentence_stands_where_facts_do_not_belong_together(monkeypatch, caplog):
    make = making.Making(Recipe("migrant_stock", View()), View(), T, None)
    apart = findings.immigrants_and_emigrants, people(1_000, 2020), people(2_000, 2024)
    with pytest.raises(making.FactsApart):
        make.said(*apart, plain="Immigrants and emigrants of Belarus")
    monkeypatch.setattr(making, "STRICT", False)
    assert make.said(*apart, plain="Immigrants and emigrants of Belarus") == "Immigrants and emigrants of Belarus"
    assert "migrant_stock of BLR" in caplog.text


# Files -------------------------------------------------------------------------------------------


def rows_of_file(id_: str, language: str = "en", **choices: object) -> list[str]:
    """The table of a CSV file, its head first."""
    text = csv(made(id_, language=language, **choices), translator(language)).decode("utf-8-sig")
    return text.split("\r\n\r\n")[1].split("\r\n")


def test_a_file_has_whole_persons_words_for_yes_and_no_unit_and_edition():
    head, first, *_ = rows_of_file("destinations")
    assert (
        head
        == 'Country or area,Persons,Per cent of all,"Persons, 2000",Change since 2000,Unit of “Persons”,Edition (code)'
    )
    assert first == "Russian Federation,255159,32.289,930977,-675818,people,ims-2024"
    head, first, *_ = rows_of_file("ageing", "ru")
    assert head.split(";")[-2].startswith("Единица измерения «") and head.endswith(";Издание (код)")
    assert first == "1990;Албания;нет;8,034;в процентах;wpp-2024"


@pytest.mark.parametrize("id_", exhibits.BUILDERS)
def test_no_figure_of_a_file_is_finer_than_it_is_known(id_):
    rows = rows_of_file(id_) if not made(id_).absence else []
    assert [row for row in rows if re.search(r"\d\.\d{6,}|\d\.0(,|$)|\b(True|False)\b|,\s+[^,\"]*\s+,", row)] == []


@pytest.mark.parametrize("id_", ["policy_domains", "policy_matrix"])
def test_a_category_is_a_word_and_no_number_that_invites_a_mean(id_):
    assert "Category" in rows_of_file(id_)[0] and "1 to 4" not in rows_of_file(id_)[0]
