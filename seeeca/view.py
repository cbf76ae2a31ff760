"""What the user has chosen, as a frozen value, and as the query part of a link.

Codes in links are stable and the same in each language: ISO3 codes, ids of the catalogue, years.
Turns plain dicts into a View and back; it never sees the browser.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from seeeca.catalogue import Catalogue

YEARS = range(1950, 2101)
FIRST_YEAR, LAST_YEAR = YEARS[0], YEARS[-1]

Value = str | int
# Choices of a place, by their code in links.
PLACES = ("country", "partner", "beside")


def N_(message: str) -> str:
    """Marks a message for extraction; it is translated where it is shown (Translator.marked)."""
    return message


@dataclass(frozen=True)
class Choice:
    """What the table below says of a choice.

    code: its name in links; old_codes: names that links of earlier versions use for it.
    label: a message to translate; so are the names of values, where `values` gives them.
    usual: None means that the exhibit chooses: the newest, or all there is.
    """

    code: str
    label: str
    values: Mapping[str, str] | Callable[[Catalogue], Collection[Value]]
    usual: Value | None
    old_codes: tuple[str, ...]

    def known(self, catalogue: Catalogue) -> Collection[Value]:
        return self.values(catalogue) if callable(self.values) else self.values

    def understood(self, text: str, catalogue: Catalogue) -> Value | None:
        """The value that a text in a link means, None where it means none; a place goes by any of its names."""
        known = self.known(catalogue)
        exact = next((value for value in known if str(value) == text), None)
        place = catalogue.names.named(text) if exact is None and self.code in PLACES else None
        return place if place in known else exact


def _choice(
    code: str,
    label: str,
    values: Mapping[str, str] | Callable[[Catalogue], Collection[Value]],
    usual: Value | None = None,
    old_codes: tuple[str, ...] = (),
) -> Any:
    """A field of View that carries its row of the table; as with `field`, its type is that of the field."""
    return field(default=usual, metadata={"choice": Choice(code, label, values, usual, old_codes)})


def _editions(*sources: str) -> Callable[[Catalogue], Collection[str]]:
    return lambda catalogue: [edition.id for source in sources for edition in catalogue.sources[source].editions]


def _years(_: Catalogue) -> Collection[int]:
    return YEARS


def _focus_countries(catalogue: Catalogue) -> Collection[str]:
    return catalogue.groups["seeeca"].members


def _groups(catalogue: Catalogue) -> Collection[str]:
    return [group.id for group in catalogue.groups.values() if group.to_compare_with]


def _indicators(catalogue: Catalogue) -> Collection[str]:
    return [indicator.id for indicator in catalogue.indicators.values() if indicator.compared]


@dataclass(frozen=True)
class View:
    """The state of a page, and the one table of all choices: links, controls and README follow from it."""

    focus: str = _choice("country", N_("Country"), _focus_countries, "BLR")
    group: str = _choice("group", N_("Compare with"), _groups, "seeeca")
    year: int | None = _choice("year", N_("Year"), _years)
    since: int | None = _choice("since", N_("Since"), _years)
    first_year: int | None = _choice("from", N_("First year"), _years)
    last_year: int | None = _choice("to", N_("Last year"), _years)
    # Links of earlier versions said every edition by one code.
    stock_edition: str | None = _choice("edition", N_("Edition"), _editions("unpd-ims"))
    flow_edition: str | None = _choice(
        "model", N_("Model of flows"), _editions("gaskin-abel", "abel-cohen"), old_codes=("edition",)
    )
    money_edition: str | None = _choice(
        "wdi", N_("Edition of World Development Indicators"), _editions("worldbank-wdi"), old_codes=("edition",)
    )
    population_edition: str | None = _choice(
        "wpp", N_("Edition of World Population Prospects"), _editions("unpd-wpp"), old_codes=("edition",)
    )
    indicator: str | None = _choice("indicator", N_("Indicator"), _indicators)
    against: str = _choice("against", N_("Against"), _indicators, "gdp_per_head_usd")
    stock_as: str = _choice(
        "stock",
        N_("Immigrants and emigrants as"),
        {"number": N_("Number"), "share": N_("Share of population"), "women": N_("Women")},
        "number",
    )
    # Links of earlier versions said these three by the code `measure`. None of them keeps it: a link that chooses
    # only one of the three could not be told from an old one that means all.
    compared_as: str = _choice(
        "compared",
        N_("Compared as"),
        {"share": N_("Share"), "number": N_("Number"), "index": N_("Index")},
        "share",
        old_codes=("measure",),
    )
    change_in: str = _choice(
        "change",
        N_("Change on the year before"),
        {"share": N_("In per cent"), "number": N_("In US dollars")},
        "share",
        old_codes=("measure",),
    )
    ages_as: str = _choice(
        "ages",
        N_("Immigrants by age as"),
        {"share": N_("Share"), "number": N_("Number")},
        "share",
        old_codes=("measure",),
    )
    order: str = _choice("order", N_("Sorted by"), {"subregion": N_("Subregion"), "name": N_("Name")}, "subregion")
    partner: str = _choice("partner", N_("Partner"), lambda catalogue: catalogue.countries, "RUS")
    # Tiles have no boundaries.
    map_form: str = _choice("map", N_("Places as"), {"map": N_("Map"), "tiles": N_("Tiles")}, "map")
    # Stocks of 1990 were counted by the borders of later years.
    lens: str = _choice(
        "lens",
        N_("Stocks of 1990"),
        {"annotated": N_("Annotated"), "raw": N_("As published"), "from-2000": N_("From 2000")},
        "annotated",
    )
    scale: str = _choice("scale", N_("Scale of panels"), {"shared": N_("Shared"), "free": N_("Free")}, "shared")
    # A pyramid stands beside that of another country or of another year.
    beside: str | None = _choice(
        "beside", N_("Pyramid beside"), lambda catalogue: [*_focus_countries(catalogue), *map(str, YEARS)]
    )
    # From which age on people are counted as aged.
    aged_from: str = _choice("aged", N_("Aged"), {"60": N_("60 and over"), "65": N_("65 and over")}, "60")
    # What replacement migration is to hold: people aged 20-64, all people, people aged 65+ per 100 aged 20-64.
    hold: str = _choice(
        "hold",
        N_("To be held"),
        {"working-age": N_("Aged 20–64"), "total": N_("All people"), "dependency": N_("Old-age dependency")},
        "working-age",
    )
    until: int | None = _choice("until", N_("Held to"), _years)
    objective: str | None = _choice(
        "objective",
        N_("Objective"),
        lambda catalogue: [str(objective.number) for objective in catalogue.compact.objectives],
    )
    target: str | None = _choice(
        "target", N_("SDG target"), lambda catalogue: [target.id for target in catalogue.compact.targets]
    )

    def offered(self, choices: Iterable[str]) -> "View":
        """The view with the usual value of every choice but these."""
        return replace(DEFAULT, **{name: getattr(self, name) for name in choices})

    def with_others_of(self, before: "View", choices: Iterable[str]) -> "View":
        """This view in `choices` and in all else that it says itself; in what it leaves open, the view before."""
        said = {name for name in CHOICES if getattr(self, name) != getattr(DEFAULT, name)}
        return replace(before, **{name: getattr(self, name) for name in said.union(choices)})

    def focus_beyond(self, members: tuple[str, ...]) -> str:
        """The focus country where it is none of `members`, else nothing: most of what is shown of a group does
        not depend on which of its members that is.
        """
        return "" if self.focus in members else self.focus

    def year_in(self, known: tuple[int, ...], usual: int) -> int:
        """Of the known years the one closest to the year asked for, else to the usual one."""
        return nearest(known, self.year or usual)

    def edition_in(self, known: tuple[str, ...]) -> str | None:
        """Of the known editions, newest first, the one that is chosen; None where none of them is."""
        chosen = {self.stock_edition, self.flow_edition, self.money_edition, self.population_edition}
        return next((edition for edition in known if edition in chosen), None)


# The rows of the table by their field of View.
CHOICES: dict[str, Choice] = {each.name: each.metadata["choice"] for each in fields(View)}
DEFAULT = View()


def nearest(years: Iterable[int], wanted: int) -> int:
    """The year closest to the one wanted; of two equally close ones the earlier."""
    return min(years, key=lambda year: (abs(year - wanted), year))


@dataclass(frozen=True)
class Refused:
    """A value in a link that was not understood; the default stands in for it."""

    code: str
    value: str
    typed: bool = False


def from_query(query: Mapping[str, str], catalogue: Catalogue) -> tuple[View, tuple[Refused, ...]]:
    """The view that a link asks for; values that nobody can mean are left out and listed."""
    read = {
        (name, code): choice.understood(query[code], catalogue)
        for name, choice in CHOICES.items()
        # The code of now stands last: it counts where an old one is there too.
        for code in (*choice.old_codes, choice.code)
        if code in query
    }
    understood = {place: value for place, value in read.items() if value is not None}
    chosen: dict[str, Any] = {name: value for (name, _), value in understood.items()}
    view = replace(DEFAULT, **chosen)
    # An old code is understood if one of its choices has the value.
    codes = {code for _, code in understood}
    refused = [Refused(code, query[code][:40]) for code in dict.fromkeys(code for _, code in read) if code not in codes]
    if view.first_year and view.last_year and view.first_year > view.last_year:
        refused.append(Refused(CHOICES["first_year"].code, str(view.first_year)))
        view = replace(view, first_year=None, last_year=None)
    return view, tuple(refused)


def to_query(view: View) -> dict[str, str]:
    """The link of a view; what is as by default is left out."""
    return {
        choice.code: str(getattr(view, name)) for name, choice in CHOICES.items() if getattr(view, name) != choice.usual
    }
