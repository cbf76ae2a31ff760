"""Replacement migration: a small case worked by hand, and how near it comes to what UN DESA publishes."""

import re
import time

import numpy as np
import pytest

from seeeca import catalogue, exhibits
from seeeca.calculate import replacement
from seeeca.calculate.replacement import GROUPS, PUBLISHED
from seeeca.draw.figure import figure
from seeeca.draw.palette import LIGHT
from seeeca.exhibits.making import Making
from seeeca.exhibits.people.replacement import answer_of
from seeeca.recipe import Recipe
from seeeca.view import CHOICES, View
from seeeca.warehouse import current
from seeeca.words.i18n import translator
from tests.said import notes_of

# 100 people of each five years of age up to 80-84 and 100 who are older, at all times, and nobody moves: everybody
# survives five years, of those aged 80 and over a half; for four people aged 20-39 there is one child aged 0-4.
SAME = np.full(GROUPS, 100.0)
NOBODY = np.zeros(GROUPS)
STEADY = dict.fromkeys((2025, 2030, 2035), SAME)
STILL = dict.fromkeys((2025, 2030), NOBODY)
MEMBERS = [code for code in catalogue.load().groups["seeeca"].members if code != "XKX"]


def ages(length: int = GROUPS, **people: float) -> np.ndarray:
    """People by the lower limit of their age group: ages(a20=5)."""
    vector = np.zeros(length)
    for lowest, number in people.items():
        vector[int(lowest[1:]) // 5] = number
    return vector


def of_one_a_year() -> np.ndarray:
    """One more net migrant a year, 20-24 years old, after ten years in the steady population.

    After five years: 2.5 who came at the beginning are 25-29 and have 2.5 / 4 = 0.625 children, 2.5 just came.
    After ten years: those 2.5 and 2.5 more are 25-29, the first are 30-34; together they have 7.5 / 4 = 1.875 children
    aged 0-4, the earlier children are 5-9, and 2.5 just came.
    """
    newcomers = replacement.one_a_year(ages(PUBLISHED, a20=1), (2025, 2030))
    return replacement.carried_on(STEADY, STILL, newcomers)[2035]


def test_newcomers_age_have_children_and_more_of_them_come():
    newcomers = replacement.one_a_year(ages(PUBLISHED, a20=1), (2025, 2030))
    living = replacement.carried_on(STEADY, STILL, newcomers)
    assert living[2025].tolist() == NOBODY.tolist()
    assert living[2030].tolist() == ages(a0=0.625, a20=2.5, a25=2.5).tolist()
    assert living[2035].tolist() == ages(a0=1.875, a5=0.625, a20=2.5, a25=5, a30=2.5).tolist()


def test_of_those_aged_80_and_over_a_half_survives():
    newcomers = {2025: ages(a75=2, a80=4, a85=6)}
    living = replacement.carried_on(STEADY, STILL, newcomers)
    # Half of the newcomers come at once: 1 of 75-79 is 80-84 later; of the 5 who are older 2.5 are left.
    assert living[2030].tolist() == ages(a75=1, a80=1 + 2, a85=2.5 + 3).tolist()


def test_projected_migrants_do_not_count_as_survivors():
    """Of 100 people 90 survive; that they are 120 is because 30 came, half of them at each of the two ages."""
    later = SAME + ages(a25=20)
    living = replacement.carried_on({2025: SAME, 2030: later}, {2025: ages(a20=30, a25=30)}, {2025: ages(a20=10)})
    assert living[2030][5] == pytest.approx(5 * 0.9)


@pytest.mark.parametrize(
    ("held", "number"),
    # 50 people aged 20-24 are missing. 10 newcomers of one a year are 20-64: 50 / 10. With their children they are
    # 12.5: 50 / 12.5. Of 500 older people per 900 there are 500 per 850: 900 are wanted again.
    [("working-age", 50 / 10), ("total", 50 / 12.5), ("dependency", 50 / 10)],
)
def test_the_number_that_holds_a_level(held, number):
    assert replacement.needed(held, SAME, SAME - ages(a20=50), of_one_a_year()) == pytest.approx(number)


@pytest.mark.parametrize("held", CHOICES["hold"].values)
def test_with_that_number_the_level_is_held(held):
    later, of_one = SAME - ages(a20=50, a40=30), of_one_a_year()
    number = replacement.needed(held, SAME, later, of_one)
    assert replacement.level(held, later + number * of_one) == pytest.approx(replacement.level(held, SAME))


@pytest.mark.parametrize("held", CHOICES["hold"].values)
def test_there_is_no_number_where_nothing_is_lost(held):
    more = SAME + ages(a20=50)
    assert replacement.needed(held, SAME, SAME, of_one_a_year()) == "holds by itself"
    assert replacement.needed(held, SAME, more, of_one_a_year()) == "holds by itself"


def test_there_is_no_number_where_newcomers_would_be_old_themselves():
    """For 9 people aged 20-64 there are 5 who are older; 10 newcomers who bring 6 of these make it no better."""
    of_one = ages(a40=10, a70=6)
    assert replacement.needed("dependency", SAME, SAME - ages(a20=50), of_one) == "never"


def test_there_is_no_number_where_the_population_would_more_than_double():
    """1,800 people; newcomers of whom one in a hundred stays in working age, 100 children each."""
    assert replacement.needed("working-age", SAME, SAME - ages(a20=50), ages(a0=100, a30=1)) == "too many"


def test_a_generation_is_taken_halfway_between_two_decades():
    start, end = np.arange(0.0, PUBLISHED), np.arange(100.0, 100 + PUBLISHED)
    filled = replacement.every_five_years({2025: start, 2030: start, 2040: end})
    assert list(filled) == [2025, 2030, 2035, 2040]
    # 0-4 of 2035 are 5-9 in 2040; 5-9 were 0-4 in 2030 and are 10-14 in 2040: the mean of 0 and 102.
    assert filled[2035][:3].tolist() == [101, 51, 52]
    # 85 and over: 80 and over before, the mean with 90 and over afterwards.
    assert filled[2035][-1] == (start[16:].sum() + end[18:].sum()) / 2
    assert filled[2040].tolist() == [*end[:17], end[17:].sum()]


def test_migrants_of_five_years_are_those_from_july_to_july():
    migrants = {year: ages(PUBLISHED, a20=number) for year, number in enumerate((10, 1, 2, 3, 4, 20), start=2025)}
    assert replacement.of_five_years(migrants, 2025).tolist() == ages(a20=5 + 1 + 2 + 3 + 4 + 10).tolist()


def test_the_age_pattern_counts_gains_and_losses_alike():
    migrants = {2025: ages(PUBLISHED, a20=-30, a30=10), 2026: ages(PUBLISHED, a20=30, a30=-10), 2027: SAME}
    assert replacement.age_pattern(migrants, 2025, 2027).tolist() == ages(PUBLISHED, a20=0.75, a30=0.25).tolist()


# On UN DESA's figures ----------------------------------------------------------------------------


def made(focus: str, **choices: object) -> Making:
    view = View(focus=focus, **choices)
    return Making(Recipe("replacement", view), view, translator("en"), current())


@pytest.mark.parametrize("country", MEMBERS)
def test_the_ages_that_are_filled_in_add_up_to_the_published_population(country):
    make = made(country)
    rows = make.observations("population", [country], 2025, 2100, "wpp-2024").set_index("year")["value"]
    filled = {year: people.sum() for year, people in answer_of(make).population.items()}
    assert {year: people for year, people in filled.items() if abs(people / rows[year] - 1) > 0.007} == {}


@pytest.mark.parametrize("country", MEMBERS)
def test_the_projected_migrants_come_near_the_variant_without_migration(country):
    """The calculation, given the medium variant's own migrants, against the gap that UN DESA publishes for 2050."""
    make = made(country)
    answer = answer_of(make)
    asked = {"edition": "wpp-2024", "first_year": 2025, "last_year": 2050}
    rows = make.ask_of(country, "country", "population_variants", variants=["medium", "zero_migration"], **asked)
    by_year = rows.pivot(index="year", columns="variant", values="value")
    gap = by_year["medium"] - by_year["zero_migration"]
    own = replacement.carried_on(answer.population, answer.projected, answer.projected)[2050].sum()
    assert own == pytest.approx(gap[2050] - gap[2025], abs=0.015 * by_year["medium"][2050])


def test_belarus_comes_within_three_per_cent_of_the_published_gap():
    told = dict(exhibits.make(Recipe("replacement", View()), "en").method)["How near it comes"]
    assert re.findall("\u2212([0-9,]+)", told) == ["88,141", "90,177"]


@pytest.mark.parametrize("held", CHOICES["hold"].values)
def test_what_is_drawn_comes_back_to_the_level_of_the_base_year(held):
    data = exhibits.make(Recipe("replacement", View(hold=held, until=2040)), "en").data
    held_up = data[data["role"] == "focus"].set_index("year")["value"]
    medium = data[data["role"] == "second"].set_index("year")["value"]
    assert held_up.index.tolist() == medium.index.tolist() == [2025, 2030, 2040]
    assert held_up[2040] == pytest.approx(held_up[2025]) == pytest.approx(medium[2025])
    assert (medium[2040] > medium[2025]) == (held == "dependency")


@pytest.mark.parametrize(
    ("focus", "held", "until", "short", "reason"),
    [
        ("TJK", "working-age", 2050, "the medium variant itself holds", "no fewer in 2050 (8.75 million) than in 2025"),
        ("TJK", "dependency", 2050, "would more than double", "its own survival and fertility would say nothing"),
        ("TJK", "dependency", 2100, "would age too fast", "they would add more people aged 65+ than the ratio of 2025"),
    ],
)
def test_where_there_is_no_answer_the_reason_is_given_and_the_medium_variant_shown(focus, held, until, short, reason):
    view = View(focus=focus, hold=held, until=until)
    exhibit = exhibits.make(Recipe("replacement", view), "en")
    assert set(exhibit.data["role"]) == {"second"}
    assert short in exhibit.title and short in exhibits.headline("replacement", view, "en")
    card = exhibits.key_figures("replacement", view, "en")[0]
    assert card.value == ""
    assert all(reason in told.replace("\u00a0", " ") for told in (notes_of(exhibit)[0], card.detail))


def test_without_ages_there_is_nothing_to_calculate_with():
    for id_ in exhibits.ON_PAGE["replacement"]:
        exhibit = exhibits.make(Recipe(id_, View(focus="XKX")), "en")
        assert exhibit.absence.startswith("No population by age and sex is on hand for Kosovo*")


def test_one_year_with_an_answer_is_a_bar_with_its_name():
    exhibit = exhibits.make(Recipe("replacement_by_year", View(focus="TKM", hold="dependency")), "en")
    drawn = figure(exhibit, translator("en"), LIGHT)
    assert drawn["data"][0]["y"] == ["2030"] and drawn["layout"]["yaxis"]["type"] == "category"


def test_without_an_answer_for_any_year_each_reason_is_given():
    absence = exhibits.make(Recipe("replacement_by_year", View(focus="TJK")), "en").absence
    assert absence.startswith("No answer for 2030, 2040, 2050, 2060, 2070, 2080, 2090, 2100: the medium variant holds")


def test_years_without_an_answer_are_listed_with_the_reason():
    exhibit = exhibits.make(Recipe("replacement_by_year", View(hold="dependency")), "en")
    assert exhibit.data["year"].tolist() == [2030, 2040, 2050, 2060, 2070, 2080]
    assert "No answer for 2090, 2100: the population would more than double." in notes_of(exhibit)


@pytest.mark.parametrize("country", ["BLR", "RUS", "TJK", "TUR"])
def test_it_answers_in_under_a_tenth_of_a_second(country):
    """With the ages at hand; each target year is a calculation of its own."""
    spent = []
    for until in (2030, 2050, 2100):
        view = View(focus=country, hold="dependency", until=until)
        exhibits.make(Recipe("replacement", view), "en")
        start = time.perf_counter()
        exhibits.make(Recipe("replacement", view), "en")
        spent.append(time.perf_counter() - start)
    assert min(spent) < 0.1


def test_formula_assumptions_limits_and_source_go_along():
    method = dict(exhibits.make(Recipe("replacement", View()), "en").method)
    assert list(method)[:6] == [
        "What is asked",
        "Formula",
        "How newcomers age",
        "Assumptions",
        "Limits",
        "Whose question it is",
    ]
    assert "ST/ESA/SER.A/206" in method["Whose question it is"]
