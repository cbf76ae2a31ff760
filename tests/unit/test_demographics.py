"""Demographics: pyramids beside each other, migrants among all people, parts of change, bounds, town and country."""

import pytest

from seeeca import catalogue, exhibits
from seeeca.draw.figure import figure
from seeeca.draw.palette import LIGHT
from seeeca.exhibit.exhibit import Exhibit
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.words.i18n import translator
from tests.said import notes_of

MEMBERS = catalogue.load().groups["seeeca"].members
# The parts of Ukraine's change in 1989 are the one exception of the region that etl/tables.py names.
ROUNDING = 60


def built(id_: str, focus: str = "BLR", **choices: object) -> Exhibit:
    return exhibits.make(Recipe(id_, View(focus=focus, **choices)), "en")


def traces(exhibit: Exhibit) -> list[dict]:
    return figure(exhibit, translator("en"), LIGHT)["data"]


# Pyramids ----------------------------------------------------------------------------------------


def layers(exhibit: Exhibit) -> dict[str, tuple[str, bool]]:
    """How each population is drawn: focus (bars) or second (outline), and whether as a projection."""
    rows = exhibit.data[["layer", "role", "projected"]].drop_duplicates()
    return {row.layer: (row.role, bool(row.projected)) for row in rows.itertuples()}


def test_a_second_year_stands_over_the_first_in_people():
    exhibit = built("population_pyramid", year=2020, beside="2050")
    assert layers(exhibit) == {"2020": ("focus", False), "2050": ("second", True)}
    assert exhibit.measure.unit == "persons" and list(exhibit.shape.value) == exhibit.data["persons"].tolist()
    totals = exhibit.data.groupby("layer")["persons"].sum()
    assert totals.to_dict() == pytest.approx({"2020": 9_350_900, "2050": 7_453_500}, abs=100)
    assert exhibit.title.replace("\u00a0", " ") == "Aged 60+ in Belarus: 22.9 % in 2020, 36.1 % in 2050 (projection)"


def test_another_country_stands_over_the_first_in_shares_of_each():
    exhibit = built("population_pyramid", year=2020, beside="TJK")
    assert layers(exhibit) == {"Belarus": ("focus", False), "Tajikistan": ("second", False)}
    assert exhibit.measure.unit == "percent" and list(exhibit.shape.value) == exhibit.data["share"].tolist()
    assert exhibit.data.groupby("layer")["share"].sum().round(6).to_dict() == {"Belarus": 100, "Tajikistan": 100}
    assert exhibit.title.replace("\u00a0", " ") == "Belarus had 22.9 % aged 60+, Tajikistan 5.8 % in 2020"


def test_the_first_population_is_drawn_as_bars_and_the_second_as_an_outline():
    drawn = traces(built("population_pyramid", year=2020, beside="2050"))
    assert [(trace["type"], trace["name"]) for trace in drawn] == [
        ("bar", "Women, 2020"),
        ("bar", "Men, 2020"),
        ("scatter", "Women, 2050"),
        ("scatter", "Men, 2050"),
    ]
    assert {trace["line"]["dash"] for trace in drawn[2:]} == {"dash"}


def test_a_projected_pyramid_is_lighter_and_says_so():
    estimate, projection = (built("population_pyramid", year=year) for year in (2023, 2050))
    colours = [traces(exhibit)[0]["marker"]["color"] for exhibit in (estimate, projection)]
    assert colours[0] == LIGHT.women and colours[1].startswith("rgba(")
    assert ("(estimate)" in estimate.subtitle, "(projection" in projection.subtitle) == (True, True)
    assert any("Lighter bars" in note for note in notes_of(projection)) > any(
        "Lighter" in note for note in notes_of(estimate)
    )


@pytest.mark.parametrize("beside", [None, "BLR", "2020"])
def test_a_pyramid_is_not_set_beside_itself(beside):
    assert layers(built("population_pyramid", year=2020, beside=beside)) == {"2020": ("focus", False)}


def test_a_country_without_ages_is_not_drawn_and_the_reason_is_given():
    exhibit = built("population_pyramid", beside="XKX")
    assert list(layers(exhibit)) == ["2024"]
    assert any(note.startswith("No population by age and sex is on hand for Kosovo*") for note in notes_of(exhibit))


def test_a_year_after_2025_is_the_nearest_decade_and_that_is_said():
    exhibit = built("population_pyramid", year=2033)
    assert ", 2030 (projection" in exhibit.subtitle
    assert "then every ten years: 2030 is shown for 2033." in " ".join(notes_of(exhibit))


def test_migrants_lie_over_the_total_population_of_the_same_year_as_shares():
    """The newest edition that has ages is that of 2020; its oldest age group is 75 and over."""
    exhibit = built("migrants_pyramid")
    assert exhibit.editions == ("ims-2020", "wpp-2024")
    assert layers(exhibit) == {"Total population": ("focus", False), "Immigrants": ("second", False)}
    people = exhibit.data.groupby("layer")[["persons", "share"]].sum().round(6)
    assert people.loc["Immigrants"].tolist() == [1_067_090, 100]
    assert people.loc["Total population"].tolist() == pytest.approx([9_350_900, 100], abs=100)
    of_immigrants = exhibit.data[exhibit.data["layer"] == "Immigrants"].set_index(["age_group", "sex"])
    assert of_immigrants["persons"]["60-64"].to_dict() == {"female": 59_430, "male": 105_205 - 59_430}
    assert set(exhibit.data.groupby("layer")["age_group"].last()) == {"75+"}
    assert list(exhibit.shape.value) == exhibit.data["share"].tolist()


def test_migrants_can_be_drawn_in_people_and_from_the_2019_revision():
    exhibit = built("migrants_pyramid", ages_as="number", stock_edition="ims-2019")
    assert (exhibit.measure.unit, exhibit.editions[0]) == ("persons", "ims-2019")
    assert list(exhibit.shape.value) == exhibit.data["persons"].tolist()
    assert exhibit.data.loc[exhibit.data["role"] == "second", "persons"].sum() == 1_069_395
    assert "1 July 2019" in exhibit.subtitle


# Ageing ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "aged_from", "figures"),
    [("ageing", "60", [25.0, 36.1]), ("ageing", "65", [17.7, 27.5]), ("old_age_dependency", "60", [29.1, 49.2])],
)
def test_belarus_ages_among_its_group(id_, aged_from, figures):
    exhibit = built(id_, aged_from=aged_from)
    of_focus = exhibit.data[exhibit.data["role"] == "focus"].set_index("year")["value"]
    assert of_focus[[2024, 2050]].round(1).tolist() == figures
    assert exhibit.data["country"].nunique() == 19


def test_ages_of_kosovo_are_those_of_the_older_revision():
    exhibits_ = [built("ageing", "XKX"), built("ageing", "XKX", aged_from="65"), built("old_age_dependency", "XKX")]
    assert [exhibit.editions for exhibit in exhibits_] == [("wpp-2022",)] * 3


@pytest.mark.parametrize("country", MEMBERS)
def test_the_median_age_is_shown_where_it_is_published(country):
    exhibit = built("median_age", country)
    if country == "BLR":
        of_2026 = exhibit.data.set_index("year")["value"][2026]
        assert round(of_2026, 2) == 41.77
    else:
        assert "on hand for Belarus only" in exhibit.absence


# Change ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("country", MEMBERS)
def test_the_parts_add_up_to_the_printed_change(country):
    exhibit = built("components_of_change", country, first_year=1950, last_year=2100)
    wide = exhibit.data.pivot(index="year", columns="indicator", values="value")
    differences = wide["natural_change"] + wide["net_migration"] - wide["population_change"]
    beyond = {int(year): value for year, value in differences.items() if abs(value) > ROUNDING}
    assert beyond == ({1989: -4862} if country == "UKR" else {})
    noted = [note for note in notes_of(exhibit) if "differ by" in note]
    assert noted == [
        f"In {year} the producer's parts and change of population differ by 4,862 people." for year in beyond
    ]


def test_net_migration_of_2024_is_told_with_the_natural_change():
    exhibit = built("components_of_change")
    rows = exhibit.data[exhibit.data["year"] == 2024].set_index("indicator")
    assert rows["value"].round(-2).to_dict() == {
        "natural_change": -55_300,
        "net_migration": -3_100,
        "population_change": -58_400,
    }
    assert rows["projected"].all()


def test_equal_values_in_neighbouring_years_are_marked_as_modelled():
    exhibit = built("components_of_change")
    assert exhibit.data.loc[exhibit.data["modelled"], "year"].tolist() == [2019, 2020, 2021]
    assert any(note.startswith("Hatched: net migration of 2019–2021 ") for note in notes_of(exhibit))
    natural, migration, change = traces(exhibit)
    hatched = dict(zip(migration["x"], migration["marker"]["pattern"]["shape"], strict=True))
    assert [year for year, shape in hatched.items() if shape] == [2019, 2020, 2021]
    assert set(natural["marker"]["pattern"]["shape"]) == {""}
    assert not built("components_of_change", "RUS").data["modelled"].any()


def test_parts_are_bars_that_stack_and_the_change_is_a_line():
    exhibit = built("components_of_change", first_year=2020, last_year=2030)
    drawn = figure(exhibit, translator("en"), LIGHT)
    assert [trace["type"] for trace in drawn["data"]] == ["bar", "bar", "scatter"]
    assert drawn["layout"]["barmode"] == "relative"
    opacity = dict(zip(drawn["data"][0]["x"], drawn["data"][0]["marker"]["opacity"], strict=True))
    assert [year for year, of_year in opacity.items() if of_year == 1] == [2020, 2021, 2022, 2023]
    points = {
        (trace["name"], x, y * exhibit.measure.scale)
        for trace in drawn["data"]
        for x, y in zip(trace["x"], trace["y"], strict=True)
    }
    rows = exhibit.data[["series", "year", "value"]].itertuples(index=False, name=None)
    assert {(name, x, round(y)) for name, x, y in points} == {(name, x, round(y)) for name, x, y in rows}


# With and without migration ----------------------------------------------------------------------


def test_without_migration_between_9_86_million_fewer_and_4_70_million_more_in_2050():
    gaps = {}
    for country in MEMBERS:
        rows = built("population_to_2050", country).data
        of_2050 = rows[rows["year"] == 2050].set_index("role")["value"]
        gaps[country] = round((of_2050["second"] - of_2050["focus"]) / 1e6, 2)
    assert min(gaps.items(), key=lambda gap: gap[1]) == ("RUS", -9.86)
    assert max(gaps.items(), key=lambda gap: gap[1]) == ("TUR", 4.70)


@pytest.mark.parametrize(
    ("focus", "gap"),
    [
        ("BLR", "94.8 thousand more"),
        ("RUS", "9.86 million fewer"),
        ("TUR", "4.7 million more"),
        ("UKR", "3.09 million fewer"),
    ],
)
def test_the_gap_is_named_in_the_title(focus, gap):
    title = built("population_to_2050", focus).title.replace("\u00a0", " ")
    assert title.endswith(f"in 2050, {gap} without migration")


def test_the_end_of_the_century_can_be_chosen():
    exhibit = built("population_to_2050", last_year=2100)
    assert exhibit.title.replace("\u00a0", " ").endswith("4.35 million in 2100, 243 thousand more without migration")


def test_bounds_surround_the_projection_and_are_drawn_as_a_band():
    exhibit = built("population_to_2050")
    bounded = exhibit.data[exhibit.data["lower"].notna()]
    assert bounded["year"].tolist() == list(range(2024, 2051))
    assert ((bounded["lower"] < bounded["value"]) & (bounded["value"] < bounded["upper"])).all()
    assert set(bounded["role"]) == {"focus"}
    drawn = figure(exhibit, translator("en"), LIGHT)
    (band,) = drawn["layout"]["shapes"]
    last = bounded.iloc[-1]
    assert f"L 2050,{last['upper'] / 1e6} L 2050,{last['lower'] / 1e6} " in band["path"]
    assert any("95 per cent prediction interval" in note for note in notes_of(exhibit))


def test_years_without_a_projection_have_no_band():
    drawn = figure(built("population_to_2050", last_year=2010), translator("en"), LIGHT)
    assert list(drawn["layout"].get("shapes", ())) == []


# Town and country --------------------------------------------------------------------------------


def test_urban_and_rural_make_up_a_hundred_per_cent():
    exhibit = built("urban_rural")
    of_2020 = exhibit.data[(exhibit.data["country"] == "BLR") & (exhibit.data["year"] == 2020)].iloc[0]
    assert (round(of_2020["value"], 1), round(of_2020["rural"], 1), of_2020["projected"]) == (79.5, 20.5, True)
    assert exhibit.title.replace("\u00a0", " ") == "Belarus is 79.5 % urban and 20.5 % rural in 2020 (projection)"
    assert exhibit.editions == ("wup-2018",)


def test_town_and_country_in_kosovo_are_counted_with_serbia():
    assert "its figures for Serbia include Kosovo*" in built("urban_rural", "XKX").absence
    assert any("Serbia includes Kosovo*" in note for note in notes_of(built("urban_rural", "SRB")))
