"""What it costs to send 200 dollars: SDG indicator 10.c.1, against the target."""

import pandas as pd

from seeeca.catalogue.figures import Goal
from seeeca.exhibit.exhibit import Column, Exhibit, Note
from seeeca.exhibit.measure import Measure
from seeeca.exhibits.cards import fact_of_observation
from seeeca.exhibits.making import Making, ends_in_words, lines, period, role_of
from seeeca.exhibits.money import findings
from seeeca.exhibits.money.remittances import COST_FROM, COST_TO, recorded_only
from seeeca.exhibits.shared import value_column


def cost(make: Making) -> Exhibit:
    """The cost of sending to the countries of the group, where it is known from the focus country, and the target.

    The target is a line from the year that it was set to that by which it is to be met.
    data: year, country, key (of the line), name, role, target, value (per cent of 200 dollars).
    """
    t = make.t
    edition = _edition(make)
    to = make.observations(COST_TO, make.peers(), edition=edition)
    from_ = make.observations(COST_FROM, [make.focus], edition=edition)
    of_focus = to[to["country"] == make.focus]
    if of_focus.empty and from_.empty:
        return make.absent(t("Cost of sending remittances"), t("Per cent of 200 dollars sent"), [edition], [COST_TO])
    target = make.catalogue.indicators[COST_TO].target
    data = pd.concat(
        [
            to.assign(
                key=to["country"],
                name=to["country"].map(lambda country: _name(make, country)),
                role=[role_of(country, make.focus) for country in to["country"]],
                target=False,
            ),
            from_.assign(
                key="from",
                name=t("{country} (sending from there)", country=t.name(make.focus)),
                role="focus" if of_focus.empty else "second",
                target=False,
            ),
            _line_of(make, target),
        ]
    )[["year", "country", "key", "name", "role", "target", "value"]]
    sent_to = not of_focus.empty
    rows = (of_focus if sent_to else from_).tail(1)
    newest = fact_of_observation(make, COST_TO if sent_to else COST_FROM, edition, next(rows.itertuples()))
    what = t("Average cost of sending 200 US dollars to countries")
    title = make.said(findings.cost_of_sending, newest, sent_to, target, plain=what)
    strong = data[(data["role"] != "context") & ~data["target"]]
    measure = Measure("percent", t("Per cent of 200 dollars sent"), t("per cent of the amount"), decimals=2)
    dashed = t(
        "Dashed: target of {target}, set in {since}: under {below} by {by}.",
        target=t.words(target.name),
        since=target.since,
        below=t.percent(target.below, 0),
        by=target.by,
    )
    return make.exhibit(
        lines(make, data, measure, "key", projected="target", with_points=True),
        title=title,
        what=what,
        measure=measure,
        data=data,
        columns=(Column("year", t("Year")), Column("name", t("Country or area")), value_column(measure)),
        indicators=[COST_TO] if from_.empty else [COST_TO, COST_FROM],
        editions=[edition],
        place=make.group_name(),
        period=period(data[~data["target"]]),
        notes=[
            recorded_only(make),
            Note(dashed, "reading", "series target"),
            Note(t("Source of the target: {source}.", source=t.words(target.source)), "reading", "series target"),
            *_without(make, to),
        ],
        described=ends_in_words(t, strong, "name", 1),
        countries=make.peers(),
    )


def _edition(make: Making) -> str:
    """Figures on sending from a country stand beside those on sending to it only where the edition is the same."""
    to = make.edition_with_focus(COST_TO)
    known = not make.observations(COST_TO, [make.focus], edition=to).empty
    return to if known else make.edition_with_focus(COST_FROM)


def _name(make: Making, country: str) -> str:
    """All these lines are of money sent to a country; that of the focus country says so."""
    t = make.t
    return t("{country} (sending there)", country=t.name(country)) if country == make.focus else t.name(country)


def _line_of(make: Making, target: Goal) -> pd.DataFrame:
    name = make.t("Target of {target} by {by}", target=make.t.words(target.name), by=target.by)
    return pd.DataFrame(
        {
            "year": [target.since, target.by],
            "country": "",
            "key": "target",
            "name": name,
            "role": "second",
            "target": True,
            "value": target.below,
        }
    )


def _without(make: Making, rows: pd.DataFrame) -> list[Note]:
    t = make.t
    missing = sorted((t.name(country) for country in set(make.peers()) - set(rows["country"])), key=t.order)
    if not missing:
        return []
    return [Note(t("No cost of sending to: {countries}.", countries=", ".join(missing)), "missing")]
