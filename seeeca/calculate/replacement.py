"""Replacement migration: how many more net migrants a year would hold a population to a later year.

The question is that of United Nations (2001), Replacement Migration: Is It a Solution to Declining and Ageing
Populations?, ST/ESA/SER.A/206. Mortality and fertility by age are not on hand. Newcomers and their children are
therefore carried forward by the ratios that the medium variant's own ages show, both sexes together (Hamilton and
Perry, 1962; Tayman and Swanson, 2025, for both sexes):

    survivors of an age   s = (P[t+5, x+5] - N) / P[t, x], at most 1, N: the projected net migrants among them
    children per adult    c = P[t+5, 0-4] / P[t+5, 20-39]
    newcomers             half of those of five years come at their beginning, half at their end
                          K[t+5, x+5] = s (K[t, x] + 5 a[x] / 2) + 5 a[x+5] / 2
                          K[t+5, 0-4] = c K[t+5, 20-39 without the half at the end] + 5 a[0-4] / 2

K are the newcomers, and their children, of one more net migrant a year with the age pattern a. All is linear in the
number of newcomers, so the number that holds a population follows at once. This module imports nothing of the project.
"""

from collections.abc import Iterable, Mapping
from typing import Literal

import numpy as np

# Groups of five years of age: as published, from 0-4 to 100+, and as calculated with, from 0-4 to 85+.
PUBLISHED, GROUPS = 21, 18
STEP = 5
CHILDREN, PARENTS, WORKING, OLDER = 0, slice(4, 8), slice(4, 13), slice(13, GROUPS)

# What is to be held. Its level in a vector of GROUPS ages.
Held = Literal["working-age", "total", "dependency"]
# Why there is no number: the medium variant holds it by itself; newcomers would age too fast to hold it; they would
# be so many that the population's own ratios say nothing of them.
NoAnswer = Literal["holds by itself", "never", "too many"]
# From how many times the population of the base year on newcomers are called too many.
LIMIT = 2

Ages = np.ndarray
ByYear = Mapping[int, Ages]


def every_five_years(known: ByYear) -> dict[int, Ages]:
    """Population of GROUPS ages every five years, from PUBLISHED ages that may be ten years apart.

    Halfway between, a generation is at the mean of its two numbers; the youngest are those of 5-9 five years later.
    """
    years = sorted(known)
    filled = {year: _open_ended(known[year]) for year in years}
    for earlier, later in zip(years, years[1:], strict=False):
        if later - earlier == 2 * STEP:
            start, end = known[earlier], known[later]
            between = (start[: GROUPS - 2] + end[2:GROUPS]) / 2
            oldest = (start[GROUPS - 2 :].sum() + end[GROUPS:].sum()) / 2
            filled[earlier + STEP] = np.array([end[1], *between, oldest])
    return dict(sorted(filled.items()))


def of_five_years(migrants: ByYear, year: int) -> Ages:
    """Net migrants of GROUPS ages from 1 July of a year to that of five years later.

    migrants: those of calendar years, PUBLISHED ages.
    """
    whole = sum(migrants[each] for each in range(year + 1, year + STEP))
    return _open_ended(whole + (migrants[year] + migrants[year + STEP]) / 2)


def age_pattern(migrants: ByYear, first: int, last: int) -> Ages:
    """Of which ages newcomers are: shares of PUBLISHED ages, which add up to 1.

    Those of the projected net migrants of the years from `first` to the one before `last`, gains and losses counted
    alike: both are people of ages at which people move.
    """
    moved = sum(np.abs(migrants[year]) for year in range(first, last))
    return moved / moved.sum()


def one_a_year(pattern: Ages, years: Iterable[int]) -> dict[int, Ages]:
    """One more net migrant a year: newcomers of GROUPS ages in the five years from each of `years` on."""
    return {year: STEP * _open_ended(pattern) for year in years}


def carried_on(population: ByYear, projected: ByYear, newcomers: ByYear) -> dict[int, Ages]:
    """Newcomers, and their children, who live there after each five years; GROUPS ages.

    population: every five years; projected: its net migrants of five years; newcomers: those of five years, by the
    year in which these begin. In the first year there are none yet.
    """
    living = np.zeros(GROUPS)
    found = {min(newcomers): living}
    for year in sorted(newcomers):
        half = newcomers[year] / 2
        aged = _aged(living + half, _survival(population[year], population[year + STEP], projected[year]))
        later = population[year + STEP]
        aged[CHILDREN] = later[CHILDREN] / later[PARENTS].sum() * aged[PARENTS].sum()
        living = aged + half
        found[year + STEP] = living
    return found


def level(held: Held, ages: Ages) -> float:
    """People aged 20-64, people, or people aged 65 and over per 100 aged 20-64."""
    match held:
        case "working-age":
            return float(ages[WORKING].sum())
        case "total":
            return float(ages.sum())
        case "dependency":
            return float(100 * ages[OLDER].sum() / ages[WORKING].sum())


def needed(held: Held, base: Ages, later: Ages, of_one: Ages) -> float | NoAnswer:
    """How many more net migrants a year bring `later` to the level of `base`, or why there is no such number.

    of_one: the newcomers of one more a year, with their children, in the later year.
    """
    wanted, given = level(held, base), level(held, later)
    if given <= wanted if held == "dependency" else given >= wanted:
        return "holds by itself"
    if held == "dependency":
        # (older + n k_older) / (working + n k_working) = wanted / 100, solved for n.
        too_many_older = later[OLDER].sum() - wanted / 100 * later[WORKING].sum()
        eased_by_one = wanted / 100 * of_one[WORKING].sum() - of_one[OLDER].sum()
        if eased_by_one <= 0:
            return "never"
        number = float(too_many_older / eased_by_one)
    else:
        number = (wanted - given) / level(held, of_one)
    return number if (later + number * of_one).sum() <= LIMIT * base.sum() else "too many"


def _open_ended(ages: Ages) -> Ages:
    return np.append(ages[: GROUPS - 1], ages[GROUPS - 1 :].sum())


def _survival(start: Ages, end: Ages, migrants: Ages) -> Ages:
    """Of each age but the two oldest, and of these together, the part that is alive five years later.

    Of the migrants of five years half were of the age at their beginning, half of the next one.
    """
    joined = (migrants[1:] + migrants[:-1]) / 2
    joined[-1] += migrants[-1] / 2
    return np.clip((end[1:] - joined) / _two_oldest_as_one(start), 0, 1)


def _aged(ages: Ages, survival: Ages) -> Ages:
    return np.append(0, survival * _two_oldest_as_one(ages))


def _two_oldest_as_one(ages: Ages) -> Ages:
    return np.append(ages[:-2], ages[-2:].sum())
