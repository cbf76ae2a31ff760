"""Treaties on migration: signature, ratification or accession, as of the date of each status table.

A country that a table leaves out is "not a party as of" that date, and one that has no row is neither.
"""

import pandas as pd

from seeeca.catalogue.policy import Treaty
from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Rows, State
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.governance import findings
from seeeca.exhibits.governance.policies import cells_of
from seeeca.exhibits.governance.region import in_region, not_collected
from seeeca.exhibits.making import Making
from seeeca.words.i18n import Translator

# The data sets of status tables; the UN Treaty Collection has an edition of its own for the Migrant Workers Convention.
UN_TREATIES, ILO = "untc", "ilo-status"
STATUS = Measure("status", "")
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
    described = "; ".join(
        f"{name}: {words}"
        for name, words in data[data["treaty"] == MIGRANT_WORKERS][["name", "category_name"]].itertuples(index=False)
    )
    return make.exhibit(
        cells_of(data, row="name", across="column", text="text", states=_states(t)),
        title=title,
        what=t("Year of ratification or accession, else of signature, by treaty and date of its status table"),
        measure=STATUS,
        data=data,
        columns=(
            Column("name", t("Country or area")),
            Column("column", t("Treaty and date of its status table")),
            Column("signature", t("Signature")),
            Column("consent", t("Ratification or accession")),
            Column("state", t("State")),
        ),
        editions=_editions(make),
        place=make.group_name(),
        notes=[dates_of_tables(make), *not_collected(make), *working_names(make)],
        described=f"{described}.",
        countries=in_region(make),
    )


def _states(t: Translator) -> tuple[State, ...]:
    return (
        State(PARTY, SIGNS[PARTY], t("party (year of ratification or accession)")),
        State(SIGNED, SIGNS[SIGNED], t("signed (year), not ratified as of the table's date")),
        State(NOT_LISTED, SIGNS[NOT_LISTED], t("not a party as of the table's date")),
        State(NO_ROW, SIGNS[NO_ROW], t("not readable, or no row in the table")),
    )


def _editions(make: Making) -> list[str]:
    """The status tables: of UN treaties, of the Migrant Workers Convention, of the ILO's."""
    general, of_migrant_workers = reversed(make.catalogue.sources[UN_TREATIES].editions)
    return [general.id, of_migrant_workers.id, make.newest(ILO)]


def of_focus(make: Making) -> Exhibit:
    """Every treaty by its full name, with dates and the date of its status table, for the focus country.

    data: treaty, name, signature, consent, as_of, state, category, sign, category_name, year (of the latest action).
    """
    t = make.t
    title = t("Treaties on migration, {country}", country=t.name(make.focus))
    status = _status(make, [make.focus])
    what = t("Signature, ratification or accession, and date of the status table")
    if (status["category"] == NO_ROW).all():
        return make.absent(title, what, _editions(make), measure=STATUS, place=t.name(make.focus))
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
        Rows("sentences"),
        title=title,
        what=what,
        measure=STATUS,
        data=data,
        columns=(
            Column("name", t("Treaty")),
            Column("signature", t("Signature")),
            Column("consent", t("Ratification or accession")),
            Column("state", t("State")),
            Column("as_of", t("Table as of")),
        ),
        editions=_editions(make),
        place=t.name(make.focus),
        notes=[dates_of_tables(make), *working_names(make)],
        described=f"{described}.",
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
    general, of_migrant_workers, _ = _editions(make)
    edition = of_migrant_workers if treaty == MIGRANT_WORKERS else general
    return KeyFigure(
        id=f"treaty_{treaty}",
        label=t.words(make.catalogue.treaties[treaty].short),
        value=f"{status['sign']} {value}",
        detail=status["category_name"],
        source=t("{source}; as of {date}", source=source_line(edition, t), date=status["as_of"]),
    )


def dates_of_tables(make: Making) -> Note:
    text = make.t(
        "A date is a fact; “not a party” holds only on the date of the table, and later ratifications are not in it."
    )
    return Note(text, "reading")


def working_names(make: Making) -> list[Note]:
    """Which names of treaties are working translations."""
    t = make.t
    treaties = make.catalogue.treaties.values()
    working = [t.words(treaty.short) for treaty in treaties if t.language in treaty.working]
    if not working:
        return []
    if len(working) == len(treaties):
        translation = t.words(make.catalogue.compact.translation).lower()
        return [Note(t("Names of treaties: {translation}.", translation=translation), "translation")]
    return [Note(t("Working translation of the name: {names}.", names=", ".join(working)), "translation")]


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
