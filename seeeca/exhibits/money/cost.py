"""What it costs to send 200 dollars: SDG indicator 10.c.1, against the target."""

import pandas as pd

from seeeca.catalogue import Target
from seeeca.exhibit.exhibit import Column, Encoding, Exhibit
from seeeca.exhibits.making import Making, ends_in_words, role_of
from seeeca.exhibits.money import findings
from seeeca.exhibits.money.remittances import COST_FROM, COST_TO, recorded_only


def cost(make: Making) -> Exhibit:
    """The cost of sending to the countries of the group, where it is known from the focus country, and the target.

    The target is a line from the year that it was set to that by which it is to be met.
    data: year, country, name, role, target, value (per cent of 200 dollars).
    """
    t = make.t
    edition = _edition(make)
    to = make.observations(COST_TO, make.peers(), edition=edition)
    from_ = make.observations(COST_FROM, [make.focus], edition=edition)
    of_focus = to[to["country"] == make.focus]
    if of_focus.empty and from_.empty:
        return make.absent(t("Cost of sending remittances"), t("Per cent of 200 dollars sent"), [COST_TO], [edition])
    target = make.catalogue.indicators[COST_TO].target
    data = pd.concat(
        [
            to.assign(
                name=to["country"].map(lambda country: _name(make, country)),
                role=[role_of(country, make.focus) for country in to["country"]],
                target=False,
            ),
            from_.assign(
                name=t("{country} (sending from there)", country=t.name(make.focus)),
                role="focus" if of_focus.empty else "second",
                target=False,
            ),
            _line_of(make, target),
        ]
    )[["year", "country", "name", "role", "target", "value"]]
    sent_to = not of_focus.empty
    newest = (of_focus if sent_to else from_).iloc[-1]
    title = findings.cost_of_sending(t, make.focus, sent_to, int(newest["year"]), newest["value"], target)
    known = data[~data["target"]]["year"]
    subtitle = t(
        "Average cost of sending 200 US dollars to countries, per cent of the amount, {group}, {first}–{last}",
        group=make.group_name(),
        first=known.min(),
        last=known.max(),
    )
    strong = data[(data["role"] != "context") & ~data["target"]]
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="name", role="role", dashed="target", markers=True),
        columns=(
            Column("year", t("Year")),
            Column("name", t("Country or area")),
            Column("value", t("Per cent of 200 dollars sent"), 2),
        ),
        indicators=[COST_TO] if from_.empty else [COST_TO, COST_FROM],
        editions=[edition],
        notes=[
            recorded_only(make),
            t(
                "Dashed: target of {target}, set in {since}: under {below} by {by}.",
                target=t.words(target.name),
                since=target.since,
                below=t.percent(target.below, 0),
                by=target.by,
            ),
            t("Source of the target: {source}.", source=t.words(target.source)),
            *_without(make, to),
        ],
        alt=f"{title}. {subtitle}. {ends_in_words(t, strong, 'name', 1)}",
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


def _line_of(make: Making, target: Target) -> pd.DataFrame:
    name = make.t("Target of {target} by {by}", target=make.t.words(target.name), by=target.by)
    return pd.DataFrame(
        {
            "year": [target.since, target.by],
            "country": "",
            "name": name,
            "role": "second",
            "target": True,
            "value": target.below,
        }
    )


def _without(make: Making, rows: pd.DataFrame) -> list[str]:
    t = make.t
    missing = sorted(t.name(country) for country in set(make.peers()) - set(rows["country"]))
    if not missing:
        return []
    return [t("No cost of sending to: {countries}.", countries=", ".join(missing))]
