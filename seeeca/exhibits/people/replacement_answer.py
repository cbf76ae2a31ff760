"""The answer to a question of replacement migration: what a country is calculated from, and what comes out."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import cast

import numpy as np
import pandas as pd

from seeeca.calculate import replacement
from seeeca.calculate.replacement import PUBLISHED, STEP, Ages, NoAnswer


@dataclass(frozen=True, eq=False)
class Country:
    """What a country is calculated from: the producer's rows of people and of projected net migrants by age.

    Two are the same where the rows are, which the warehouse keeps.
    """

    people: pd.DataFrame
    net_migrants: pd.DataFrame

    def __hash__(self) -> int:
        return hash((id(self.people), id(self.net_migrants)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Country) and self.people is other.people and self.net_migrants is other.net_migrants

    @cached_property
    def published(self) -> dict[int, Ages]:
        """People in the base year and every ten years after it, PUBLISHED ages."""
        return _vectors(self.people)

    @property
    def base(self) -> int:
        """The year whose level is to be held: the first of those with published ages."""
        return min(self.published)

    @cached_property
    def migrants(self) -> dict[int, Ages]:
        """Projected net migrants by year, PUBLISHED ages."""
        return _vectors(self.net_migrants)

    @cached_property
    def population(self) -> dict[int, Ages]:
        return replacement.every_five_years(self.published)

    @cached_property
    def projected(self) -> dict[int, Ages]:
        """The medium variant's net migrants of five years."""
        years = range(self.base, max(self.published), STEP)
        return {year: replacement.of_five_years(self.migrants, year) for year in years}


@dataclass(frozen=True)
class Answer:
    """What holds one measure of one country to a year, with all that it was calculated from."""

    held: replacement.Held
    until: int
    country: Country

    @property
    def base(self) -> int:
        return self.country.base

    @property
    def population(self) -> dict[int, Ages]:
        return self.country.population

    @property
    def projected(self) -> dict[int, Ages]:
        return {year: migrants for year, migrants in self.country.projected.items() if year < self.until}

    @cached_property
    def pattern(self) -> Ages:
        return replacement.age_pattern(self.country.migrants, self.base, self.until)

    @cached_property
    def of_one(self) -> dict[int, Ages]:
        """Living newcomers, and their children, of one more net migrant a year."""
        newcomers = replacement.one_a_year(self.pattern, self.projected)
        return replacement.carried_on(self.population, self.projected, newcomers)

    @cached_property
    def more(self) -> float | NoAnswer:
        """Net migrants a year beyond those of the medium variant, or why there is no number."""
        return replacement.needed(
            self.held, self.population[self.base], self.population[self.until], self.of_one[self.until]
        )

    @property
    def has_number(self) -> bool:
        return not isinstance(self.more, str)

    @cached_property
    def medium(self) -> float:
        """Net migrants a year of the medium variant, on average."""
        return float(sum(migrants.sum() for migrants in self.projected.values()) / (self.until - self.base))

    @property
    def net_migrants(self) -> float:
        """Those of the medium variant and the additional ones together."""
        return self.medium + cast(float, self.more)

    def level(self, year: int, more: float = 0) -> float:
        """What is held, with `more` net migrants a year than the medium variant has."""
        newcomers = self.of_one[year] if more else 0
        return replacement.level(self.held, self.population[year] + more * newcomers)

    def newcomers(self) -> float:
        """Additional newcomers and their children who live there in the year held to."""
        return float(self.more * self.of_one[self.until].sum())


# The exhibits, the headline and the cards of a page ask for the same answers, and each year is calculated once.
@lru_cache(maxsize=32)
def answer(held: replacement.Held, until: int, country: Country) -> Answer:
    return Answer(held, until, country)


def _vectors(rows: pd.DataFrame) -> dict[int, Ages]:
    """A vector of ages a year; the source leaves out rows of the oldest ages where these are tiny."""
    known, place = np.unique(rows["year"], return_inverse=True)
    ages = np.zeros((len(known), PUBLISHED))
    ages[place, rows["lowest_age"] // STEP] = rows["persons"]
    return dict(zip(known.tolist(), ages, strict=True))
