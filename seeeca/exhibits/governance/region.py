"""The part of a group that facts were collected for: the 20 countries and territories of the region."""

from seeeca.exhibit.exhibit import Note
from seeeca.exhibits.governance.policies import in_order
from seeeca.exhibits.making import Making


def in_region(make: Making) -> list[str]:
    """The group's countries of the region, by subregion or name."""
    return [country for country in in_order(make) if country in _region(make)]


def not_collected(make: Making) -> list[Note]:
    """Which countries of the group are left out."""
    left_out = sorted(
        (make.t.name(country) for country in make.peers() if country not in _region(make)), key=make.t.order
    )
    if not left_out:
        return []
    text = make.t("Collected for the SEEECA region only; not for {countries}.", countries=", ".join(left_out))
    return [Note(text, "coverage")]


def _region(make: Making) -> tuple[str, ...]:
    return make.catalogue.groups["seeeca"].members
