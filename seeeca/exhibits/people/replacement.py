"""How many net migrants a year would hold the population, its working ages or its old-age dependency ratio.

The calculation is seeeca/replacement.py; ages, net migrants and their ages are those of UN DESA's medium variant.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import pandas as pd

from seeeca.calculate import replacement
from seeeca.calculate.replacement import PUBLISHED, STEP, Ages, NoAnswer
from seeeca.exhibit.exhibit import Column, Encoding, Exhibit, KeyFigure, Method
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.making import Making, ends_in_words, scale_of, years
from seeeca.exhibits.people import findings
from seeeca.exhibits.people.replacement_method import method
from seeeca.view import nearest

EDITION = "wpp-2024"
POPULATION, NET_MIGRATION, DEPENDENCY = "population", "net_migration", "old_age_dependency"
# The last year with ages every year; from here on they are given every ten years. The year held to unless chosen.
BASE_YEAR, USUAL_UNTIL = 2025, 2050
# From this age on newcomers stand together.
OLDEST = 75
# Net migration of the past that stands beside the answer.
PAST = (2014, 2023)


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
        return self.people is other.people and self.net_migrants is other.net_migrants

    @cached_property
    def published(self) -> dict[int, Ages]:
        """People in the base year and every ten years after it, PUBLISHED ages."""
        return _vectors(self.people)

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
        years = range(BASE_YEAR, max(self.published), STEP)
        return {year: replacement.of_five_years(self.migrants, year) for year in years}


@dataclass(frozen=True)
class Answer:
    """What holds one measure of one country to a year, with all that it was calculated from."""

    held: replacement.Held
    until: int
    country: Country

    @property
    def population(self) -> dict[int, Ages]:
        return self.country.population

    @property
    def projected(self) -> dict[int, Ages]:
        return {year: migrants for year, migrants in self.country.projected.items() if year < self.until}

    @cached_property
    def pattern(self) -> Ages:
        return replacement.age_pattern(self.country.migrants, BASE_YEAR, self.until)

    @cached_property
    def of_one(self) -> dict[int, Ages]:
        """Living newcomers, and their children, of one more net migrant a year."""
        newcomers = replacement.one_a_year(self.pattern, self.projected)
        return replacement.carried_on(self.population, self.projected, newcomers)

    @cached_property
    def more(self) -> float | NoAnswer:
        """Net migrants a year beyond those of the medium variant, or why there is no number."""
        return replacement.needed(
            self.held, self.population[BASE_YEAR], self.population[self.until], self.of_one[self.until]
        )

    @property
    def has_number(self) -> bool:
        return not isinstance(self.more, str)

    @cached_property
    def medium(self) -> float:
        """Net migrants a year of the medium variant, on average."""
        return float(sum(migrants.sum() for migrants in self.projected.values()) / (self.until - BASE_YEAR))

    @property
    def net_migrants(self) -> float:
        """Those of the medium variant and the additional ones together."""
        return self.medium + self.more

    def level(self, year: int, more: float = 0) -> float:
        """What is held, with `more` net migrants a year than the medium variant has."""
        newcomers = self.of_one[year] if more else 0
        return replacement.level(self.held, self.population[year] + more * newcomers)

    def newcomers(self) -> float:
        """Additional newcomers and their children who live there in the year held to."""
        return float(self.more * self.of_one[self.until].sum())


def path(make: Making) -> Exhibit:
    """What is held, in the medium variant and, where there is a number, with the net migrants that hold it.

    data: year (those with published ages), series, role, projected, value.
    """
    t, held = make.t, make.view.hold
    answer = answer_of(make)
    if not answer:
        return _without_ages(make)
    shown = [year for year in answer.country.published if BASE_YEAR <= year <= answer.until]
    series = {t("Medium variant"): ("second", 0)}
    if answer.has_number:
        named = t("With {number} net migrants a year", number=t.about(answer.net_migrants))
        series[named] = ("focus", answer.more)
    data = pd.DataFrame(
        [
            {"year": year, "series": name, "role": role, "projected": True, "value": answer.level(year, more)}
            for name, (role, more) in series.items()
            for year in shown
        ]
    )
    title = _finding(make, answer)
    scale, unit = scale_of(data["value"].max(), t) if held != "dependency" else (1, "")
    subtitle = t(
        "{held}, {country}, {years}",
        held=f"{_name(make)}, {unit}" if unit else _name(make),
        country=t.name(make.focus),
        years=years(data),
    )
    between = t(
        "In {until} the level is that of {base}; between the two years it may be higher or lower.", **_ends(answer)
    )
    decimals = 1 if held == "dependency" else 0
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="series", role="role", dashed="projected", markers=True),
        columns=(
            Column("year", t("Year")),
            Column("series", t("Variant")),
            Column("value", _name(make) if held == "dependency" else t("Persons"), decimals),
        ),
        indicators=_indicators(held),
        editions=[EDITION],
        notes=[_approximation(make), between] if answer.has_number else [_reason(make, answer)],
        scale=scale,
        unit="per_100" if held == "dependency" else "persons",
        alt=f"{title}. {subtitle}. {ends_in_words(t, data, 'series', decimals)}",
        countries=[make.focus],
        method=_method(make, answer),
    )


def by_year(make: Making) -> Exhibit:
    """The same for each year that can be held to. data: year, name, role, value (net migrants a year), medium."""
    t, held = make.t, make.view.hold
    chosen = answer_of(make)
    if not chosen:
        return _without_ages(make)
    answers = {year: _answer(chosen.held, year, chosen.country) for year in targets(make)}
    given = {year: answer for year, answer in answers.items() if answer.has_number}
    if not given:
        reason = " ".join(_reasons(make, list(answers.items())))
        return _absent(make, reason)
    data = pd.DataFrame(
        [
            {
                "year": year,
                "name": str(year),
                "role": "focus" if year == chosen.until else "context",
                "value": answer.net_migrants,
                "medium": answer.medium,
            }
            for year, answer in given.items()
        ]
    )
    numbers = data.set_index("year")["value"]
    title = findings.replacement_by_year(t, make.focus, held, numbers)
    subtitle = t(
        "Net migrants a year that would hold the level of {base} to the year named, {held}, {country}, {years}",
        base=BASE_YEAR,
        held=_lower(_name(make)),
        country=t.name(make.focus),
        years=years(data),
    )
    left_out = [(year, answer) for year, answer in answers.items() if year not in given]
    described = "; ".join(f"{year}: {t.number(value)}" for year, value in numbers.items())
    return make.exhibit(
        "bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="name", role="role"),
        columns=(
            Column("name", t("Held to")),
            Column("value", t("Net migrants a year"), 0),
            Column("medium", t("Of them in the medium variant"), 0),
        ),
        indicators=_indicators(held),
        editions=[EDITION],
        notes=[_approximation(make), *_reasons(make, left_out)],
        unit="persons",
        alt=f"{title}. {subtitle}. {described}.",
        countries=[make.focus],
        method=_method(make, None),
    )


def ages(make: Making) -> Exhibit:
    """Of which ages the newcomers are. data: age_group (youngest first), role, value (per cent of the newcomers)."""
    t = make.t
    answer = answer_of(make)
    if not answer:
        return _without_ages(make)
    # The oldest, of whom there are hardly any, stand together.
    labels = [f"{age}–{age + STEP - 1}" for age in range(0, OLDEST, STEP)] + [f"{OLDEST}+"]
    shares = (100 * answer.pattern).tolist()
    values = [*shares[: OLDEST // STEP], sum(shares[OLDEST // STEP :])]
    data = pd.DataFrame({"age_group": labels, "role": "focus", "value": values})
    young = sum(shares[3:6])
    title = findings.newcomers_aged(t, make.focus, young)
    subtitle = t(
        "Ages of newcomers as assumed, per cent, {country}, from the projected net migrants of {base}–{last}",
        country=t.name(make.focus),
        base=BASE_YEAR,
        last=answer.until - 1,
    )
    described = "; ".join(f"{label}: {t.percent(value)}" for label, value in zip(labels, values, strict=True))
    return make.exhibit(
        "bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="age_group", role="role"),
        columns=(Column("age_group", t("Age group")), Column("value", t("Per cent of the newcomers"), 1)),
        indicators=[NET_MIGRATION],
        editions=[EDITION],
        unit="percent",
        notes=[t("Gains and losses of an age are counted alike.")],
        alt=f"{title}. {subtitle}. {described}.",
        countries=[make.focus],
        method=_method(make, None),
    )


def headline(make: Making) -> str:
    answer = answer_of(make)
    return _finding(make, answer) if answer else make.why_absent("replacement", EDITION)


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    """The answer, what is held, and what it would mean for the population; the past to compare with."""
    t, answer = make.t, answer_of(make)
    source = source_line(EDITION, t)
    if not answer:
        reason = make.why_absent("replacement", EDITION)
        return (KeyFigure("replacement", t("Net migrants a year"), "", reason, ""), _past(make, source))
    span = _ends(answer)
    medium = t("{number} a year in the medium variant", number=t.signed(answer.medium))
    label = t("Net migrants a year, {base}–{until}", **span)
    held = KeyFigure(
        "held",
        f"{_name(make)}, {BASE_YEAR}",
        _in_words(make, answer.level(BASE_YEAR)),
        t(
            "{value} in {year} in the medium variant",
            value=_in_words(make, answer.level(answer.until)),
            year=answer.until,
        ),
        source,
    )
    if not answer.has_number:
        return (KeyFigure("replacement", label, "", _reason(make, answer), ""), held, _past(make, source))
    then = answer.population[answer.until].sum() + answer.newcomers()
    return (
        KeyFigure("replacement", label, t.about(answer.net_migrants), medium, source),
        held,
        KeyFigure(
            "population",
            t("Population with them, {until}", **span),
            t.about(then),
            t(
                "{medium} in the medium variant, {now} in {base}",
                medium=t.about(answer.population[answer.until].sum()),
                now=t.about(answer.population[BASE_YEAR].sum()),
                **span,
            ),
            source,
        ),
        KeyFigure(
            "newcomers",
            t("Additional newcomers and their children, {until}", **span),
            t.about(answer.newcomers()),
            t("{share} of the population", share=t.percent(100 * answer.newcomers() / then)),
            source,
        ),
        _past(make, source),
    )


def targets(make: Making) -> list[int]:
    """The years that can be held to: those with published ages after the base year."""
    return [year for year in _people(make)["year"].unique().tolist() if year > BASE_YEAR]


def answer_of(make: Making) -> Answer | None:
    """The answer for the year of the view; None where there are no ages to calculate with."""
    people, known = _people(make), targets(make)
    net_migrants = make.ask_of(make.focus, "country", "migrants_by_age", edition=EDITION)
    if not known or net_migrants.empty:
        return None
    return _answer(make.view.hold, nearest(known, make.view.until or USUAL_UNTIL), Country(people, net_migrants))


# The exhibits, the headline and the cards of a page ask for the same answers, and each year is calculated once.
@lru_cache(maxsize=32)
def _answer(held: replacement.Held, until: int, country: Country) -> Answer:
    return Answer(held, until, country)


def _people(make: Making) -> pd.DataFrame:
    """People by age in the base year and every ten years after it: year, lowest_age, persons."""
    return make.ask_of(make.focus, "country", "ages_by_year", edition=EDITION, first_year=BASE_YEAR)


def _vectors(rows: pd.DataFrame) -> dict[int, Ages]:
    """A vector of ages a year; the source leaves out rows of the oldest ages where these are tiny."""
    known, place = np.unique(rows["year"], return_inverse=True)
    ages = np.zeros((len(known), PUBLISHED))
    ages[place, rows["lowest_age"] // STEP] = rows["persons"]
    return dict(zip(known.tolist(), ages, strict=True))


def _ends(answer: Answer) -> dict[str, int]:
    return {"base": BASE_YEAR, "until": answer.until}


def _indicators(held: str) -> list[str]:
    return [{"dependency": DEPENDENCY}.get(held, POPULATION), NET_MIGRATION]


def _name(make: Making) -> str:
    """What is held, as headings name it."""
    t = make.t
    return {
        "working-age": t("People aged 20–64"),
        "total": t("Total population"),
        "dependency": t("People aged 65+ per 100 aged 20–64"),
    }[make.view.hold]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _in_words(make: Making, value: float) -> str:
    return make.t.number(value, 1) if make.view.hold == "dependency" else make.t.about(value)


def _approximation(make: Making) -> str:
    return make.t("An approximation of this dashboard from the medium variant, not a projection of UN DESA.")


def _reason(make: Making, answer: Answer) -> str:
    """Why there is no number."""
    t = make.t
    values = {"now": _in_words(make, answer.level(BASE_YEAR)), "then": _in_words(make, answer.level(answer.until))}
    if answer.more == "holds by itself" and make.view.hold == "dependency":
        return t(
            "No answer: in the medium variant the old-age dependency ratio is no higher in {until} ({then}) than in "
            "{base} ({now}).",
            **values,
            **_ends(answer),
        )
    if answer.more == "holds by itself":
        return t(
            "No answer: in the medium variant they are no fewer in {until} ({then}) than in {base} ({now}).",
            **values,
            **_ends(answer),
        )
    if answer.more == "never":
        return t(
            "No answer: newcomers age too; by {until} they would add more people aged 65+ than the ratio of {base} "
            "allows.",
            **_ends(answer),
        )
    return t(
        "No answer: so many would have to come that the population would more than double by {until}, and its own "
        "survival and fertility would say nothing of theirs.",
        **_ends(answer),
    )


def _reasons(make: Making, left_out: list[tuple[int, Answer]]) -> list[str]:
    """Of years without an answer: which ones, by reason."""
    t = make.t
    names = {
        "holds by itself": t("the medium variant holds the level by itself"),
        "never": t("newcomers would age too fast to hold it"),
        "too many": t("the population would more than double"),
    }
    found = {reason: [str(year) for year, answer in left_out if answer.more == reason] for reason in names}
    return [
        t("No answer for {years}: {reason}.", years=", ".join(of_reason), reason=names[reason])
        for reason, of_reason in found.items()
        if of_reason
    ]


def _finding(make: Making, answer: Answer) -> str:
    if not answer.has_number:
        return findings.no_replacement(make.t, make.focus, answer.more, answer.until)
    return findings.replacement(make.t, make.focus, make.view.hold, answer.until, answer.net_migrants)


def _without_ages(make: Making) -> Exhibit:
    return _absent(make, make.why_absent("replacement", EDITION))


def _absent(make: Making, reason: str) -> Exhibit:
    name = make.t("Replacement migration")
    indicators = _indicators(make.view.hold)
    return make.absent(name, _name(make), indicators, [EDITION], reason=reason, method=_method(make, None))


def _method(make: Making, answer: Answer | None) -> Method:
    """How it is calculated, and how near it comes where there is something to compare with."""
    return (*method(make.t, BASE_YEAR), *(_check(make, answer) if answer else ()))


def _check(make: Making, answer: Answer) -> Method:
    """The projected migrants, carried on in the same way, against the producer's variant without migration."""
    t = make.t
    rows = make.ask_of(
        make.focus,
        "country",
        "population_variants",
        edition=EDITION,
        variants=["medium", "zero_migration"],
        first_year=BASE_YEAR,
        last_year=answer.until,
    )
    medium, zero = (rows[rows["variant"] == name].set_index("year")["value"] for name in ("medium", "zero_migration"))
    if zero.empty:
        return ()
    gap = medium - zero
    own = replacement.carried_on(answer.population, answer.projected, answer.projected)[answer.until].sum()
    return (
        (
            t("How near it comes"),
            t(
                "Given the projected migration itself, the calculation says that from {base} to {until} it changes the "
                "population by {own}; the difference between UN DESA's medium and zero-migration variants changes by "
                "{published}.",
                own=t.signed(own),
                published=t.signed(gap[answer.until] - gap[BASE_YEAR]),
                **_ends(answer),
            ),
        ),
    )


def _past(make: Making, source: str) -> KeyFigure:
    t = make.t
    first, last = PAST
    rows = make.observations(NET_MIGRATION, [make.focus], first, last, EDITION)
    return KeyFigure(
        NET_MIGRATION,
        t("Net migration, average of {first}–{last}", first=first, last=last),
        t.signed(rows["value"].mean()),
        t("a year, as estimated"),
        source,
    )
