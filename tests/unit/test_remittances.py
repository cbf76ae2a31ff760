"""What is shown of remittances: years, editions, corridors, costs, changes, and the words that travel with them."""

from itertools import pairwise

import pandas as pd
import pytest

from seeeca import catalogue, exhibits
from seeeca.catalogue.reading import LANGUAGES
from seeeca.draw.figure import WIDTH, figure
from seeeca.draw.palette import LIGHT
from seeeca.exhibit.exhibit import Exhibit
from seeeca.publish.picture import picture
from seeeca.publish.table import csv
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.warehouse import current
from seeeca.words.fonts import width_of
from seeeca.words.i18n import NO_BREAK, translator
from tests.said import notes_of

CATALOGUE = catalogue.load()
T = translator("en")
RECORDED = {
    "en": "Recorded flows only.",
    "ru": "Только зарегистрированные потоки.",
    "be": "Толькі зарэгістраваныя патокі.",
}
MODELLED = {"en": "modelled", "ru": "модельная оценка", "be": "мадэльная ацэнка"}
CORRIDORS = ("remittance_senders", "remittance_receivers", "remittance_diagram")


def built(id_: str, focus: str = "BLR", language: str = "en", **choices: object) -> Exhibit:
    return exhibits.make(Recipe(id_, View(focus=focus, **choices)), language)


def drawn(exhibit: Exhibit) -> tuple[list[dict], dict]:
    made = figure(exhibit, translator(exhibit.language), LIGHT)
    return made["data"], made["layout"]


def observed(indicator: str, edition: str, country: str) -> pd.Series:
    """Figures by year, from the extract."""
    asked = {"indicator": indicator, "edition": edition, "countries": [country], "first_year": 1950, "last_year": 2100}
    return current().ask("observations", asked).set_index("year")["value"]


# The share of GDP --------------------------------------------------------------------------------


def test_years_from_1990_on_can_be_seen():
    usual, early = built("remittances_gdp_share").data["year"], built("remittances_gdp_share", first_year=1990).data
    assert (usual.min(), early["year"].min()) == (2000, 1990)
    assert early[early["country"] == "BLR"]["year"].min() == 1993


@pytest.mark.parametrize("edition", ["wdi-before-2026-07", "wdi-2023-05"])
@pytest.mark.parametrize("group", ["seeeca", "central_asia"])
def test_the_regional_figure_is_the_producers_whatever_the_group(edition, group):
    data = built("remittances_gdp_share", money_edition=edition, group=group).data
    region = data[data["role"] == "second"].set_index("year")["value"]
    assert region.to_dict() == observed("remittances_received_gdp_share", edition, "ECS").loc[2000:].to_dict()


def test_the_ranking_lists_who_has_no_figure():
    assert "No figure for 2024: Turkmenistan." in notes_of(built("remittances_ranking"))


# US dollars --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("choices", "edition", "years"),
    [
        ({}, "wdi-2025-01", (2000, 2023)),
        ({"first_year": 1990}, "wdi-2025-01", (1993, 2023)),
        ({"first_year": 2020}, "wdi-before-2026-07", (2020, 2024)),
        ({"money_edition": "wdi-before-2026-07"}, "wdi-before-2026-07", (2020, 2024)),
    ],
    ids=str,
)
def test_dollars_are_of_one_edition_the_newest_that_goes_back_as_far_as_any(choices, edition, years):
    exhibit = built("remittances_usd", **choices)
    assert exhibit.editions == (edition,)
    assert (exhibit.data["year"].min(), exhibit.data["year"].max()) == years


@pytest.mark.parametrize("country", ["BLR", "RUS", "KGZ", "XKX"])
def test_net_is_received_minus_paid_of_the_same_edition_and_year(country):
    exhibit = built("remittances_usd", country)
    received, paid = (
        observed(indicator, exhibit.editions[0], country)
        for indicator in ("remittances_received_usd", "remittances_paid_usd")
    )
    expected = (received - paid).dropna().loc[2000:]
    net = exhibit.data[exhibit.data["series"] == "Net: received minus paid"].set_index("year")["value"]
    assert net.to_dict() == expected.to_dict()
    assert T.signed_about(expected.iloc[-1]) in exhibit.title and exhibit.title.count(str(expected.index[-1])) == 1


def test_the_direction_of_the_balance_is_told():
    assert "net +" in built("remittances_usd", "BLR").title
    assert "net \u2212" in built("remittances_usd", "RUS").title


def test_a_newer_edition_that_begins_later_is_named():
    note = "WDI 2025–26, undated copy begins in 2020: choose years from 2020 on to see it."
    assert note in notes_of(built("remittances_usd"))
    assert note not in notes_of(built("remittances_usd", first_year=2020))


def test_per_head_is_of_one_edition_and_the_population_is_named():
    exhibit = built("remittances_per_head", "MDA")
    money, people = exhibit.editions
    received = observed("remittances_received_usd", money, "MDA")
    population = observed("population", people, "MDA")
    expected = (received / population).dropna().loc[2000:]
    assert (money, people) == ("wdi-2025-07", "wdi-before-2026-03")
    of_focus = exhibit.data[exhibit.data["role"] == "focus"].set_index("year")["value"]
    assert of_focus.round(6).to_dict() == expected.round(6).to_dict()
    assert any("World Bank's population" in note for note in notes_of(exhibit))


def test_the_balance_stands_on_a_card_with_its_sign():
    cards = {card.id: card for card in exhibits.key_figures("remittances", View(focus="BLR"), "en")}
    net = cards["remittances_usd"]
    assert (net.label, net.value) == ("Net: received minus paid, US dollars, 2024", f"+1.15{NO_BREAK}billion")
    assert net.source == "World Bank, WDI 2025–26, undated copy"


# Corridors ---------------------------------------------------------------------------------------


def test_modelled_corridors_of_belarus():
    received, sent = built("remittance_senders"), built("remittance_receivers")
    assert round(received.data["value"].sum() / 1e6, 1) == 1136.7
    assert round(received.data.set_index("partner")["value"]["RUS"] / 1e6, 1) == 577.9
    assert round(sent.data["value"].sum() / 1e6, 1) == 1413.4
    sides = built("remittance_diagram").data.groupby("side")["value"].sum() / 1e6
    assert sides.round(1).to_dict() == {"in": 1136.7, "out": 1413.4}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", CORRIDORS)
def test_a_model_is_called_one_in_title_and_picture(id_, language):
    exhibit = built(id_, language=language)
    assert MODELLED[language] in exhibit.title.lower() and MODELLED[language] in exhibit.subtitle.lower()
    words = [
        note["text"].lower()
        for note in picture(exhibit, translator(language)).to_plotly_json()["layout"]["annotations"]
    ]
    assert any(MODELLED[language] in text for text in words)


@pytest.mark.parametrize("id_", ["remittance_senders", "remittance_receivers"])
def test_bars_of_a_model_are_hatched(id_):
    (bars,), _ = drawn(built(id_))
    assert bars["marker"]["pattern"]["shape"] == "/"


def test_the_diagram_of_a_model_is_framed_in_dots_and_that_of_counts_is_not():
    _, layout = drawn(built("remittance_diagram"))
    assert [shape["line"]["dash"] for shape in layout["shapes"]] == ["dot"]
    assert [words["text"] for words in layout["annotations"]] == ["Modelled"]
    assert "shapes" not in drawn(built("stock_diagram"))[1]


def test_kosovo_receives_in_the_matrix_and_does_not_send():
    assert built("remittance_receivers", "XKX").absence
    assert "no figure on money sent" in built("remittance_diagram", "XKX").title
    assert not built("remittance_senders", "XKX").absence


# Cost of sending ---------------------------------------------------------------------------------


def test_the_target_is_a_dashed_line_over_its_years():
    exhibit = built("remittance_cost")
    target = exhibit.data[exhibit.data["target"]]
    assert target[["year", "value"]].values.tolist() == [[2015, 3], [2030, 3]]
    lines, _ = drawn(exhibit)
    assert [line["name"] for line in lines if line["line"]["dash"] == "dash"] == ["Target of SDG 10.c by 2030"]
    assert any("A/RES/70/1" in note for note in notes_of(exhibit))


@pytest.mark.parametrize(
    ("country", "strong"),
    [
        ("BLR", {"Belarus (sending there)"}),
        ("TUR", {"Türkiye (sending there)", "Türkiye (sending from there)"}),
        ("RUS", {"Russian Federation (sending from there)"}),
        ("ISR", {"Israel (sending from there)"}),
    ],
)
def test_the_cost_is_that_of_sending_to_and_from_a_country(country, strong):
    data = built("remittance_cost", country).data
    assert set(data[(data["role"] != "context") & ~data["target"]]["name"]) == strong


@pytest.mark.parametrize("country", ["MNE", "TKM"])
def test_a_country_without_costs_says_so(country):
    assert CATALOGUE.gap(country, "remittance_cost").reason.en == built("remittance_cost", country).absence


# Change and events -------------------------------------------------------------------------------


def test_the_change_is_against_the_year_before():
    exhibit = built("remittances_change", "TJK")
    data = exhibit.data.set_index("year")
    received = observed("remittances_received_usd", exhibit.editions[0], "TJK")
    assert data["change_usd"][2022] == received[2022] - received[2021]
    assert round(data["change_percent"][2022], 1) == 83.0
    assert round(data["change_percent"][2009], 1) == -31.3
    assert exhibit.editions == ("wdi-2025-07",)


@pytest.mark.parametrize(
    ("measure", "drawn_column", "unit"),
    [("share", "change_percent", "per cent"), ("number", "change_usd", "million US dollars")],
)
def test_the_change_is_drawn_in_per_cent_or_in_dollars(measure, drawn_column, unit):
    exhibit = built("remittances_change", change_in=measure)
    assert list(exhibit.shape.value) == exhibit.data[drawn_column].tolist() and f", {unit}, " in exhibit.subtitle


def test_a_column_that_is_cut_off_has_its_figure_over_it_and_a_note():
    exhibit = built("remittances_change", "UKR")
    _, layout = drawn(exhibit)
    assert layout["yaxis"]["range"][1] == 200
    assert [(words["x"], words["text"]) for words in layout["annotations"]][0] == (2000, "+2,228")
    note = f"Columns above 200{NO_BREAK}% are cut off; their figures stand over them."
    assert note in notes_of(exhibit)
    assert note not in notes_of(built("remittances_change", "BLR"))
    assert note not in notes_of(built("remittances_change", "UKR", change_in="number"))


def test_a_year_after_a_missing_one_has_no_change():
    """Missing is not zero."""
    exhibit = built("remittances_change", "KGZ")
    received = observed("remittances_received_usd", exhibit.editions[0], "KGZ")
    expected = [year for year in received.index if year >= 2000 and year - 1 in received.index]
    assert exhibit.data["year"].tolist() == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", ["BLR", "TJK", "UKR", "ISR"])
def test_events_stand_at_their_year_with_their_source(country, language):
    exhibit = built("remittances_change", country, language)
    events = [event for event in CATALOGUE.events.values() if country in event.countries]
    assert [(mark.year, mark.words) for mark in exhibit.shape.marks] == [
        (event.year, event.name.in_(language)) for event in events
    ]
    notes = " ".join(notes_of(exhibit))
    assert all(event.source in notes and str(event.year) in notes for event in events)
    assert len(events) == {"BLR": 3, "TJK": 4, "UKR": 4, "ISR": 0}[country]


def test_an_event_outside_of_the_years_shown_is_left_out():
    assert [mark.year for mark in built("remittances_change", first_year=2016).shape.marks] == [2020]


def test_every_event_names_a_publication_with_its_year_and_address():
    for event in CATALOGUE.events.values():
        assert "World Bank" in event.source and event.address.startswith("http"), event.id
        assert any(str(year) in event.source for year in range(event.year, event.year + 2)), event.id
        assert set(event.countries) <= set(CATALOGUE.groups["seeeca"].members), event.id


# Editions ----------------------------------------------------------------------------------------


def test_two_editions_of_tajikistan_stand_in_one_picture_and_in_no_one_line():
    exhibit = built("remittances_editions", "TJK")
    of_2021 = exhibit.data[exhibit.data["year"] == 2021].set_index("edition")["value"].round(2)
    assert of_2021.to_dict() == {"wdi-before-2026-07": 32.69, "wdi-2023-05": 33.41}
    lines, layout = drawn(exhibit)
    assert {line["name"] for line in lines} == {"WDI 2025–26, undated copy", "WDI May 2023"}
    assert exhibit.data.groupby("name")["edition"].nunique().tolist() == [1, 1]
    shown = " ".join(words["text"] for words in layout["annotations"])
    assert f"33.41{NO_BREAK}%" in exhibit.title and f"33.41{NO_BREAK}%" in shown and f"32.69{NO_BREAK}%" in shown


def test_a_country_with_figures_in_one_edition_only_has_one_line():
    exhibit = built("remittances_editions", "TKM")
    assert exhibit.editions == ("wdi-2023-05",) and "none in WDI 2025–26, undated copy" in exhibit.title


# Against emigrants -------------------------------------------------------------------------------


def test_the_share_stands_against_the_number_of_emigrants():
    exhibit = built("remittances_scatter")
    newest = exhibit.data[(exhibit.data["country"] == "BLR") & (exhibit.data["year"] == 2024)].iloc[0]
    assert (round(newest["y"], 2), newest["x"]) == (1.81, 790_232)
    assert exhibit.indicators == ("remittances_received_gdp_share", "emigrant_stock")
    assert exhibit.subtitle.endswith("logarithmic scales")
    _, layout = drawn(exhibit)
    assert {layout["xaxis"]["type"], layout["yaxis"]["type"]} == {"log"}


def test_other_scatters_start_at_zero():
    _, layout = drawn(built("compare_scatter"))
    assert layout["xaxis"]["rangemode"] == layout["yaxis"]["rangemode"] == "tozero"


# Recorded flows only -----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", exhibits.ON_PAGE["remittances"])
def test_recorded_flows_only_stands_on_screen_in_the_picture_and_in_the_file(id_, language):
    exhibit = built(id_, "TJK", language)
    t = translator(language)
    assert RECORDED[language] in notes_of(exhibit)
    annotations = picture(exhibit, t).to_plotly_json()["layout"]["annotations"]
    assert any(RECORDED[language] in note["text"].replace("<br>", " ") for note in annotations)
    assert RECORDED[language] in csv(exhibit, t).decode("utf-8-sig")


# Marks over columns ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", ["TJK", "UKR"])
@pytest.mark.parametrize("first_year", [None, 1990, 2014, 2019])
def test_words_over_columns_do_not_cover_each_other(first_year, country, language):
    """Words in one row, each from its left to its right end in years, as wide as they are in a chart of usual width."""
    _, layout = drawn(built("remittances_change", country, language, first_year=first_year))
    low, high = layout["xaxis"]["range"]
    rows = {}
    for words in layout["annotations"]:
        long = width_of(words["text"], 15) * (high - low) / WIDTH
        start = words["x"] - {"left": 0, "center": 0.5, "right": 1}[words["xanchor"]] * long
        rows.setdefault(words["yshift"], []).append((start, start + long))
    assert all(end <= high for row in rows.values() for _, end in row)
    assert all(one[1] < other[0] for row in rows.values() for one, other in pairwise(sorted(row)))
