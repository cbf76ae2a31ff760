"""The Global Compact for Migration: recorded votes, and acts as far as pages were found."""

from pathlib import Path

import pandas as pd

from etl.errors import CheckError
from etl.reading import Table, read_csv
from etl.sources import Piece, Pieces, Raw

TITLE = "Global Compact for Migration"
VOTES, PAGES = "unvotes-2021-03", "gcm-pages"
# The data set calls Serbia by a code of ISO 3166 that is no more.
FORMER = {"YU": "SRB"}
ACTS = {
    "GCM champion country": "champion",
    "GCM champion country, co-chair 2026": "champion",
    "voluntary GCM review": "review",
    "regional review co-chair": "regional_review",
    "UN country network on migration": "network",
    "national policy": "policy",
}


def votes(raw: Raw) -> Pieces:
    """Votes of all the world on the resolution; their number must be that of the record."""
    path = _path(raw, "unga_votes_73_195_and_73_151.csv")
    table = read_csv(path, ["resolution", "vote_date", "unvotes_rcid", "country", "country_code", "vote"])
    compact = raw.places.catalogue.compact
    table = table.where(table.text("resolution") == compact.resolution)
    iso3 = {country.iso2: country.iso3 for country in raw.places.catalogue.countries.values() if country.iso2}
    rows = pd.DataFrame(
        {
            "edition": VOTES,
            "country": table.lookup("country_code", (iso3 | FORMER).get, "the ISO 3166 alpha-2 code of a country"),
            "act": "vote",
            "text": table.choice("vote", compact.votes),
            "date": table.choice("vote_date", [compact.voted]),
            "source": compact.resolution,
        }
    )
    counted = rows["text"].value_counts().to_dict()
    if counted != dict(compact.votes):
        raise CheckError(f"{path}: votes {counted}, but compact.yml declares {dict(compact.votes)}")
    yield Piece("compact_act", VOTES, (path,), rows)


def participation(raw: Raw) -> Pieces:
    path = _path(raw, "gcm_participation_seeeca_partial.csv")
    table = read_csv(path, ["iso3", "country", "item", "evidence", "source"])
    members = raw.places.catalogue.groups["seeeca"].members
    rows = pd.DataFrame(
        {
            "edition": PAGES,
            "country": table.lookup("iso3", lambda code: code if code in members else None, "a country of the region"),
            "act": table.choice("item", ACTS).map(ACTS),
            "text": table.choice("evidence", [words.en for words in raw.places.catalogue.compact.evidence]),
            "date": "",
            "source": table.text("source"),
        }
    )
    yield Piece("compact_act", PAGES, (path,), rows)


def objectives(raw: Raw) -> Pieces:
    """Holds the catalogue's objectives and targets against the files; no rows of their own."""
    compact = raw.places.catalogue.compact
    path = _path(raw, "gcm_objectives.csv")
    table = read_csv(path, ["objective", "short_title", "full_title", "short_title_source", "full_title_source"])
    declared = [(str(each.number), each.short.en, each.title.en) for each in compact.objectives]
    _same(path, table, ["objective", "short_title", "full_title"], declared)
    path = _path(raw, "sdg_targets_with_direct_migration_link.csv")
    table = read_csv(path, ["sdg_target", "migration_topic", "source"])
    _same(
        path,
        table,
        ["sdg_target", "migration_topic"],
        [(target.id, topic.en) for target in compact.targets for topic in target.topics],
    )
    yield from ()


PARTS = (objectives, votes, participation)


def _path(raw: Raw, name: str) -> Path:
    return raw.folder / "gcm" / name


def _same(path: Path, table: Table, columns: list[str], declared: list[tuple]) -> None:
    """Raises CheckError for a row of the file that compact.yml does not have, or the other way round."""
    printed = set(zip(*(table.text(name) for name in columns), strict=True))
    for one, says in ((printed - set(declared), "the file"), (set(declared) - printed, "compact.yml")):
        if one:
            raise CheckError(f"{path}: {min(one)} stands in {says} only")
