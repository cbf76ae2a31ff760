"""Migrant stock, movement, maps and comparisons, row by row of what the dashboard does, on the real extracts."""

import json
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from seeeca import catalogue, exhibits
from seeeca.catalogue.reading import LANGUAGES
from seeeca.draw.figure import figure
from seeeca.draw.palette import LIGHT
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.shapes import Bars, Flow, Pyramid
from seeeca.exhibits.making import MEDIAN
from seeeca.exhibits.stock.partners import WITHOUT_AREA
from seeeca.publish.table import csv, table
from seeeca.recipe import Recipe
from seeeca.view import View, from_query
from seeeca.words.fonts import width_of
from seeeca.words.i18n import NO_BREAK, translator
from tests.said import notes_of

ROOT = Path(__file__).resolve().parents[2]
T = translator("en")
CATALOGUE = catalogue.load()
MEMBERS = CATALOGUE.groups["seeeca"].members
KOSOVO = "XKX"
SIDES = ("origins", "destinations")
# The yearly model, and those of five years at a time.
MODELS = ("gaskin-abel-2026", "abel-cohen-pb-closed", "abel-cohen-min-closed")
FIVE_YEAR_MODELS = MODELS[1:]


def built(id_: str, language: str = "en", **choices: object) -> Exhibit:
    return exhibits.make(Recipe(id_, View(**choices)), language)


def drawn(exhibit: Exhibit) -> tuple[list[dict], dict]:
    """Traces and layout."""
    made = figure(exhibit, T, LIGHT)
    return made["data"], made["layout"]


def values(exhibit: Exhibit, of: str, by: str = "year") -> dict:
    """The figures of one series (or the role of it), by year."""
    data = exhibit.data
    column = next(name for name in ("indicator", "role", "series") if name in data and of in set(data[name]))
    return data[data[column] == of].set_index(by)["value"].to_dict()


def is_modelled(exhibit: Exhibit) -> bool:
    shape = exhibit.shape
    return shape.modelled if isinstance(shape, Bars) else all(series.modelled for series in shape.all_series)


def notes(exhibit: Exhibit) -> str:
    return " ".join(notes_of(exhibit))


# S1 to S9: migrant stock -------------------------------------------------------------------------


@pytest.mark.parametrize(("edition", "persons"), [("ims-2020", 11_636_911), ("ims-2024", 7_297_611)])
def test_s1_immigrants_of_the_russian_federation_in_2020_are_those_of_the_edition(edition, persons):
    assert values(built("migrant_stock", focus="RUS", stock_edition=edition), "immigrant_stock")[2020] == persons


def test_s1_immigrants_are_shown_as_a_share_of_the_population_and_emigrants_are_not():
    exhibit = built("migrant_stock", stock_as="share")
    shares = {year: round(share, 1) for year, share in values(exhibit, "immigrant_stock_share").items()}
    assert {year: shares[year] for year in (1990, 2020, 2024)} == {1990: 12.3, 2020: 11.4, 2024: 11.6}
    assert exhibit.title.replace("\u00a0", " ") == (
        "Immigrants in Belarus: 11.6 % of the population in 2024, 11.2 % in 2000"
    )
    assert set(exhibit.data["indicator"]) == {"immigrant_stock_share"}
    assert "Emigrants are left out" in notes(exhibit)


def test_s1_women_among_immigrants_and_emigrants_are_shown():
    exhibit = built("migrant_stock", stock_as="women")
    newest = {id_: round(values(exhibit, id_)[2024], 1) for id_ in ("immigrant_female_share", "emigrant_female_share")}
    assert newest == {"immigrant_female_share": 54.2, "emigrant_female_share": 59.2}
    assert "lower bound" in notes(exhibit)


def test_s1_shares_of_women_that_never_change_are_said_to_show_no_trend():
    """The producer holds the sexes of Belarus's immigrants constant; those of its emigrants change."""
    of_belarus, of_turkiye = (notes(built("migrant_stock", stock_as="women", focus=focus)) for focus in ("BLR", "TUR"))
    assert "Women among immigrants: the same share in every year, so it shows no trend." in of_belarus
    assert "Women among emigrants: the same" not in of_belarus and "shows no trend" not in of_turkiye


@pytest.mark.parametrize("edition", ["ims-2019", "ims-2020", "ims-2024"])
@pytest.mark.parametrize("stock_as", ["number", "share", "women"])
def test_s1_a_line_has_the_years_of_one_edition(stock_as, edition):
    exhibit = built("migrant_stock", stock_as=stock_as, stock_edition=edition)
    assert exhibit.editions == (edition,)
    assert (exhibit.data["year"].min(), exhibit.data["year"].max()) == (1990, int(edition[-4:]))


def test_s1_ages_of_immigrants_are_those_of_the_newest_edition_that_has_them():
    exhibit = built("stock_ages")
    first_age = exhibit.data["age_group"].str.extract(r"^(\d+)")[0].astype(int)
    persons, total = exhibit.data["persons"], exhibit.data["persons"].sum()
    parts = [first_age < 20, first_age.between(20, 64), first_age >= 65]
    assert (type(exhibit.shape), exhibit.editions, total) == (Pyramid, ("ims-2020",), 1_067_090)
    assert [round(100 * persons[part].sum() / total, 1) for part in parts] == [4.9, 72.2, 23.0]
    assert exhibit.title.replace("\u00a0", " ") == "72.2 % of immigrants in Belarus were aged 20–64, 23.0 % 65+ in 2020"
    assert "mid-2020 (2020 revision)" in exhibit.subtitle
    assert "The 2024 revision gives no ages" in notes(exhibit) and "no figures for 2024: 2020 is shown" in notes(
        exhibit
    )


def test_s1_ages_follow_the_edition_and_the_year_where_they_are_on_hand():
    of_2019 = built("stock_ages", stock_edition="ims-2019")
    assert (of_2019.editions, of_2019.data["persons"].sum()) == (("ims-2019",), 1_069_395)
    of_2010 = built("stock_ages", year=2010)
    assert of_2010.data["persons"].sum() == 1_090_378
    assert "is shown" not in notes(of_2010)


@pytest.mark.parametrize("id_", ["migrant_stock", "stock_ages", "origins", "destinations_map"])
def test_s1_the_lack_of_figures_on_kosovo_is_explained(id_):
    exhibit = built(id_, focus=KOSOVO, stock_as="women", map_form="tiles")
    assert exhibit.absence == T.words(CATALOGUE.gap(KOSOVO, id_).reason)


@pytest.mark.parametrize(("edition", "year", "persons"), [("ims-2020", 2020, 1_483_626), ("ims-2024", 2020, 919_469)])
def test_s2_destinations_of_emigrants_add_up_to_all_of_the_edition(edition, year, persons):
    exhibit = built("destinations", stock_edition=edition, year=year)
    assert exhibit.data["value"].sum() == persons
    assert ("lower bound" in notes(exhibit)) == (edition == "ims-2024")


@pytest.mark.parametrize("country", [country for country in MEMBERS if country != KOSOVO])
@pytest.mark.parametrize("side", SIDES)
def test_s3_partners_of_both_years_add_up_to_all(side, country):
    exhibit = built(side, focus=country, since=1995)
    total = values(built("migrant_stock", focus=country), {"origins": "immigrant_stock"}.get(side, "emigrant_stock"))
    assert exhibit.data["value"].sum() == total[2024]
    assert exhibit.data["before"].sum() == total[1995]
    assert exhibit.data["change"].sum() == total[2024] - total[1995]


def test_s3_the_change_of_a_partner_stands_in_the_table_and_beside_its_bar():
    exhibit = built("destinations", stock_edition="ims-2024", year=2024, since=2020)
    russian_federation = table(exhibit).iloc[0]
    assert russian_federation[["Persons", "Persons, 2020", "Change since 2020"]].tolist() == [
        255_159,
        381_017,
        255_159 - 381_017,
    ]
    assert drawn(exhibit)[0][0]["text"][0] == "255,159 (\u2212125,858)"
    assert "In brackets: change since mid-2020." in notes_of(exhibit)


def test_s3_the_others_and_those_not_shown_separately_are_kept():
    exhibit = built("origins", focus="ISR", stock_edition="ims-2020", year=2010, since=1990)
    kept = exhibit.data[exhibit.data["partner"] == ""].set_index("name")[["value", "before"]]
    assert kept.loc["Not shown separately", "value"] == 592_874
    assert kept.loc["Not shown separately", "before"] > 0
    assert len(kept) == 2


def test_s3_a_partner_that_the_earlier_year_does_not_show_has_no_change_and_is_named():
    exhibit = built("origins", focus="ARM", stock_edition="ims-2019", since=1990)
    without = exhibit.data[exhibit.data["before"].isna()]
    assert (without["name"].tolist(), without["change"].isna().tolist()) == (["Iraq"], [True])
    assert "Not shown separately in 1990, so without change: Iraq." in notes_of(exhibit)
    (bars,) = (trace for trace in drawn(exhibit)[0] if trace["type"] == "bar")
    assert bars["text"][bars["y"].index("Iraq")] == "1,077"


def test_s3_a_true_zero_is_a_figure():
    """Croatia showed nobody from Montenegro in 2000: the 2020 edition prints 0, not an empty cell."""
    data = built("destinations", focus="MNE", stock_edition="ims-2020", since=2000).data.set_index("partner")
    assert data.loc["HRV", ["value", "before", "change"]].tolist() == [5_815, 0, 5_815]


def test_s3_the_first_year_has_nothing_to_change_from():
    exhibit = built("origins", year=1990)
    assert exhibit.shape.change == () and "change" not in exhibit.data.columns
    assert "In brackets" not in notes(exhibit)


def test_s3_the_earlier_year_is_before_the_one_shown_and_within_the_lens():
    assert exhibits.years_before(View(year=2005)) == [1990, 1995, 2000]
    assert exhibits.years_before(View(year=2005, lens="from-2000")) == [2000]
    assert "since mid-2000" in notes(built("origins", year=2005, since=1990, lens="from-2000"))


@pytest.mark.parametrize("country", [country for country in MEMBERS if country != KOSOVO])
def test_s4_the_sides_of_the_diagram_are_the_tables_of_origins_and_destinations(country):
    sides = built("stock_diagram", focus=country).data.groupby("side")["value"].apply(list).to_dict()
    assert sides == {
        way: built(side, focus=country).data["value"].tolist() for way, side in zip(("in", "out"), SIDES, strict=True)
    }


def test_s5_a_corridor_has_all_editions_and_years_in_both_directions():
    outward, inward = built("corridor_outward", partner="RUS").data, built("corridor_inward", partner="RUS").data
    in_2020 = outward[outward["year"] == 2020].set_index("edition")["value"].to_dict()
    assert in_2020 == {"ims-2020": 763_879, "ims-2024": 381_017}
    assert set(inward["edition"]) == set(outward["edition"]) == {"ims-2019", "ims-2020", "ims-2024"}
    assert inward[inward["edition"] == "ims-2024"]["year"].tolist() == [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024]


def test_s5_women_and_men_stand_in_every_edition_and_both_directions():
    exhibit = built("corridor_by_sex", partner="RUS")
    data = exhibit.data
    years = [1990, 1995, 2000, 2005, 2010, 2015]
    assert data.groupby("name", sort=False)["year"].apply(list).to_dict() == {
        "2024 revision": [*years, 2020, 2024],
        "2020 revision": [*years, 2020],
        "2019 revision": [*years, 2019],
    }
    both_ways = [column.heading for column in exhibit.columns][2:]
    assert both_ways == [
        f"{way}, {sex}"
        for way in ("Belarus → Russian Federation", "Russian Federation → Belarus")
        for sex in ("women", "men", "both sexes")
    ]
    newest = data[(data["edition"] == "ims-2024") & (data["year"] == 2024)].iloc[0]
    figures = [newest[column.key] for column in exhibit.columns[2:]]
    assert figures == [145_223, 109_936, 255_159, 367_421, 297_189, 664_610]


@pytest.mark.parametrize(
    ("focus", "partner", "told"),
    [
        (
            "BLR",
            "RUS",
            "Belarus → Russian Federation: 255 thousand; Russian Federation → Belarus: 665 thousand "
            "(2024, 2024 revision)",
        ),
        (
            "TJK",
            "USA",
            "Tajikistan → United States of America: 6.98 thousand (2020, 2020 revision); "
            "United States of America → Tajikistan: 274 (2024, 2024 revision)",
        ),
    ],
)
def test_s5_the_headline_of_a_corridor_names_year_and_revision_whatever_is_chosen_elsewhere(focus, partner, told):
    for edition in (None, "ims-2020"):
        headline = exhibits.headline("corridor", View(focus=focus, partner=partner, stock_edition=edition), "en")
        assert headline.replace(NO_BREAK, " ") == told


def test_s5_a_direction_that_the_newest_edition_no_longer_shows_has_no_figures_there():
    exhibit = built("corridor_by_sex", focus="TJK", partner="USA")
    assert "Empty: not shown separately by that source." in notes_of(exhibit)
    shown = exhibit.data.groupby("name")["TJK_both"].apply(lambda values: values.notna().any()).to_dict()
    assert shown == {"2024 revision": False, "2020 revision": True, "2019 revision": True}


def test_s6_the_mirror_sets_the_stock_beside_unhcr_with_ratio_and_reasons():
    exhibit = built("mirror")
    poland = exhibit.data.set_index("destination").loc["POL"]
    assert (poland["stock"], poland["ratio"]) == (56_258, 100 * poland["unhcr"] / 56_258)
    assert "Sources differ" in notes(exhibit)


def test_s7_the_difference_between_editions_is_told_by_its_parts():
    parts = built("editions_difference").data["value"]
    assert parts.sum() == 1_483_626 - 919_469
    assert {382_862, 103_153} <= set(parts)
    assert [values(built("editions_emigrants"), role)[2020] for role in ("second", "focus")] == [1_483_626, 919_469]


@pytest.mark.parametrize(
    ("lens", "first", "marks"), [("annotated", 1990, [1991]), ("raw", 1990, []), ("from-2000", 2000, [])]
)
@pytest.mark.parametrize("stock_as", ["number", "share", "women"])
def test_s8_the_lens_shows_marks_or_leaves_out_the_stocks_of_1990(stock_as, lens, first, marks):
    exhibit = built("migrant_stock", stock_as=stock_as, lens=lens)
    assert (exhibit.data["year"].min(), [mark.year for mark in exhibit.shape.marks]) == (first, marks)
    told = "Stocks of 1990 count people born in another Soviet republic" in csv(exhibit, T).decode("utf-8-sig")
    assert told == (first == 1990)


@pytest.mark.parametrize("side", SIDES)
def test_s9_the_map_has_every_named_partner_and_says_who_is_on_no_area(side):
    exhibit = built(f"{side}_map", focus="ISR", stock_edition="ims-2020", year=2010)
    total = built(side, focus="ISR", stock_edition="ims-2020", year=2010).data["value"].sum()
    left_out = total - exhibit.data["value"].sum()
    assert exhibit.shape.form == "map"
    assert (f"on no area: {T.number(left_out)} people" in notes(exhibit)) == bool(left_out)
    assert {"origins": 592_874, "destinations": 0}[side] == left_out


def test_s9_people_in_places_without_an_area_on_the_map_are_counted_in_a_note():
    exhibit = built("destinations_map", focus="TUR")
    small = exhibit.data[exhibit.data["country"].isin(WITHOUT_AREA)]["value"].sum()
    assert small == 5_442
    assert "In places too small for this map, in the table only: 5,442 people." in notes_of(exhibit)


def test_s9_places_without_an_area_are_those_that_the_map_of_the_world_lacks():
    world = json.loads((ROOT / "seeeca/static/topojson/world_110m.json").read_text(encoding="utf-8"))
    areas = {area["id"] for area in world["objects"]["countries"]["geometries"]}
    assert set(CATALOGUE.countries) - areas == WITHOUT_AREA


# V1 to V3: movement ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edition", "year", "moved_in", "moved_out"),
    [
        (None, 2023, 102_527, 49_425),
        ("gaskin-abel-2026", 1990, 89_207, 63_667),
        ("abel-cohen-pb-closed", 2015, 364_252, 288_775),
        ("abel-cohen-min-closed", 2015, 76_693, 1_223),
        ("ims-2020", 2023, 102_527, 49_425),
    ],
)
def test_v1_modelled_moves_are_those_of_the_model_chosen(edition, year, moved_in, moved_out):
    data = built("flows", flow_edition=edition).data
    assert data[data["year"] == year]["value"].tolist() == [moved_in, moved_out, moved_in - moved_out]


@pytest.mark.parametrize("edition", MODELS)
@pytest.mark.parametrize("id_", ["flows", "flow_partners", "flows_by_sex"])
def test_v1_a_chart_has_one_model_and_says_that_it_is_one(id_, edition):
    exhibit = built(id_, flow_edition=edition)
    assert len(exhibit.editions) == 1
    assert exhibit.title.startswith("Modelled, ") and "odelled moves" in exhibit.subtitle
    assert is_modelled(exhibit) and "Modelled, not counted" in notes(exhibit)
    traces, _ = drawn(exhibit)
    assert {trace["line"]["dash"] for trace in traces if trace["type"] == "scatter"} <= {"dot"}
    assert {trace["marker"]["pattern"]["shape"] for trace in traces if trace["type"] == "bar"} <= {"/"}


@pytest.mark.parametrize("edition", FIVE_YEAR_MODELS)
def test_v1_five_years_at_a_time_are_named_as_periods(edition):
    exhibit = built("flows", flow_edition=edition)
    assert exhibit.data["period"].unique().tolist() == [f"{year}–{year + 5}" for year in range(1990, 2020, 5)]
    assert "2015–2020" in exhibit.title and "in the five years from each mark on" in exhibit.subtitle
    assert "Period" in table(exhibit).columns


@pytest.mark.parametrize(("year", "period"), [(None, "2015–2020"), (2013, "2010–2015"), (1950, "1990–1995")])
def test_v1_partners_are_those_of_the_period_that_a_year_is_in(year, period):
    exhibit = built("flow_partners", flow_edition="abel-cohen-pb-closed", year=year)
    assert period in exhibit.title and period in exhibit.subtitle
    sums = exhibit.data[["moved_in", "moved_out"]].sum().tolist()
    of_all = built("flows", flow_edition="abel-cohen-pb-closed").data
    assert sums == of_all[of_all["period"] == period]["value"].tolist()[:2]


def test_v1_women_and_men_are_of_a_model_that_tells_them_apart():
    exhibit = built("flows_by_sex")
    newest = exhibit.data[exhibit.data["year"] == 2015].set_index("role")
    assert exhibit.editions == ("abel-cohen-pb-closed",)
    assert newest[["women", "men"]].loc["focus"].tolist() == [209_491, 161_144]
    assert newest["value"].round(1).to_dict() == {"focus": 56.5, "second": 54.3}
    assert "The annual model does not tell women from men" in notes(exhibit)
    assert "do not add up" in notes(exhibit)
    assert "annual model" not in notes(built("flows_by_sex", flow_edition="abel-cohen-min-closed"))


def test_v1_serbia_has_no_figures_of_the_years_in_which_it_is_one_with_montenegro():
    exhibit = built("flows", focus="SRB", flow_edition="abel-cohen-pb-closed")
    assert exhibit.data["year"].min() == 2010
    assert "Until 2010 this model has Serbia and Montenegro as one" in notes(exhibit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_v1_partners_that_are_no_country_now_are_named(language):
    names = [
        name
        for country in MEMBERS
        for name in built("flow_partners", language, focus=country, flow_edition="abel-cohen-pb-closed", year=1992)
        .data.get("name", pd.Series(dtype=str))
        .tolist()
    ]
    assert translator(language).name_of("SCG", "flows") in names and "SCG" not in names


@pytest.mark.parametrize(("year", "persons"), [(2021, 2_729), (2024, 43_397), (2025, 40_794)])
def test_v2_refugees_in_belarus_are_as_unhcr_gives_them_and_so_are_their_origins(year, persons):
    assert values(built("refugees_hosted"), "focus")[year] == persons
    assert built("refugees_by_origin", year=year).data["value"].sum() == persons


def test_v2_refugees_from_belarus_are_told_by_country_of_asylum():
    exhibit = built("refugees_by_asylum", year=2025)
    assert exhibit.data.iloc[0][["partner", "value"]].tolist() == ["POL", 11_425]
    assert exhibit.data["value"].sum() == 19_462


@pytest.mark.parametrize(
    ("language", "unknown", "stateless"),
    [
        ("en", "Unknown", "Stateless"),
        ("ru", "Неизвестно", "Лица без гражданства"),
        ("be", "Невядома", "Асобы без грамадзянства"),
    ],
)
def test_v2_people_of_unknown_origin_and_the_stateless_are_told_apart(language, unknown, stateless):
    in_kazakhstan, in_ukraine = (
        built("refugees_by_origin", language, focus=focus, year=year).data.set_index("partner")
        for focus, year in (("KAZ", 2024), ("UKR", 2024))
    )
    assert in_kazakhstan.loc["UNK", ["name", "value"]].tolist() == [unknown, 65_511]
    assert in_ukraine.loc["XXA", ["name", "value"]].tolist() == [stateless, 65]


def test_v3_deaths_at_the_border_of_belarus_and_the_eu_are_minimum_counts_by_year():
    exhibit = built("deaths_at_border")
    assert values(exhibit, "focus") == {2021: 22, 2022: 11, 2023: 41, 2024: 24, 2025: 32}
    assert "at least 130" in exhibit.title and "Minimum counts" in notes(exhibit)
    by_month = built("deaths_by_month").data.set_index("year")
    assert by_month.loc[2023].tolist() == [7, 7, 6, 6, 3, 1, pd.NA, 2, pd.NA, 7, 2, pd.NA, 41]
    assert by_month["total"].to_dict() == values(exhibit, "focus")


def test_v3_the_border_is_named_among_the_routes_towards_europe():
    exhibit = built("deaths_by_route", year=2023)
    border = exhibit.data.set_index("route").loc["belarus_eu_border"]
    assert border[["name", "role", "value"]].tolist() == ["Belarus–EU border", "second", 41]
    assert "Minimum counts" in notes(exhibit)


def test_v1_figures_of_bars_below_zero_do_not_lie_on_the_names():
    """They stand left of the bars: as much room is kept there as the longest of them takes."""
    _, layout = drawn(built("flow_partners", focus="KAZ"))
    _, without = drawn(built("refugees_by_asylum", focus="KAZ"))
    beside = without["yaxis"]["ticklabelstandoff"]
    assert layout["yaxis"]["ticklabelstandoff"] - beside > width_of("\u22129,847", 15)


def test_v1_names_at_the_ends_of_lines_keep_apart_where_the_balance_is_below_zero():
    exhibit = built("flows", focus="KAZ")
    _, layout = drawn(exhibit)
    low, high = exhibit.data["value"].min(), exhibit.data["value"].max()
    margin = layout["margin"]
    pixels = (layout["height"] - margin["t"] - margin["b"]) / (1.05 * (high - low) / exhibit.measure.scale)
    heights = sorted(label["y"] * pixels + label["yshift"] for label in layout["annotations"])
    assert low < 0 and all(upper - lower > 18.9 for lower, upper in pairwise(heights))


def test_e5_names_of_editions_stand_beside_the_chart_where_the_newest_would_run_through_them():
    def years_of_names(id_: str, focus: str) -> dict[str, int]:
        return {name["text"]: name["x"] for name in drawn(built(id_, focus=focus))[1]["annotations"]}

    assert years_of_names("editions_immigrants", "BLR") == {
        "2024 revision 1.05\u00a0million": 2024,
        "2020 revision 1.07\u00a0million": 2024,
        "2019 revision 1.07\u00a0million": 2024,
    }
    assert years_of_names("editions_emigrants", "TJK") == {
        "2024 revision 514\u00a0thousand": 2024,
        "2020 revision 587\u00a0thousand": 2020,
        "2019 revision 598\u00a0thousand": 2019,
    }


# M1, M4 to M6: maps ------------------------------------------------------------------------------

ALL_MAPS = ("origins_map", "destinations_map", "remittances_map", "compare_map")


@pytest.mark.parametrize("id_", ALL_MAPS)
def test_m1_the_classes_are_the_same_in_each_year_and_there_is_one_without_figure(id_):
    classes = [[class_.at_least for class_ in built(id_, year=year).shape.classes] for year in (2000, 2010, 2024)]
    assert classes[0] == classes[1] == classes[2] and len(classes[0]) == 5
    traces, _ = drawn(built(id_))
    assert any(trace.get("showlegend") and trace["name"].startswith("no figure") for trace in traces)


@pytest.mark.parametrize("id_", ALL_MAPS)
def test_m4_every_map_can_be_a_grid_of_tiles_without_boundaries(id_):
    exhibit = built(id_, map_form="tiles")
    traces, layout = drawn(exhibit)
    tiles = {code for code in CATALOGUE.tiles}
    beyond = [code for code in exhibit.data["country"] if code not in tiles]
    assert exhibit.shape.form == "tiles" and "boundaries" not in notes(exhibit)
    assert not any(trace["type"] == "choropleth" for trace in traces)
    assert len(layout["shapes"]) == len(layout["annotations"]) == len(tiles) + len(beyond)


@pytest.mark.parametrize("country", [country for country in MEMBERS if country != KOSOVO])
@pytest.mark.parametrize("side", SIDES)
def test_m4_tiles_of_partners_add_up_to_all_with_those_outside_of_the_region(side, country):
    exhibit = built(f"{side}_map", focus=country, map_form="tiles")
    assert exhibit.data["value"].sum() == built(side, focus=country).data["value"].sum()
    outside = exhibit.data[~exhibit.data["country"].isin(MEMBERS)]["name"].tolist()
    assert outside[0].startswith("Outside of the region (") and outside[1:] in ([], ["Not shown separately"])
    _, layout = drawn(exhibit)
    assert all(any(name in cell["text"] for cell in layout["annotations"]) for name in outside)


def test_m4_a_tile_leads_to_the_corridor_of_its_place_as_an_area_does():
    exhibit = built("origins_map", map_form="tiles")
    places = drawn(exhibit)[0][0]["customdata"]
    assert (exhibit.shape.opens_corridor, set(places)) == (True, {*CATALOGUE.tiles, "outside", "not_shown"})


def test_m4_no_tile_lies_on_another():
    _, layout = drawn(built("origins_map", map_form="tiles"))
    boxes = [(shape["x0"], shape["x1"], shape["y0"], shape["y1"]) for shape in layout["shapes"]]
    apart = [
        one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2]
        for number, one in enumerate(boxes)
        for other in boxes[:number]
    ]
    assert len(boxes) == 22 and all(apart)


def test_m4_large_figures_are_told_to_three_figures_in_a_tile():
    _, layout = drawn(built("compare_map", indicator="gdp_usd", map_form="tiles", year=2024))
    (russian_federation,) = (cell["text"] for cell in layout["annotations"] if cell["text"].startswith("RUS"))
    assert russian_federation == "RUS<br>2,170<br>billion"


def test_m5_kosovo_which_has_no_area_stands_in_the_legend_with_its_value():
    exhibit = built("compare_map", indicator="remittances_received_gdp_share", year=2024)
    traces, _ = drawn(exhibit)
    value = exhibit.data.set_index("country").loc[KOSOVO, "value"]
    assert f"Kosovo*, 2024: {T.percent(value)}" in [trace["name"] for trace in traces if trace.get("showlegend")]


@pytest.mark.parametrize("map_form", ["map", "tiles"])
def test_m6_a_value_of_another_year_says_its_year_when_pointed_at(map_form):
    exhibit = built("compare_map", indicator="remittances_received_gdp_share", year=2000, map_form=map_form)
    traces, _ = drawn(exhibit)
    texts = [text for trace in traces for text in trace.get("text") or []]
    places = [text.split(":")[0] for text in texts]
    assert {"Tajikistan, 2002", "Turkmenistan, 1996", "Belarus, 2000"} <= set(places)
    assert "Figures of another year: Tajikistan (2002)" in notes(exhibit)


@pytest.mark.parametrize("map_form", ["map", "tiles"])
def test_m7_a_place_without_a_figure_and_one_outside_of_the_group_are_told_apart(map_form):
    exhibit = built("compare_map", focus="KAZ", group="central_asia", map_form=map_form, year=2024)
    traces, _ = drawn(exhibit)
    texts = [text for trace in traces for text in trace.get("text") or []]
    assert "Belarus, 2024: outside of the group" in texts
    assert not [text for text in texts if text.endswith("no figure")]
    of_money = built("compare_map", indicator="remittances_received_usd", year=2024, map_form=map_form)
    traces, _ = drawn(of_money)
    texts = [text for trace in traces for text in trace.get("text") or []]
    assert "Turkmenistan, 2024: no figure" in texts
    names = [trace.get("name") for trace in traces]
    assert names.count("no figure") == names.count("outside of the group") == 1


def test_a_tick_stands_where_a_point_is():
    _, layout = drawn(built("migrant_stock"))
    assert layout["xaxis"]["tickvals"] == [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024]
    # Editions have points of 2019 and of 2020, for whose years there is no room side by side.
    _, layout = drawn(built("corridor_outward", partner="RUS"))
    assert layout["xaxis"]["tickvals"] == [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024]


def test_m6_a_panel_says_the_year_of_its_newest_value_where_it_is_not_the_last():
    _, layout = drawn(built("compare_multiples", indicator="remittances_received_gdp_share"))
    titles = [title["text"].replace("<br>", " ") for title in layout["annotations"]]
    assert [title for title in titles if title.endswith(")")] == ["Turkmenistan 0.2\u00a0% (1996)"]


# C1 to C7: comparisons ---------------------------------------------------------------------------


def test_c1_the_focus_country_is_strong_and_its_group_grey_with_labels_at_the_lines_ends():
    exhibit = built("compare_line", focus="TJK")
    traces, layout = drawn(exhibit)
    strong = {trace["name"] for trace in traces if trace["line"]["color"] == LIGHT.focus}
    grey = {trace["name"] for trace in traces if trace["line"]["color"] == LIGHT.context}
    assert (strong, len(grey), layout["showlegend"]) == ({"Tajikistan"}, 18, False)
    assert any(label["text"].startswith("Tajikistan") for label in layout["annotations"])


@pytest.mark.parametrize("group", ["seeeca", "central_asia", "eaeu", "neighbours_of_belarus"])
def test_c2_a_group_is_compared_as_a_whole(group):
    shown = set(built("compare_ranking", indicator="population", group=group).data["country"])
    assert shown == {"BLR", *CATALOGUE.groups[group].members}


@pytest.mark.parametrize(("scale", "ranges"), [("shared", 1), ("free", 0)])
def test_c3_small_multiples_have_a_panel_a_country_on_one_axis_or_each_on_its_own(scale, ranges):
    exhibit = built("compare_multiples", indicator="population", scale=scale)
    _, layout = drawn(exhibit)
    axes = [layout[name] for name in layout if name.startswith("yaxis")]
    assert len(axes) == 20
    assert len({tuple(axis["range"]) for axis in axes if "range" in axis}) == ranges


def test_c4_two_years_stand_side_by_side_and_countries_without_one_of_them_are_listed():
    exhibit = built("compare_slope", indicator="remittances_received_gdp_share", focus="UKR", since=1996, year=2008)
    _, layout = drawn(exhibit)
    assert set(exhibit.data.groupby("country")["year"].apply(tuple)) == {(1996, 2008)}
    assert layout["xaxis"]["tickvals"] == [1996, 2008]
    lacking = next(note for note in notes_of(exhibit) if note.startswith("No figure for 1996: "))
    assert all(name in lacking for name in ("Bosnia and Herzegovina", "Kosovo*", "Tajikistan", "Uzbekistan"))
    assert "No figure for 2008: Turkmenistan." in notes_of(exhibit)
    assert "A country without a figure for one of the two years has no line." in notes_of(exhibit)


def test_c4_the_earlier_year_is_one_in_which_the_focus_country_and_half_of_the_others_have_figures():
    exhibit = built("compare_slope", indicator="remittances_received_gdp_share", focus="UKR")
    assert (exhibit.data["year"].min(), exhibits.compared_since(exhibit.recipe.view)) == (1996, 1996)
    assert "UKR" in set(exhibit.data["country"])


@pytest.mark.parametrize(
    ("id_", "choices"),
    [
        ("compare_line", {}),
        ("compare_line", {"indicator": "fertility", "group": "eaeu", "focus": "UKR"}),
        ("immigrants_compared", {"compared_as": "number"}),
        ("immigrants_compared", {"compared_as": "index", "group": "central_asia"}),
    ],
)
def test_c5_the_median_of_the_group_is_a_line_with_its_number_of_members(id_, choices):
    exhibit = built(id_, **choices)
    members = CATALOGUE.groups[exhibit.recipe.view.group].members
    of_members = exhibit.data[exhibit.data["country"].isin(members)].groupby("year")["value"]
    median = exhibit.data[exhibit.data["country"] == MEDIAN].set_index("year")
    assert median["value"].to_dict() == of_members.median().to_dict()
    assert median["members"].to_dict() == of_members.count().to_dict()
    assert median["role"].unique().tolist() == ["second"]
    assert "Members with a figure" in table(exhibit).columns
    assert any(label["text"].startswith("Group median") for label in drawn(exhibit)[1]["annotations"])


def test_c5_the_median_has_no_years_in_which_few_of_the_group_have_a_figure():
    exhibit = built("compare_line", indicator="remittances_received_gdp_share")
    median = exhibit.data[exhibit.data["country"] == MEDIAN]
    countries = exhibit.data[exhibit.data["country"] != ""].groupby("year")["country"].count()
    assert median["year"].tolist() == countries[countries >= 10].index.tolist()
    assert countries.min() < 10
    assert "at least half of the group" in notes(exhibit)


def test_c5_no_panel_of_small_multiples_is_a_median():
    assert "" not in set(built("compare_multiples").data["country"])


def test_c6_a_scatter_has_the_newest_common_year_of_each_and_the_way_of_the_focus_country():
    up_to_2010, newest = (built("compare_scatter", year=year).data for year in (2010, None))
    assert up_to_2010[up_to_2010["country"] == "BLR"]["year"].tolist() == [1990, 1995, 2000, 2005, 2010]
    assert newest[newest["country"] == "BLR"]["year"].max() == 2024
    assert newest[newest["country"] != "BLR"].groupby("country")["year"].count().unique().tolist() == [1]


def test_c6_names_of_a_scatter_stand_where_they_lie_over_no_other():
    exhibit = built("compare_scatter", focus="TJK")
    (others, way), _ = drawn(exhibit)
    sides = dict(zip(others["text"], others["textposition"], strict=True))
    # Serbia stands left of Kazakhstan and as high; nothing is near Israel.
    assert (sides["Serbia"], sides["Kazakhstan"], sides["Israel"]) == ("middle left", "middle right", "middle right")
    # A name without room is left out, and told when its mark is pointed at.
    names = set(exhibit.data[exhibit.data["role"] == "context"]["name"])
    assert names - set(sides) == {
        "Azerbaijan",
        "Georgia",
        "Kyrgyzstan",
        "North Macedonia",
        "Turkmenistan",
        "Uzbekistan",
    }
    assert {told.split(", 20")[0] for told in others["customdata"]} == names
    assert [name for name in way["text"] if name] == ["Tajikistan 1990", "Tajikistan 2024"]


def test_c6_large_figures_are_told_in_words_along_the_axis():
    _, layout = drawn(built("compare_scatter", indicator="gdp_usd", against="net_migration"))
    assert layout["yaxis"]["ticktext"][:2] == ["0", "500\u00a0billion"]
    _, layout = drawn(built("compare_scatter", indicator="immigrant_stock", against="fertility"))
    assert (layout["yaxis"]["ticktext"][1], layout["xaxis"]["tickformat"]) == ("2\u00a0million", ",")


def test_c7_equal_figures_share_a_rank_and_countries_without_one_are_listed():
    exhibit = built("compare_ranking")
    ranks = exhibit.data.set_index("country")["rank"]
    assert (ranks["TJK"], ranks["TKM"], ranks["AZE"]) == (14, 14, 16)
    assert exhibit.data.set_index("country").loc["BLR", "label"] == "4. Belarus"
    assert "Figures that are equal when rounded share a rank." in notes_of(exhibit)
    assert "No figure for 2024: Kosovo*." in notes_of(exhibit)


def test_c7_governance_is_not_ranked():
    assert "policy_category" not in exhibits.compared_indicators()
    _, refused = from_query({"indicator": "policy_category"}, catalogue.load())
    assert [(each.code, each.value) for each in refused] == [("indicator", "policy_category")]


# All ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("country", MEMBERS)
def test_bars_and_diagrams_have_at_most_twenty_categories(country):
    for id_ in exhibits.BUILDERS:
        exhibit = built(id_, focus=country)
        if not isinstance(exhibit.shape, Bars | Flow):
            continue
        shape = exhibit.shape
        sides = [shape.source, shape.target] if isinstance(shape, Flow) else [shape.category]
        many = [len(set(side)) for side in sides]
        assert max(many) <= 20 + len(sides) // 2, id_


def test_the_emigrants_of_the_2024_revision_are_a_lower_bound_among_the_editions_too():
    cards = exhibits.key_figures("editions", View(), "en")
    assert [(card.label, card.value) for card in cards] == [
        ("Immigrants, 2020", "1,067,090"),
        ("Immigrants, 2020", "1,067,090"),
        ("Emigrants, 2020", "1,483,626"),
        ("Emigrants, 2020, at least", "919,469"),
    ]


@pytest.mark.parametrize(
    ("id_", "wanted", "shown"),
    [("refugees_by_origin", 1992, 2000), ("refugees_by_asylum", 1992, 2000), ("deaths_by_route", 2005, 2014)],
)
def test_v2_v3_another_year_than_the_one_asked_for_is_told(id_, wanted, shown):
    said = f"This edition has no figures for {wanted}: {shown} is shown."
    assert said in notes(built(id_, year=wanted))
    assert "is shown" not in notes(built(id_, year=2020))
