"""Status of treaties for countries of the region: UN Treaty Collection, Migrant Workers Convention to 2022, ILO.

A date is a fact. That a country is not listed holds on the date of the table only, so that date goes with every row.
A country without a row (not readable, or not in the table at all) has none here either.
"""

import re
from datetime import datetime
from pathlib import Path

import pandas as pd

from etl.errors import CheckError
from etl.reading import Table, read_csv
from etl.sources import Piece, Pieces, Raw

TITLE = "Status of treaties"
UN, MIGRANT_WORKERS, ILO = "untc-2015", "icmw-2022-05", "ilo-2023"
CMW = "CMW"
# The status of May 2022 stands in treaties/SOURCE.md, not in the file.
MIGRANT_WORKERS_AS_OF = "2022-05"
COLUMNS = ["edition", "treaty", "country", "action", "date", "precision", "as_of"]
HEADER = (
    *("iso3", "country", "treaty_code", "treaty", "signature_date", "consent_date", "consent_kind", "status"),
    *("status_as_of", "source"),
)
# How the UN's tables mark what a date is of.
KINDS = {"": "ratification", "a": "accession", "d": "succession", "A": "acceptance", "AA": "approval"}
# What countries were called when the tables were made.
CALLED = {"MKD": "The former Yugoslav Republic of Macedonia", "TUR": "Turkey"}


def un_tables(raw: Raw) -> Pieces:
    """Dates of eight treaties, held against the UN's own tables."""
    path = _path(raw, "seeeca_un_treaty_status.csv")
    table = read_csv(path, HEADER)
    status = _un_status(raw, table)
    tables = _printed(raw, table, status)
    rows = [
        (UN, treaty, country, action, date, "day" if date else "", as_of)
        for treaty, country, signed, kind, consented, as_of in status.itertuples(index=False)
        for action, date in _actions(signed, kind, consented)
    ]
    yield Piece("treaty_action", UN, (path, *tables), pd.DataFrame(rows, columns=COLUMNS))


def migrant_workers(raw: Raw) -> Pieces:
    """The Migrant Workers Convention in May 2022, years only; it must not contradict the table with dates."""
    path = _path(raw, "hr_status_icmw.csv")
    year_of = "year ratification or accession"
    table = read_csv(path, ["iso2", "member", "state party", year_of, "signatory", "no action", "status", "note"])
    status = table.choice("status", ["state party", "signatory state", "no action"])
    region = _members(raw)
    iso3 = {country.iso2: country.iso3 for country in raw.places.catalogue.countries.values() if country.iso2}
    rows = []
    for row, code in table.text("iso2").items():
        country = iso3.get(code)
        if country not in region:
            continue
        year = table.text(year_of)[row]
        if (status[row] == "state party") != bool(re.fullmatch(r"\d{4}", year)):
            table.fail(row, f"a year where a country is a party and only there ({status[row]})", f"“{year}”")
        action = {"state party": "consent", "signatory state": "signature", "no action": "none"}[status[row]]
        rows.append((MIGRANT_WORKERS, CMW, country, action, year, "year" if year else "", MIGRANT_WORKERS_AS_OF))
    found = pd.DataFrame(rows, columns=COLUMNS)
    _check_years(raw, path, found)
    yield Piece("treaty_action", MIGRANT_WORKERS, (path,), found)


def ilo(raw: Raw) -> Pieces:
    """Ratifications of three ILO conventions, as far as lists could be read."""
    path = _path(raw, "seeeca_ilo_conventions_partial.csv")
    header = ["iso3", "country", "convention", "title", "ratification_date_or_year", "status", "status_as_of", "source"]
    table = read_csv(path, header)
    country = _country(raw, table)
    treaty = _treaty(raw, table, "convention", "title")
    status = table.choice("status", ["ratified, in force", "ratified (year only)", "not listed"])
    precision = status.map({"ratified, in force": "day", "ratified (year only)": "year", "not listed": ""})
    date = table.text("ratification_date_or_year")
    for row, text in date.items():
        if len(text) != {"day": 10, "year": 4, "": 0}[precision[row]]:
            table.fail(row, f"a date as precise as “{status[row]}” says", f"“{text}”")
    rows = pd.DataFrame(
        {
            "edition": ILO,
            "treaty": treaty,
            "country": country,
            "action": status.map(lambda words: "none" if words == "not listed" else "ratification"),
            "date": date,
            "precision": precision,
            "as_of": table.lookup("status_as_of", _as_of, "a date, a year or “after” a date"),
        }
    )
    yield Piece("treaty_action", ILO, (path,), rows)


PARTS = (un_tables, migrant_workers, ilo)


def _path(raw: Raw, name: str) -> Path:
    return raw.folder / "treaties" / name


def _members(raw: Raw) -> tuple[str, ...]:
    return raw.places.catalogue.groups["seeeca"].members


def _country(raw: Raw, table: Table) -> pd.Series:
    members = _members(raw)
    return table.lookup("iso3", lambda code: code if code in members else None, "a country of the region")


def _treaty(raw: Raw, table: Table, code: str, title: str) -> pd.Series:
    """The treaty's id; its title must be the one that treaties.yml says is printed."""
    treaties = raw.places.catalogue.treaties
    ids = table.choice(code, treaties)
    for row, id_ in ids.items():
        if table.text(title)[row] != treaties[id_].as_printed:
            table.fail(row, f"“{treaties[id_].as_printed}” (treaties.yml)", f"“{table.text(title)[row]}”")
    return ids


def _un_status(raw: Raw, table: Table) -> pd.DataFrame:
    """treaty, country, signed, kind, consented (dates or ""), as_of."""
    status = table.choice("status", ["party", "signed, not ratified", "not a party (not listed)"])
    signed, consented = table.text("signature_date"), table.text("consent_date")
    for row, words in status.items():
        says = "party" if consented[row] else "signed, not ratified" if signed[row] else "not a party (not listed)"
        if words != says:
            table.fail(row, f"“{says}”, as the dates have it", f"“{words}”")
    return pd.DataFrame(
        {
            "treaty": _treaty(raw, table, "treaty_code", "treaty"),
            "country": _country(raw, table),
            "signed": signed,
            "kind": table.choice("consent_kind", ["", *KINDS.values()]),
            "consented": consented,
            "as_of": table.text("status_as_of"),
        }
    )


def _actions(signed: str, kind: str, consented: str) -> list[tuple[str, str]]:
    done = [(action, date) for action, date in (("signature", signed), (kind, consented)) if date]
    return done or [("none", "")]


def _printed(raw: Raw, table: Table, status: pd.DataFrame) -> list[Path]:
    """Hold each row against the UN's own table; returns the tables."""
    catalogue = raw.places.catalogue
    tables = {id_: treaty.table for id_, treaty in catalogue.treaties.items() if treaty.table}
    given = {id_: _participants(_path(raw, name)) for id_, name in tables.items()}
    for row, treaty, country, signed, kind, consented, _ in status.itertuples():
        name = CALLED.get(country, catalogue.countries[country].name.en)
        expected = given[treaty].get(name, ("", "", ""))
        if (signed, kind, consented) != expected:
            table.fail(row, f"{expected}, as {tables[treaty]} has {name}", f"{(signed, kind, consented)}")
    return [_path(raw, name) for name in tables.values()]


def _participants(path: Path) -> dict[str, tuple[str, str, str]]:
    """Of each participant: date of signature, kind and date of consent; "" where there is none."""
    table = read_csv(path, ["Participant"], more="columns of dates")
    *signature, consent = table.cells.columns[1:]
    found = {}
    for row, name in table.text("Participant").items():
        signed = _date(table, row, signature[0])[0] if signature else ""
        consented, mark = _date(table, row, consent)
        found[name] = (signed, KINDS[mark] if consented else "", consented)
    return found


def _date(table: Table, row: int, column: str) -> tuple[str, str]:
    """ "5 Jun 2007 a" -> ("2007-06-05", "a")."""
    text = table.text(column)[row]
    parts = re.fullmatch(r"(\d{1,2} \w{3} \d{4})(?: (a|d|A|AA))?", text)
    if not text:
        return "", ""
    if not parts:
        table.fail(row, f"a date with its mark in column “{column}”", f"“{text}”")
    return datetime.strptime(parts[1], "%d %b %Y").date().isoformat(), parts[2] or ""


def _as_of(text: str) -> str | None:
    """A date or year; a list read "after" a day holds on that day."""
    if re.fullmatch(r"\d{4}(-\d\d-\d\d)?", text):
        return text
    after = re.fullmatch(r"after (\d{1,2} \w{3} \d{4})", text)
    return datetime.strptime(after[1], "%d %b %Y").date().isoformat() if after else None


def _check_years(raw: Raw, path: Path, found: pd.DataFrame) -> None:
    """A year of the later table must be that of the date in the earlier one; a party stays one."""
    table = read_csv(_path(raw, "seeeca_un_treaty_status.csv"), HEADER)
    dated = {
        country: consented
        for treaty, country, _, _, consented, _ in _un_status(raw, table).itertuples(index=False)
        if treaty == CMW and consented
    }
    later = dict(zip(found["country"], found["date"], strict=True))
    for country, date in dated.items():
        if later.get(country) != date[:4]:
            raise CheckError(f"{path}: {country} has the year “{later.get(country)}”, the UN's table {date}")
