"""The figures that must come out, each as its producer prints it: from the extracts, and where it is shown."""

import pytest

from seeeca import exhibits
from seeeca.exhibit.exhibit import Exhibit, KeyFigure
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.warehouse import Warehouse, current
from tests.said import notes_of

WORLD = "900"
# indicator, edition, country, year, figure with the decimals that are quoted, decimals
PRINTED = [
    ("immigrant_stock", "ims-2019", "BLR", 2019, 1_069_395, 0),
    ("immigrant_stock_share", "ims-2019", "BLR", 2019, 11.3, 1),
    ("immigrant_female_share", "ims-2019", "BLR", 2019, 54.2, 1),
    ("emigrant_stock", "ims-2019", "BLR", 2019, 1_480_794, 0),
    ("emigrant_female_share", "ims-2019", "BLR", 2019, 57.5, 1),
    ("immigrant_stock", "ims-2020", "BLR", 2020, 1_067_090, 0),
    ("emigrant_stock", "ims-2020", "BLR", 2020, 1_483_626, 0),
    ("immigrant_stock", "ims-2024", "BLR", 2024, 1_054_604, 0),
    ("immigrant_stock_share", "ims-2024", "BLR", 2024, 11.6, 1),
    ("emigrant_stock", "ims-2024", "BLR", 2024, 790_232, 0),
    ("emigrant_stock", "ims-2024", "BLR", 2020, 919_469, 0),
    ("immigrant_stock", "ims-2020", WORLD, 2020, 280_598_105, 0),
    ("immigrant_stock", "ims-2024", WORLD, 2024, 304_021_813, 0),
    ("population", "wpp-2024", "BLR", 2020, 9_350_900, -2),
    ("population", "wpp-2024", "BLR", 2050, 7_453_500, -2),
    ("population", "wpp-2024", "BLR", 2100, 4_351_000, -2),
    ("age_60_plus_share", "wpp-2024", "BLR", 2020, 22.9, 1),
    ("age_60_plus_share", "wpp-2024", "BLR", 2024, 25.0, 1),
    ("age_60_plus_share", "wpp-2024", "BLR", 2050, 36.1, 1),
    ("age_65_plus_share", "wpp-2024", "BLR", 2024, 17.7, 1),
    ("net_migration", "wpp-2024", "BLR", 2024, -3_100, -2),
    ("net_migration", "wpp-2024", "BLR", 2021, -34_000, -2),
    ("urban_share", "wup-2018", "BLR", 2020, 79.5, 1),
    ("remittances_received_gdp_share", "wdi-before-2026-07", "BLR", 2024, 1.81, 2),
    ("remittances_received_gdp_share", "wdi-2023-05", "TJK", 2021, 33.41, 2),
    ("remittances_received_gdp_share", "wdi-before-2026-07", "TJK", 2021, 32.69, 2),
    ("remittances_received_gdp_share", "wdi-before-2026-07", "TJK", 2024, 47.89, 2),
    ("remittances_received_gdp_share", "wdi-before-2026-07", "UZB", 2024, 14.42, 2),
    ("remittances_received_gdp_share", "wdi-before-2026-07", "GEO", 2024, 11.87, 2),
    ("remittances_received_gdp_share", "wdi-before-2026-07", "ARM", 2024, 4.92, 2),
    ("remittances_received_gdp_share", "wdi-before-2026-07", "MDA", 2024, 10.54, 2),
    ("remittances_received_gdp_share", "wdi-2023-05", "KGZ", 2021, 32.69, 2),
    ("remittances_received_gdp_share", "wdi-before-2026-07", "KGZ", 2021, 32.56, 2),
]
EDITIONS = ("ims-2020", "ims-2024")
DOMAINS = ["D1", "D2", "D3", "D4", "D5", "D6"]
CATEGORIES = {2019: [2, 2, 2, 4, 3, 4], 2021: [2, 2, 4, 3, 3, 4]}
OVERALL = {2019: 2, 2021: 3}


@pytest.fixture(scope="module")
def warehouse() -> Warehouse:
    return current()


# In the extracts ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("indicator", "edition", "country", "year", "figure", "decimals"), PRINTED)
def test_an_indicator_is_as_printed(warehouse, indicator, edition, country, year, figure, decimals):
    asked = {"indicator": indicator, "edition": edition, "countries": [country], "first_year": year, "last_year": year}
    assert warehouse.ask("observations", asked)["value"].round(decimals).tolist() == [figure]


@pytest.mark.parametrize(("year", "medium", "without"), [(2050, 7_453_500, 7_548_400), (2100, 4_351_000, 4_593_800)])
def test_the_population_with_and_without_migration_is_as_printed(warehouse, year, medium, without):
    asked = {
        "edition": "wpp-2024",
        "variants": ["estimates", "medium", "zero_migration"],
        "first_year": year,
        "last_year": year,
    }
    rows = warehouse.ask_by("country", "population_variants", asked)["BLR"].set_index("variant")["value"]
    assert rows.round(-2).to_dict() == {"medium": medium, "zero_migration": without}


def test_emigrants_of_the_2024_edition_are_a_lower_bound_and_those_before_are_not(warehouse):
    asked = {"indicator": "emigrant_stock", "countries": ["BLR"], "first_year": 2020, "last_year": 2020}
    flags = {edition: warehouse.ask("observations", asked | {"edition": edition})["flag"][0] for edition in EDITIONS}
    assert {edition: "lower_bound" in flag for edition, flag in flags.items()} == {"ims-2020": False, "ims-2024": True}


def test_the_largest_origins_are_as_printed(warehouse):
    rows = warehouse.ask("origins", {"edition": "ims-2024", "country": "BLR", "year": 2024})
    largest = rows.nlargest(3, "persons")
    assert largest[["partner", "persons"]].values.tolist() == [["RUS", 664_610], ["UKR", 219_832], ["KAZ", 68_126]]


def test_the_bilateral_stocks_hold_the_largest_origins(warehouse):
    rows = sql(
        warehouse,
        "select origin, persons from stock_bilateral where edition = 'ims-2024' and destination = 'BLR' "
        "and year = 2024 and sex = 'both' and origin in ('RUS', 'UKR', 'KAZ') order by persons desc",
    )
    assert rows == [("RUS", 664_610), ("UKR", 219_832), ("KAZ", 68_126)]


def test_what_became_of_the_emigrants_of_2020_between_two_editions(warehouse):
    """The Russian Federation's revised count, and the destinations that no longer show Belarus."""
    (found,) = sql(
        warehouse,
        "with stocks as (select destination, sum(persons) filter (edition = 'ims-2020') as earlier, "
        "sum(persons) filter (edition = 'ims-2024') as later from stock_bilateral "
        "where origin = 'BLR' and year = 2020 and sex = 'both' group by destination) "
        "select sum(earlier - later) filter (destination = 'RUS'), sum(earlier) filter (later is null), "
        "sum(coalesce(earlier, 0)) - sum(coalesce(later, 0)) from stocks",
    )
    assert found == (382_862, 103_153, 1_483_626 - 919_469)
    editions = {"earlier": "ims-2020", "later": "ims-2024"}
    assert len(warehouse.ask_by("origin", "destinations_no_longer_shown", editions)["BLR"]) == 17


def test_the_ages_add_up_to_the_population(warehouse):
    ages = warehouse.ask("pyramid", {"edition": "wpp-2024", "country": "BLR", "year": 2020})
    lowest = ages["age_group"].str.extract(r"^(\d+)")[0].astype(int)
    assert ages["persons"].sum() == pytest.approx(9_350_900, abs=100)
    assert round(100 * ages.loc[lowest >= 60, "persons"].sum() / ages["persons"].sum(), 1) == 22.9


@pytest.mark.parametrize("year", CATEGORIES)
def test_the_categories_of_belarus_are_as_reported(warehouse, year):
    rows = warehouse.ask("policy_categories", {"edition": "sdg-2023-12", "countries": ["BLR"]})
    found = rows[rows["round"] == year].set_index("domain")["category"].to_dict()
    assert found == dict(zip(DOMAINS, CATEGORIES[year], strict=True)) | {"all": OVERALL[year]}


# In the exhibits ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edition", "year", "stocks"),
    [
        ("ims-2019", 2019, [1_069_395, 1_480_794]),
        ("ims-2020", 2020, [1_067_090, 1_483_626]),
        ("ims-2024", 2020, [1_067_090, 919_469]),
        ("ims-2024", 2024, [1_054_604, 790_232]),
    ],
)
def test_the_stocks_of_an_edition_are_drawn(edition, year, stocks):
    data = built("migrant_stock", stock_edition=edition).data
    assert data[data["year"] == year]["value"].tolist() == stocks


def test_the_newest_edition_is_drawn_unless_another_is_asked_for():
    assert (built("migrant_stock").editions, built("migrant_stock").data["year"].max()) == (("ims-2024",), 2024)


def test_the_emigrants_of_the_2024_edition_come_with_the_note_on_their_lower_bound():
    notes = {edition: " ".join(notes_of(built("migrant_stock", stock_edition=edition))) for edition in EDITIONS}
    assert "lower bound: 17 destinations" in notes["ims-2024"] and "lower bound" not in notes["ims-2020"]


def test_the_largest_origins_are_drawn_first():
    data = built("origins").data.head(3)
    assert data[["partner", "value"]].values.tolist() == [["RUS", 664_610], ["UKR", 219_832], ["KAZ", 68_126]]


def test_the_population_of_2020_is_drawn_by_age():
    assert built("population_pyramid", year=2020).data["persons"].sum() == pytest.approx(9_350_900, abs=100)


def test_the_population_of_2050_is_drawn_with_and_without_migration():
    data = built("population_to_2050").data
    assert data[data["year"] == 2050].set_index("role")["value"].round(-2).to_dict() == {
        "focus": 7_453_500,
        "second": 7_548_400,
    }


def test_the_share_of_people_aged_60_and_over_is_drawn():
    assert of_focus("ageing", 2020) == [22.9]


@pytest.mark.parametrize(
    ("focus", "edition", "year", "share"),
    [
        ("BLR", None, 2024, 1.81),
        ("TJK", "wdi-2023-05", 2021, 33.41),
        ("TJK", None, 2021, 32.69),
        ("TJK", None, 2024, 47.89),
        ("UZB", None, 2024, 14.42),
        ("GEO", None, 2024, 11.87),
        ("ARM", None, 2024, 4.92),
        ("MDA", None, 2024, 10.54),
        ("KGZ", "wdi-2023-05", 2021, 32.69),
        ("KGZ", None, 2021, 32.56),
    ],
)
def test_remittances_are_drawn_by_edition(focus, edition, year, share):
    assert of_focus("remittances_gdp_share", year, 2, focus=focus, money_edition=edition) == [share]


def test_the_categories_are_drawn_domain_by_domain_and_then_over_all():
    data = built("policy_domains").data
    found = {year: rows["category"].tolist() for year, rows in data.groupby("round")}
    assert found == {year: [*CATEGORIES[year], OVERALL[year]] for year in CATEGORIES}


# On the number cards -----------------------------------------------------------------------------


def test_the_cards_of_the_overview():
    found = {card.id: (card.label, card.value, card.detail.split(";")[0]) for card in cards("overview")}
    assert found == {
        "immigrant_stock": ("Immigrants, 2024", "1,054,604", "11.6\u00a0% of the population"),
        "emigrant_stock": ("Emigrants, 2024, at least", "790,232", "59.2\u00a0% women"),
        "population": ("Population, 2024", "9.06\u00a0million", "25.0\u00a0% aged 60 and over"),
        "remittances_received_gdp_share": ("Remittances received, 2024", "1.8\u00a0% of GDP", "1.7\u00a0% in 2023"),
        "policy_category": ("Migration policies, SDG 10.7.2, 2021", "◕ Meets", "2019: partially meets"),
    }


@pytest.mark.parametrize(
    ("edition", "stocks", "source"),
    [
        ("ims-2019", ["1,069,395", "1,480,794"], "UN DESA, International Migrant Stock 2019"),
        ("ims-2020", ["1,067,090", "1,483,626"], "UN DESA, International Migrant Stock 2020"),
        ("ims-2024", ["1,054,604", "790,232"], "UN DESA, International Migrant Stock 2024"),
    ],
)
def test_the_cards_follow_the_edition_and_name_it(edition, stocks, source):
    found = [
        card
        for card in cards("migrant_stock", stock_edition=edition)
        if card.id in ("immigrant_stock", "emigrant_stock")
    ]
    assert [card.value for card in found] == stocks
    assert {card.source for card in found} == {source}


def test_the_shares_of_women_stand_on_cards():
    found = {card.id: card.value for card in cards("migrant_stock", stock_edition="ims-2019")}
    shares = {id_: found[id_] for id_ in ("immigrant_stock_share", "immigrant_female_share", "emigrant_female_share")}
    assert shares == {
        "immigrant_stock_share": "11.3\u00a0%",
        "immigrant_female_share": "54.2\u00a0%",
        "emigrant_female_share": "57.5\u00a0%",
    }


@pytest.mark.parametrize(("focus", "value"), [("BLR", "1.8\u00a0% of GDP"), ("TJK", "47.9\u00a0% of GDP")])
def test_remittances_stand_on_a_card(focus, value):
    found = {card.id: card.value for card in cards("remittances", focus=focus)}
    assert found["remittances_received_gdp_share"] == value


def built(id_: str, **choices: object) -> Exhibit:
    return exhibits.make(Recipe(id_, View(**choices)), "en")


def cards(page: str, **choices: object) -> tuple[KeyFigure, ...]:
    return exhibits.key_figures(page, View(**choices), "en")


def of_focus(id_: str, year: int, decimals: int = 1, **choices: object) -> list[float]:
    data = built(id_, **choices).data
    return data[(data["role"] == "focus") & (data["year"] == year)]["value"].round(decimals).tolist()


def sql(warehouse: Warehouse, question: str) -> list[tuple]:
    with warehouse._connection.cursor() as cursor:
        return cursor.execute(question).fetchall()
