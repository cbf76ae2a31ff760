"""The number cards and the sentence at the top of the overview."""

from seeeca.citation import source_line
from seeeca.exhibit import KeyFigure
from seeeca.exhibits.governance import ALL
from seeeca.exhibits.governance import EDITION as SDG_EDITION
from seeeca.exhibits.making import Making


def headline(make: Making) -> str:
    """What share of the population immigrants are and how many of them are women; else what is known."""
    t = make.t
    share = _latest(make, "immigrant_stock_share")
    women = _latest(make, "immigrant_female_share")
    if share and women:
        return t(
            "{share} of the population of {of_place} are immigrants; {women} of them are women",
            share=t.percent(share.value),
            women=t.percent(women.value),
            of_place=t.place(make.focus, "of"),
        )
    population = _latest(make, "population", last_year=2024)
    return t(
        "{people} people live {in_place}; UN DESA gives no figures on immigrants",
        people=t.about(population.value),
        in_place=t.place(make.focus, "in"),
    )


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    return (
        _immigrants(make),
        _emigrants(make),
        _population(make),
        _remittances(make),
        _policies(make),
    )


def _immigrants(make: Making) -> KeyFigure:
    t = make.t
    stock = _latest(make, "immigrant_stock")
    label = t("Immigrants")
    if not stock:
        return _none(make, "immigrant_stock", label)
    share = _latest(make, "immigrant_stock_share")
    detail = t("{share} of the population", share=t.percent(share.value))
    return _figure(make, "immigrant_stock", f"{label}, {stock.year}", stock, detail)


def _emigrants(make: Making) -> KeyFigure:
    t = make.t
    stock = _latest(make, "emigrant_stock")
    if not stock:
        return _none(make, "emigrant_stock", t("Emigrants"))
    label = (
        t("Emigrants, {year}, at least", year=stock.year)
        if "lower_bound" in stock.flag
        else t("Emigrants, {year}", year=stock.year)
    )
    women = _latest(make, "emigrant_female_share")
    return _figure(make, "emigrant_stock", label, stock, t("{share} women", share=t.percent(women.value)))


def _population(make: Making) -> KeyFigure:
    t = make.t
    population = _latest(make, "population", last_year=2024)
    older = _latest(make, "age_60_plus_share", last_year=2024)
    detail = t("{share} aged 60 and over", share=t.percent(older.value)) if older else ""
    return _figure(make, "population", t("Population, {year}", year=population.year), population, detail, about=True)


def _remittances(make: Making) -> KeyFigure:
    t = make.t
    indicator = "remittances_received_gdp_share"
    rows = make.observations(indicator, [make.focus], first_year=2000)
    if rows.empty:
        return _none(make, indicator, t("Remittances received"))
    last = rows.iloc[-1]
    before = rows[rows["year"] == last["year"] - 1]
    detail = (
        t("{value} in {year}", value=t.percent(before["value"].iloc[0]), year=before["year"].iloc[0])
        if len(before)
        else ""
    )
    return KeyFigure(
        id=indicator,
        label=t("Remittances received, {year}", year=last["year"]),
        value=t("{value} of GDP", value=t.percent(last["value"])),
        detail=detail,
        source=source_line(make.edition(indicator), t),
    )


def _policies(make: Making) -> KeyFigure:
    t = make.t
    rows = make.ask("policy_categories", edition=SDG_EDITION, countries=[make.focus])
    overall = rows[rows["domain"] == ALL].sort_values("round")
    label = t("Migration policies, SDG 10.7.2")
    if overall.empty:
        return _none(make, "policy_domains", label)
    categories = {category.number: category for category in make.catalogue.framework.categories}
    last = categories[overall["category"].iloc[-1]]
    if len(overall) > 1:
        before = t.words(categories[overall["category"].iloc[0]].name)
        detail = t("{year}: {category}", year=overall["round"].iloc[0], category=before.lower())
    else:
        detail = t("one round only")
    return KeyFigure(
        id="policy_domains",
        label=f"{label}, {overall['round'].iloc[-1]}",
        value=f"{last.sign} {t.words(last.name)}",
        detail=detail,
        source=t("{source}; reported by the Government", source=source_line(SDG_EDITION, t)),
    )


class _Latest:
    """The newest value of an indicator and the one before it."""

    def __init__(self, rows) -> None:
        self.value, self.year, self.flag = rows.iloc[-1][["value", "year", "flag"]]
        self.before = rows.iloc[-2] if len(rows) > 1 else None


def _latest(make: Making, indicator: str, last_year: int | None = None) -> _Latest | None:
    for edition in make.catalogue.indicators[indicator].editions[:1]:
        rows = make.observations(indicator, [make.focus], last_year=last_year, edition=edition)
        if not rows.empty:
            return _Latest(rows)
    return None


def _figure(make: Making, indicator: str, label: str, latest: _Latest, detail: str, about: bool = False) -> KeyFigure:
    """A card with the change since the observation before."""
    t = make.t
    parts = [detail] if detail else []
    if latest.before is not None and latest.before["value"] > 0:
        change = 100 * (latest.value / latest.before["value"] - 1)
        parts.append(t("{change} % since {year}", change=t.signed(change, 1), year=int(latest.before["year"])))
    return KeyFigure(
        id=indicator,
        label=label,
        value=t.about(latest.value) if about else t.number(latest.value),
        detail="; ".join(parts),
        source=source_line(make.edition(indicator), t),
    )


def _none(make: Making, what: str, label: str) -> KeyFigure:
    return KeyFigure(id=what, label=label, value="", detail=make.why_absent(what), source="")
