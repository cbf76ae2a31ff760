"""Treaties on migration: signature, ratification or accession, as of the date of each status table.

A country that a table leaves out is "not a party as of" that date, and one that has no row is neither.
"""

import pandas as pd

from seeeca.catalogue import Treaty
from seeeca.exhibit.exhibit import CellClass, Column, Encoding, Exhibit, KeyFigure
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.governance import findings
from seeeca.exhibits.governance.region import in_region, not_collected
from seeeca.exhibits.making import Making
from seeeca.words.i18n import Translator

EDITIONS = ("untc-2015", "icmw-2022-05", "ilo-2023")
CONSENTS = ("ratification", "accession", "succession", "acceptance", "approval", "consent")
MIGRANT_WORKERS = "CMW"
# The treaties of the number cards.
CARDS = (MIGRANT_WORKERS, "REFCONV1951", "STATELESS1954", "PALERMO_TIP", "PALERMO_SOM")
PARTY, SIGNED, NOT_LISTED, NO_ROW = 4, 2, 1, 0
SIGNS = {PARTY: "●", SIGNED: "◐", NOT_LISTED: "○", NO_ROW: "–"}


def matrix(make: Making) -> Exhibit:
    """The state of each treaty by country of the group, with the year of consent or signature.

    data: country, name, treaty, column, signature, consent, as_of, state, sign, text, category_name, category
    (4 party, 2 signed, 1 not listed, 0 no row).
    """
    t = make.t
    status = _status(make, in_region(make))
    data = status.assign(
        name=status["country"].map(t.name),
        column=[_heading(t, treaty, as_of) for treaty, as_of in zip(status["treaty"], status["table"], strict=True)],
        text=[
            f"{sign} {date[:4]}".strip()
            for sign, date in zip(
                status["sign"], status["consented"].where(status["consented"] != "", status["signed"]), strict=False
            )
        ],
    )
    data = data.drop(columns=["signed", "consented", "table"])
    of_first = status[status["treaty"] == MIGRANT_WORKERS]
    title = findings.parties(
        t,
        _plain(t, make.catalogue.treaties[MIGRANT_WORKERS]),
        int((of_first["category"] == PARTY).sum()),
        int((of_first["category"] != NO_ROW).sum()),
        t.as_precise(of_first["table"].iloc[0]),
    )
    subtitle = t(
        "Year of ratification or accession, else of signature, by treaty and date of its status table, {group}",
        group=make.group_name(),
    )
    described = "; ".join(
        f"{name}: {words}"
        for name, words in data[data["treaty"] == MIGRANT_WORKERS][["name", "category_name"]].itertuples(index=False)
    )
    return make.exhibit(
        "matrix",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="column", y="name", series="category", text="text"),
        columns=(
            Column("name", t("Country or area")),
            Column("column", t("Treaty and date of its status table")),
            Column("signature", t("Signature")),
            Column("consent", t("Ratification or accession")),
            Column("state", t("State")),
        ),
        indicators=[],
        editions=EDITIONS,
        unit="status",
        notes=[dates_of_tables(make), *not_collected(make), *working_names(make)],
        alt=f"{title}. {subtitle}. {described}.",
        countries=in_region(make),
        cells=(
            CellClass(PARTY, SIGNS[PARTY], t("party (year of ratification or accession)")),
            CellClass(SIGNED, SIGNS[SIGNED], t("signed (year), not ratified as of the table's date")),
            CellClass(NOT_LISTED, SIGNS[NOT_LISTED], t("not a party as of the table's date")),
            CellClass(NO_ROW, SIGNS[NO_ROW], t("not readable, or no row in the table")),
        ),
    )


def of_focus(make: Making) -> Exhibit:
    """Every treaty by its full name, with dates and the date of its status table, for the focus country.

    data: treaty, name, signature, consent, as_of, state, category, sign, category_name, year (of the latest action).
    """
    t = make.t
    title = t("Treaties on migration, {country}", country=t.name(make.focus))
    status = _status(make, [make.focus])
    subtitle = t(
        "Signature, ratification or accession, and date of the status table, {country}", country=t.name(make.focus)
    )
    if (status["category"] == NO_ROW).all():
        return make.absent(title, subtitle, [], list(EDITIONS), unit="status")
    latest = max((date, action) for _, date, action in _dated(make, [make.focus]))
    title = findings.latest_treaty_action(t, make.focus, _action(t, latest[1]), t.as_precise(latest[0]))
    treaties = make.catalogue.treaties
    data = status.assign(
        name=[t.words(treaties[id_].name) for id_ in status["treaty"]],
        year=int(latest[0][:4]),
    ).drop(columns=["signed", "consented", "table"])
    described = "; ".join(
        f"{row.name_}: {row.category_name}" for row in data.rename(columns={"name": "name_"}).itertuples()
    )
    return make.exhibit(
        "texts",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="state", y="name"),
        columns=(
            Column("name", t("Treaty")),
            Column("signature", t("Signature")),
            Column("consent", t("Ratification or accession")),
            Column("state", t("State")),
            Column("as_of", t("Table as of")),
        ),
        indicators=[],
        editions=EDITIONS,
        unit="status",
        notes=[dates_of_tables(make), *working_names(make)],
        alt=f"{title}. {subtitle}. {described}.",
        countries=[make.focus],
    )


def headline(make: Making) -> str:
    """The state of the Migrant Workers Convention."""
    t = make.t
    status = _status(make, [make.focus]).set_index("treaty").loc[MIGRANT_WORKERS]
    return t(
        "{country}, {treaty}: {state}",
        country=t.name(make.focus),
        treaty=_plain(t, make.catalogue.treaties[MIGRANT_WORKERS]),
        state=status["category_name"],
    )


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    """Five of the treaties: since when the country is a party, or as of when it is not listed."""
    status = _status(make, [make.focus]).set_index("treaty")
    return tuple(_card(make, id_, status.loc[id_]) for id_ in CARDS)


def _card(make: Making, treaty: str, status: pd.Series) -> KeyFigure:
    t = make.t
    value = {
        PARTY: t("party ({year})", year=status["consented"][:4]),
        SIGNED: t("signed ({year})", year=status["signed"][:4]),
        NOT_LISTED: t("not listed"),
        NO_ROW: t("no row"),
    }[status["category"]]
    edition = EDITIONS[1] if treaty == MIGRANT_WORKERS else EDITIONS[0]
    return KeyFigure(
        id=f"treaty_{treaty}",
        label=t.words(make.catalogue.treaties[treaty].short),
        value=f"{status['sign']} {value}",
        detail=status["category_name"],
        source=t("{source}; as of {date}", source=source_line(edition, t), date=status["as_of"]),
    )


def dates_of_tables(make: Making) -> str:
    return make.t(
        "A date is a fact; “not a party” holds only on the date of the table, and later ratifications are not in it."
    )


def working_names(make: Making) -> list[str]:
    """Which names of treaties are working translations."""
    t = make.t
    treaties = make.catalogue.treaties.values()
    working = [t.words(treaty.short) for treaty in treaties if t.language in treaty.working]
    if not working:
        return []
    if len(working) == len(treaties):
        return [t("Names of treaties: {translation}.", translation=t.words(make.catalogue.compact.translation).lower())]
    return [t("Working translation of the name: {names}.", names=", ".join(working))]


def _heading(t: Translator, treaty: str, table: str) -> str:
    return t("{treaty}, as of {date}", treaty=t.words(t.catalogue.treaties[treaty].short), date=t.as_precise(table))


def _plain(t: Translator, treaty: Treaty) -> str:
    """The short name without the year of adoption."""
    return t.words(treaty.short).rsplit(" (", 1)[0]


def _action(t: Translator, action: str) -> str:
    return {
        "signature": t("signature"),
        "ratification": t("ratification"),
        "accession": t("accession"),
        "succession": t("succession"),
        "acceptance": t("acceptance"),
        "approval": t("approval"),
        "consent": t("ratification or accession"),
    }[action]


def _dated(make: Making, countries: list[str]) -> list[tuple[str, str, str]]:
    """treaty, date, action of every action that has a day."""
    rows = make.ask("treaty_actions", countries=countries)
    return list(rows[rows["precision"] == "day"][["treaty", "date", "action"]].itertuples(index=False, name=None))


def _status(make: Making, countries: list[str]) -> pd.DataFrame:
    """Of each country and treaty: treaty, country, signed and consented (ISO dates), signature, consent and as_of in
    words, table (ISO date of the newest status table of the treaty), category, sign, category_name.

    Of two tables of a treaty the newer says the state; a day is taken before a year.
    """
    region = make.ask("treaty_actions", countries=list(make.catalogue.groups["seeeca"].members))
    tables = region.groupby("treaty")["as_of"].max()
    done: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for row in region.itertuples(index=False):
        done.setdefault((row.treaty, row.country), []).append((row.action, row.date, row.precision))
    anywhere = {country for _, country in done}
    return pd.DataFrame(
        [
            _state(make.t, treaty, country, tables[treaty], done.get((treaty, country), []), country in anywhere)
            for country in countries
            for treaty in make.catalogue.treaties
        ]
    )


def _state(t: Translator, treaty: str, country: str, table: str, rows: list[tuple], anywhere: bool) -> dict:
    """rows: action, date, precision. anywhere: whether the country has a row in any table at all."""
    signed, _ = _most_precise(rows, ("signature",))
    consented, action = _most_precise(rows, CONSENTS)
    as_of = t.as_precise(table)
    consent = f"{_action(t, action)}, {t.as_precise(consented)}" if action else ""
    if action:
        category, words = PARTY, consent
    elif signed:
        category = SIGNED
        words = t("signed {date}, not ratified as of {as_of}", date=t.as_precise(signed), as_of=as_of)
    elif rows:
        category, words = NOT_LISTED, t("not a party as of {as_of}", as_of=as_of)
    else:
        category, words = NO_ROW, t("not readable") if anywhere else t("no row in the table")
    state = t("party") if action else words
    return {
        "country": country,
        "treaty": treaty,
        "signed": signed,
        "consented": consented,
        "signature": t.as_precise(signed) if signed else "–",
        "consent": consent or "–",
        "as_of": as_of,
        "table": table,
        "category": category,
        "sign": SIGNS[category],
        "state": f"{SIGNS[category]} {state}",
        "category_name": words,
    }


def _most_precise(rows: list[tuple], actions: tuple[str, ...]) -> tuple[str, str]:
    """Date and action, a day before a year; empty where there is none."""
    found = sorted((precision, date, action) for action, date, precision in rows if action in actions and date)
    return found[0][1:] if found else ("", "")
