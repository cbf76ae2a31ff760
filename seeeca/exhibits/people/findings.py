"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

from seeeca.exhibit.fact import Fact, change_between, comparable, not_modelled, plain, year_of
from seeeca.words.i18n import Translator


def largest_age_group(t: Translator, age_group: str, share: Fact) -> str:
    not_modelled(*comparable(share))
    values = {
        "age_group": age_group.replace("-", "–"),
        "in_place": t.place(share.place, "in"),
        "year": share.year,
        "share": share.words(t),
    }
    if share.projected:
        return t("Ages {age_group} form the largest group {in_place}: {share} in {year} (projection)", **values)
    return t("Ages {age_group} formed the largest group {in_place}: {share} in {year}", **values)


def in_two_years(t: Translator, name: str, now: Fact, later: Fact) -> str:
    """A measure in two years, of which both or the later may be projected; or in one."""
    not_modelled(now, later)
    change_between(now, later)
    values = {
        "name": name,
        "in_place": t.place(now.place, "in"),
        "now": now.words(t),
        "year": now.year,
        "later": later.words(t),
        "later_year": later.year,
    }
    if now.year == later.year:
        if later.projected:
            return t("{name} {in_place}: {now} in {year} (projection)", **values)
        return t("{name} {in_place}: {now} in {year}", **values)
    if now.projected:
        return t("{name} {in_place}, projections: {now} in {year}, {later} in {later_year}", **values)
    if later.projected:
        return t("{name} {in_place}: {now} in {year}, {later} in {later_year} (projection)", **values)
    return t("{name} {in_place}: {now} in {year}, {later} in {later_year}", **values)


def aged_60_beside(t: Translator, share: Fact, other: Fact) -> str:
    """The shares of two countries in one year, which may be projected."""
    not_modelled(*comparable(share, other))
    values = {
        "year": share.year,
        "country": t.name(share.place),
        "share": share.words(t),
        "other": t.place(other.place),
        "share_of_other": other.words(t),
    }
    if share.projected:
        return t("{country} has {share} aged 60+, {other} {share_of_other} ({year}, projection)", **values)
    return t("{country} had {share} aged 60+, {other} {share_of_other} in {year}", **values)


def of_working_age(t: Translator, of_immigrants: Fact, of_people: Fact) -> str:
    """Of two data sets, in one year."""
    plain(*comparable(of_immigrants), *comparable(of_people))
    return t(
        "{immigrants} of immigrants {in_place} were aged 20–64 ({year}), {people} of everybody",
        in_place=t.place(of_immigrants.place, "in"),
        year=year_of(of_immigrants, of_people),
        immigrants=of_immigrants.words(t),
        people=of_people.words(t),
    )


def natural_and_migration(t: Translator, natural: Fact, migration: Fact) -> str:
    """The two parts of a year's change of population, which may be projected.

    Net migration whose interval goes over zero has no sign that anybody knows.
    """
    not_modelled(*comparable(natural, migration))
    values = {
        "country": t.name(natural.place),
        "year": natural.year,
        "natural": _natural(t, natural),
        "migration": _migration(t, migration),
    }
    if natural.projected:
        return t("{country}: {natural} in {year} (projection), {migration}", **values)
    return t("{country}: {natural} in {year}, {migration}", **values)


def _natural(t: Translator, change: Fact) -> str:
    number = t.about(abs(change.value))
    if round(change.value) < 0:
        if change.projected:
            return t("deaths exceed births by {number}", number=number)
        return t("deaths exceeded births by {number}", number=number)
    if change.projected:
        return t("births exceed deaths by {number}", number=number)
    return t("births exceeded deaths by {number}", number=number)


def _migration(t: Translator, change: Fact) -> str:
    if not change.is_clear_of_zero:
        return t("net migration possibly zero")
    number = t.about(abs(change.value))
    if round(change.value) < 0:
        return t("net emigration {number}", number=number)
    if round(change.value) > 0:
        return t("net immigration {number}", number=number)
    return t("net migration {number}", number=number)


def urban_and_rural(t: Translator, urban: Fact, rural: Fact) -> str:
    """The shares of one year, which may be projected."""
    not_modelled(*comparable(urban, rural))
    values = {
        "country": t.name(urban.place),
        "year": urban.year,
        "urban": urban.words(t),
        "rural": rural.words(t),
    }
    if urban.projected:
        return t("{country} is {urban} urban and {rural} rural in {year} (projection)", **values)
    return t("{country} was {urban} urban and {rural} rural in {year}", **values)


def population_projected(t: Translator, now: Fact, later: Fact, without: Fact | None) -> str:
    """Population in two years, which may be projected, and how many more or fewer there would be without migration,
    where that variant is on hand; or in one year.
    """
    not_modelled(now, later)
    change_between(now, later)
    values = {
        "country": t.name(now.place),
        "in_place": t.place(now.place, "in"),
        "year": now.year,
        "now": now.words(t),
        "later_year": later.year,
        "later": later.words(t),
    }
    if now.year == later.year:
        if now.projected:
            return t("{now} people {in_place} in {year} (projection)", **values)
        return t("{now} people {in_place} in {year}", **values)
    if not later.projected:
        return t("{now} people {in_place} in {year}, {later} in {later_year}", **values)
    if without is None:
        if now.projected:
            return t("{country}, projected: {now} people in {year}, {later} in {later_year}", **values)
        return t("{now} people {in_place} in {year}, {later} projected for {later_year}", **values)
    comparable(later, without)
    values["gap"] = t.about(abs(without.value - later.value))
    if without.value >= later.value:
        return t(
            "{country}, projected: {now} people in {year}, {later} in {later_year}, {gap} more without migration",
            **values,
        )
    return t(
        "{country}, projected: {now} people in {year}, {later} in {later_year}, {gap} fewer without migration", **values
    )


def replacement(t: Translator, held: str, number: Fact) -> str:
    """How many net migrants a year, as calculated, would hold a level to a year; fewer than none are a net loss."""
    plain(*comparable(number))
    values = {"country": t.name(number.place), "until": number.year, "migrants": _migrants(t, number.value)}
    if held == "dependency":
        return t("{country}: {migrants} would hold old-age dependency to {until}", **values)
    if held == "total":
        return t("{country}: {migrants} would hold the total population to {until}", **values)
    return t("{country}: {migrants} would hold people aged 20–64 to {until}", **values)


def _migrants(t: Translator, number: float) -> str:
    if round(number) < 0:
        return t("{number} net emigrants a year", number=t.about(-number))
    return t("{number} net migrants a year", number=t.about(number))


def no_replacement(t: Translator, focus: str, reason: str, until: int) -> str:
    """That no number of net migrants holds a level to a year, and why: a NoAnswer of calculate/replacement.py."""
    values = {"country": t.name(focus), "until": until}
    if reason == "holds by itself":
        return t("{country}: no answer; the medium variant itself holds the level to {until}", **values)
    if reason == "never":
        return t("{country}: no answer; newcomers would age too fast to hold it to {until}", **values)
    return t("{country}: no answer; the population would more than double by {until}", **values)


def replacement_by_year(t: Translator, held: str, first: Fact, last: Fact) -> str:
    """Net migrants a year, as calculated, that would hold a level to the first and to the last year with a number."""
    plain(first, last)
    change_between(first, last)
    names = {"dependency": t("old-age dependency"), "total": t("all people"), "working-age": t("people aged 20–64")}
    values = {
        "country": t.name(first.place),
        "held": names[held],
        "number": first.words(t),
        "year": first.year,
        "later": last.words(t),
        "later_year": last.year,
    }
    if first.year == last.year:
        return t("{country}, {held}: {number} a year to {year}", **values)
    return t("{country}, {held}: {number} a year to {year}, {later} to {later_year}", **values)


def newcomers_aged(t: Translator, share: Fact) -> str:
    """As assumed up to the year of the fact."""
    plain(*comparable(share))
    return t(
        "Of newcomers assumed {in_place} to {year}, {share} are aged 15–29",
        in_place=t.place(share.place, "in"),
        year=share.year,
        share=share.words(t),
    )
