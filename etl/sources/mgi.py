"""Migration Governance Indicators of IOM: what was found on profiles. No results are in the files."""

from pathlib import Path

import pandas as pd

from etl.errors import CheckError
from etl.reading import read_csv
from etl.sources import Piece, Pieces, Raw

TITLE = "Migration Governance Indicators"
EDITION = "mgi-pages"


def profiles(raw: Raw) -> Pieces:
    """A row an assessment that a page names; one row that says so where nothing was found."""
    path = _path(raw, "mgi_seeeca_profiles.csv")
    header = ["iso3", "country", "level", "assessment", "year_if_stated", "status", "evidence", "source"]
    table = read_csv(path, header)
    declared = raw.places.catalogue.mgi
    members = raw.places.catalogue.groups["seeeca"].members
    status = table.choice("status", declared.statuses)
    source = table.text("source")
    for row in status.index:
        if (status[row] == "nothing found") == bool(source[row]):
            table.fail(row, "a source where something was found and only there", f"“{source[row]}”")
    rows = pd.DataFrame(
        {
            "edition": EDITION,
            "country": table.lookup("iso3", lambda code: code if code in members else None, "a country of the region"),
            "level": table.choice("level", ["", *declared.levels]),
            "assessment": table.choice("assessment", ["", *declared.assessments]),
            "status": status,
            "stated": table.text("year_if_stated"),
            "text": table.choice("evidence", ["", *(words.en for words in declared.evidence)]),
            "source": source,
        }
    )
    missing = set(members) - set(rows["country"])
    if missing:
        raise CheckError(f"{path}: no row for {', '.join(sorted(missing))}")
    yield Piece("mgi_evidence", EDITION, (path,), rows)


def texts(raw: Raw) -> Pieces:
    """Holds the catalogue's domains and facts against the files; no rows of their own."""
    declared = raw.places.catalogue.mgi
    path = _path(raw, "mgi_domains.csv")
    header = ["domain_no", "domain", "migof_element", "migof_text", "topics", "topics_note"]
    table = read_csv(path, [*header, "number_of_indicators", "source"])
    # The topics of domain 6 were not read: the note says so in place of them.
    topics = table.text("topics").where(table.text("topics") != "", table.text("topics_note"))
    columns = (table.text(name) for name in header[:4])
    printed = list(zip(*columns, topics, strict=True))
    domains = [
        (str(each.number), each.name.en, each.element.en, each.principle.en, each.topics.en)
        for each in declared.domains
    ]
    if printed != domains:
        raise CheckError(f"{path}: the domains are not those of mgi.yml")
    path = _path(raw, "mgi_facts.csv")
    table = read_csv(path, ["fact", "value", "as_of", "source"])
    as_of = table.text("as_of").replace("", "not dated")
    known = set(zip(table.text("fact"), table.text("value"), as_of, table.text("source"), strict=True))
    for fact in declared.facts:
        if (fact.subject.en, fact.text.en, fact.as_of, fact.source) not in known:
            raise CheckError(f"{path}: no row “{fact.subject.en}”, “{fact.text.en}” as mgi.yml has it")
    yield from ()


PARTS = (texts, profiles)


def _path(raw: Raw, name: str) -> Path:
    return raw.folder / "mgi" / name
