"""How many net migrants a year would hold the population, its working ages or its old-age dependency ratio.

The calculation is seeeca/calculate/replacement.py; ages, net migrants and their ages are those of UN DESA's medium
variant.
"""

from typing import cast

import pandas as pd

from seeeca.calculate import replacement
from seeeca.calculate.replacement import STEP
from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Method, Note, Period
from seeeca.exhibit.fact import Fact
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Bars, column
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.making import Making, ends_in_words, lines, period
from seeeca.exhibits.people import findings
from seeeca.exhibits.people.demographics import PROSPECTS
from seeeca.exhibits.people.replacement_answer import Answer, Country, answer
from seeeca.exhibits.people.replacement_method import method
from seeeca.exhibits.shared import value_column
from seeeca.view import nearest

POPULATION, NET_MIGRATION, DEPENDENCY = "population", "net_migration", "old_age_dependency"
# The year held to unless another is chosen.
USUAL_UNTIL = 2050
# From this age on newcomers stand together.
OLDEST = 75
# So many years of estimated net migration stand beside the answer.
PAST = 10


def path(make: Making) -> Exhibit:
    """What is held, in the medium variant and, where there is a number, with the net migrants that hold it.

    data: year (those with published ages), variant, series, role, projected, value.
    """
    t, held = make.t, make.view.hold
    found = answer_of(make)
    if not found:
        return _without_ages(make)
    shown = [year for year in found.country.published if found.base <= year <= found.until]
    series: dict[str, tuple[str, str, float]] = {"medium": (t("Medium variant"), "second", 0)}
    if found.has_number:
        named = t("With {number} net migrants a year", number=t.about(found.net_migrants))
        series["held"] = (named, "focus", cast(float, found.more))
    data = pd.DataFrame(
        [
            {
                "year": year,
                "variant": key,
                "series": name,
                "role": role,
                "projected": True,
                "value": found.level(year, more),
            }
            for key, (name, role, more) in series.items()
            for year in shown
        ]
    )
    between = t(
        "In {until} the level is that of {base}; between the two years it may be higher or lower.", **_ends(found)
    )
    measure = _measure(make)
    if held != "dependency":
        measure = measure.scaled_to(data["value"].max(), t)
    return make.exhibit(
        # Two lines that lie near each other are told apart by their difference.
        lines(make, data, measure, "variant", "series", projected="projected", with_points=True, from_zero=False),
        title=_finding(make, found),
        what=_name(make),
        measure=measure,
        data=data,
        columns=(Column("year", t("Year")), Column("series", t("Variant")), value_column(measure)),
        indicators=_indicators(held),
        editions=[make.newest(PROSPECTS)],
        place=t.name(make.focus),
        period=period(data),
        notes=[
            *([_approximation(make), Note(between, "method")] if found.has_number else [_reason(make, found)]),
            Note(t("The axis does not begin at zero."), "reading"),
        ],
        described=ends_in_words(t, data, "series", measure.decimals),
        countries=[make.focus],
        method=_method(make, found),
    )


def by_year(make: Making) -> Exhibit:
    """The answer for each year that can be held to. data: year, name, role, value (net migrants a year), medium."""
    t, held = make.t, make.view.hold
    chosen = answer_of(make)
    if not chosen:
        return _without_ages(make)
    answers = {year: answer(chosen.held, year, chosen.country) for year in targets(make)}
    given = {year: found for year, found in answers.items() if found.has_number}
    if not given:
        return _absent(make, " ".join(note.text for note in _reasons(make, list(answers.items()))))
    data = pd.DataFrame(
        [
            {
                "year": year,
                "name": str(year),
                "role": "focus" if year == chosen.until else "context",
                "value": found.net_migrants,
                "medium": found.medium,
            }
            for year, found in given.items()
        ]
    )
    numbers = data.set_index("year")["value"]
    left_out = [(year, found) for year, found in answers.items() if year not in given]
    described = "; ".join(f"{year}: {t.number(value)}" for year, value in numbers.items())
    measure = Measure("persons", t("Net migrants a year"))
    ends = [_calculated(make, year, numbers[year]) for year in (numbers.index[0], numbers.index[-1])]
    what = t(
        "Net migrants a year that would hold the level of {base} to the year named, {held}",
        base=chosen.base,
        held=_lower(_name(make)),
    )
    return make.exhibit(
        Bars(category=column(data, "name"), value=column(data, "value"), role=column(data, "role")),
        title=make.said(findings.replacement_by_year, held, *ends, plain=what),
        what=what,
        measure=measure,
        data=data,
        columns=(
            Column("name", t("Held to")),
            value_column(measure),
            Column("medium", t("Of them in the medium variant"), 0),
        ),
        indicators=_indicators(held),
        editions=[make.newest(PROSPECTS)],
        place=t.name(make.focus),
        period=period(data),
        notes=[_approximation(make), *_reasons(make, left_out)],
        described=f"{described}.",
        countries=[make.focus],
        method=_method(make, None),
    )


def ages(make: Making) -> Exhibit:
    """Of which ages the newcomers are. data: age_group (youngest first), role, value (per cent of the newcomers)."""
    t = make.t
    found = answer_of(make)
    if not found:
        return _without_ages(make)
    # The oldest, of whom there are hardly any, stand together.
    labels = [f"{age}–{age + STEP - 1}" for age in range(0, OLDEST, STEP)] + [f"{OLDEST}+"]
    shares = (100 * found.pattern).tolist()
    values = [*shares[: OLDEST // STEP], sum(shares[OLDEST // STEP :])]
    data = pd.DataFrame({"age_group": labels, "role": "focus", "value": values})
    what = t("Ages of newcomers as assumed")
    described = "; ".join(f"{label}: {t.percent(value)}" for label, value in zip(labels, values, strict=True))
    measure = Measure("percent", t("Per cent of the newcomers"), t("per cent"), decimals=1)
    first, last = found.base, found.until - 1
    young = Fact(sum(shares[3:6]), "percent", last, make.newest(PROSPECTS), make.focus)
    return make.exhibit(
        Bars(category=column(data, "age_group"), value=column(data, "value"), role=column(data, "role")),
        title=make.said(findings.newcomers_aged, young, plain=what),
        what=what,
        measure=measure,
        data=data,
        columns=(Column("age_group", t("Age group")), value_column(measure)),
        indicators=[NET_MIGRATION],
        editions=[make.newest(PROSPECTS)],
        place=t.name(make.focus),
        period=Period(first, last, t("from the projected net migrants of {base}–{last}", base=first, last=last)),
        notes=[Note(t("Gains and losses of an age are counted alike."), "method")],
        described=f"{described}.",
        countries=[make.focus],
        method=_method(make, None),
    )


def headline(make: Making) -> str:
    found = answer_of(make)
    return _finding(make, found) if found else make.why_absent("replacement", make.newest(PROSPECTS))


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    """The answer, what is held, and what it would mean for the population; the past to compare with."""
    t, found = make.t, answer_of(make)
    source = source_line(make.newest(PROSPECTS), t)
    if not found:
        reason = make.why_absent("replacement", make.newest(PROSPECTS))
        return (KeyFigure("replacement", t("Net migrants a year"), "", reason, ""), _past(make, source))
    span = _ends(found)
    medium = t("{number} a year in the medium variant", number=t.signed(found.medium))
    label = t("Net migrants a year, {base}–{until}", **span)
    held = KeyFigure(
        "held",
        f"{_name(make)}, {found.base}",
        _in_words(make, found.level(found.base)),
        t(
            "{value} in {year} in the medium variant",
            value=_in_words(make, found.level(found.until)),
            year=found.until,
        ),
        source,
    )
    if not found.has_number:
        return (KeyFigure("replacement", label, "", _reason(make, found).text, ""), held, _past(make, source))
    then = found.population[found.until].sum() + found.newcomers()
    return (
        KeyFigure("replacement", label, t.about(found.net_migrants), medium, source),
        held,
        KeyFigure(
            "population",
            t("Population with them, {until}", **span),
            t.about(then),
            t(
                "{medium} in the medium variant, {now} in {base}",
                medium=t.about(found.population[found.until].sum()),
                now=t.about(found.population[found.base].sum()),
                **span,
            ),
            source,
        ),
        KeyFigure(
            "newcomers",
            t("Additional newcomers and their children, {until}", **span),
            t.about(found.newcomers()),
            t("{share} of the population", share=t.percent(100 * found.newcomers() / then)),
            source,
        ),
        _past(make, source),
    )


def targets(make: Making) -> list[int]:
    """The years that can be held to: those with published ages after the base year."""
    years = _people(make)["year"].unique().tolist()
    return [year for year in years if year > min(years)]


def answer_of(make: Making) -> Answer | None:
    """The answer for the year of the view; None where there are no ages to calculate with."""
    people, known = _people(make), targets(make)
    net_migrants = make.ask_of(make.focus, "country", "migrants_by_age", edition=make.newest(PROSPECTS))
    if not known or net_migrants.empty:
        return None
    return answer(make.view.hold, nearest(known, make.view.until or USUAL_UNTIL), Country(people, net_migrants))


def _people(make: Making) -> pd.DataFrame:
    """People by age in the last year with ages every year, and every ten years after it: year, lowest_age, persons."""
    edition = make.newest(PROSPECTS)
    base = make.catalogue.editions[edition].annual_ages_to
    return make.ask_of(make.focus, "country", "ages_by_year", edition=edition, first_year=base)


def _ends(answer: Answer) -> dict[str, int]:
    return {"base": answer.base, "until": answer.until}


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


def _measure(make: Making) -> Measure:
    """Of what is held: people, or people aged 65+ per 100 of working age, which the name says."""
    if make.view.hold == "dependency":
        return Measure("per_100", _name(make), decimals=1)
    return Measure("persons", make.t("Persons"))


def _approximation(make: Making) -> Note:
    text = make.t("An approximation of this dashboard from the medium variant, not a projection of UN DESA.")
    return Note(text, "method")


def _reason(make: Making, answer: Answer) -> Note:
    """Why there is no number."""
    t = make.t
    values = {"now": _in_words(make, answer.level(answer.base)), "then": _in_words(make, answer.level(answer.until))}
    if answer.more == "holds by itself" and make.view.hold == "dependency":
        text = t(
            "No answer: in the medium variant the old-age dependency ratio is no higher in {until} ({then}) than in "
            "{base} ({now}).",
            **values,
            **_ends(answer),
        )
    elif answer.more == "holds by itself":
        text = t(
            "No answer: in the medium variant they are no fewer in {until} ({then}) than in {base} ({now}).",
            **values,
            **_ends(answer),
        )
    elif answer.more == "never":
        text = t(
            "No answer: newcomers age too; by {until} they would add more people aged 65+ than the ratio of {base} "
            "allows.",
            **_ends(answer),
        )
    else:
        text = t(
            "No answer: so many would have to come that the population would more than double by {until}, and its own "
            "survival and fertility would say nothing of theirs.",
            **_ends(answer),
        )
    return Note(text, "missing")


def _reasons(make: Making, left_out: list[tuple[int, Answer]]) -> list[Note]:
    """Of years without an answer: which ones, by reason."""
    t = make.t
    names = {
        "holds by itself": t("the medium variant holds the level by itself"),
        "never": t("newcomers would age too fast to hold it"),
        "too many": t("the population would more than double"),
    }
    found = {reason: [str(year) for year, answer in left_out if answer.more == reason] for reason in names}
    return [
        Note(t("No answer for {years}: {reason}.", years=", ".join(of_reason), reason=names[reason]), "missing")
        for reason, of_reason in found.items()
        if of_reason
    ]


def _finding(make: Making, answer: Answer) -> str:
    if isinstance(answer.more, str):
        return findings.no_replacement(make.t, make.focus, answer.more, answer.until)
    number = _calculated(make, answer.until, answer.net_migrants)
    return make.said(findings.replacement, make.view.hold, number, plain=make.t("Replacement migration"))


def _calculated(make: Making, until: int, net_migrants: float) -> Fact:
    """Net migrants a year that would hold a level to a year."""
    return Fact(float(net_migrants), "persons", int(until), make.newest(PROSPECTS), make.focus, 0)


def _without_ages(make: Making) -> Exhibit:
    return _absent(make, make.why_absent("replacement", make.newest(PROSPECTS)))


def _absent(make: Making, reason: str) -> Exhibit:
    return make.absent(
        make.t("Replacement migration"),
        _name(make),
        [make.newest(PROSPECTS)],
        _indicators(make.view.hold),
        reason=reason,
        method=_method(make, None),
    )


def _method(make: Making, answer: Answer | None) -> Method:
    """How it is calculated, and how near it comes where there is something to compare with."""
    base = make.catalogue.editions[make.newest(PROSPECTS)].annual_ages_to
    return (*method(make.t, base), *(_check(make, answer) if answer else ()))


def _check(make: Making, answer: Answer) -> Method:
    """The projected migrants, carried on in the same way, against the producer's variant without migration."""
    t = make.t
    rows = make.ask_of(
        make.focus,
        "country",
        "population_variants",
        edition=make.newest(PROSPECTS),
        variants=["medium", "zero_migration"],
        first_year=answer.base,
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
                published=t.signed(gap[answer.until] - gap[answer.base]),
                **_ends(answer),
            ),
        ),
    )


def _past(make: Making, source: str) -> KeyFigure:
    t = make.t
    edition = make.newest(PROSPECTS)
    last = make.catalogue.editions[edition].last_estimate
    first = last - PAST + 1
    rows = make.observations(NET_MIGRATION, [make.focus], first, last, edition)
    return KeyFigure(
        NET_MIGRATION,
        t("Net migration, average of {first}–{last}", first=first, last=last),
        t.signed(rows["value"].mean()),
        t("a year, as estimated"),
        source,
    )
