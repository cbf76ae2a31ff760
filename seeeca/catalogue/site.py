"""The pages and what stands on each of them, read from site.yml."""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, StrictBool, StrictInt, model_validator
from pydantic.dataclasses import dataclass

from seeeca.catalogue.reading import STRICT, CatalogueError, Words, by, entries, parsed


@dataclass(frozen=True, config=STRICT)
class Control:
    """A control of one choice, of a range of years (the choices of its two ends), or a part of the page's own.

    label: where it is not that of the choice. years: the name of the years that are offered. width: in pixels.
    as_list: few named values are a list too, where segments would take the room of others.
    first, last: of a range of years, with the ends that are usual where they are others.
    """

    choices: tuple[str, ...] = ()
    part: str | None = None
    label: Words | None = None
    years: str | None = None
    width: StrictInt | None = None
    as_list: StrictBool = False
    first: StrictInt | None = None
    last: StrictInt | None = None
    usual_first: StrictInt | None = None
    usual_last: StrictInt | None = None

    @model_validator(mode="after")
    def _is_one_control(self) -> "Control":
        if bool(self.choices) == bool(self.part):
            raise ValueError("a control has choices or a part")
        is_range = self.first is not None and self.last is not None
        if is_range != (len(self.choices) == 2) or len(self.choices) > 2:
            raise ValueError("a control has one choice, or two with first and last")
        return self


def _control(entry: Any) -> Any:
    """A control that is like its choice is written as the choice alone."""
    return {"choices": [entry]} if isinstance(entry, str) else entry


Controls = tuple[Annotated[Control, BeforeValidator(_control)], ...]


@dataclass(frozen=True, config=STRICT)
class Row:
    """Exhibits side by side, controls side by side, or a part of the page's own.

    height: of the charts, in pixels. with_method: how the figures were calculated stands below the exhibit.
    section: the name of the part of the page that begins here.
    """

    exhibits: tuple[str, ...] = ()
    controls: Controls = ()
    part: str | None = None
    height: StrictInt | None = None
    with_method: bool = False
    section: Words | None = None

    @model_validator(mode="after")
    def _is_one_row(self) -> "Row":
        if sum(map(bool, (self.exhibits, self.controls, self.part))) != 1:
            raise ValueError("a row has exhibits, controls or a part")
        if self.with_method and len(self.exhibits) != 1:
            raise ValueError("the method stands below one exhibit")
        return self


@dataclass(frozen=True, config=STRICT)
class Page:
    """A page; from_link: choices that a link can make without a control."""

    id: str
    address: str
    name: Words
    controls: Controls
    rows: tuple[Row, ...]
    from_link: tuple[str, ...] = ()

    @property
    def sections(self) -> list[Words]:
        """The names of the parts of a long page."""
        return [row.section for row in self.rows if row.section]

    @cached_property
    def exhibits(self) -> tuple[str, ...]:
        return tuple(id_ for row in self.rows for id_ in row.exhibits)

    @cached_property
    def all_controls(self) -> tuple[Control, ...]:
        return (*self.controls, *(control for row in self.rows for control in row.controls))

    @cached_property
    def choices(self) -> tuple[str, ...]:
        """What can be chosen on the page, as fields of View."""
        return (*(choice for control in self.all_controls for choice in control.choices), *self.from_link)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        named = [control.part for control in self.all_controls] + [row.part for row in self.rows]
        return tuple(part for part in named if part)


@dataclass(frozen=True, config=STRICT)
class Section:
    """Pages that the navigation has together, under a name or without one."""

    pages: tuple[Page, ...]
    name: Words | None = None


@dataclass(frozen=True, config=STRICT)
class Site:
    sections: tuple[Section, ...]

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {page.id: page for section in self.sections for page in section.pages}

    def at(self, address: str) -> Page:
        return next(page for page in self.pages.values() if page.address == address)


def read_site(folder: Path) -> Site:
    sections = []
    for number, entry in enumerate(entries(folder, "site"), start=1):
        pages = entry.get("pages")
        if not isinstance(pages, list) or not pages:
            raise CatalogueError(f"site.yml, entry number {number}: expected a list of pages")
        found = [_page(page) for page in pages]
        sections.append(parsed(Section, entry | {"pages": found}, "site", f"number {number}"))
    every = [page for section in sections for page in section.pages]
    for key in ("id", "address"):
        by(every, key, "site")
    for page in every:
        for what in (page.exhibits, page.choices, page.parts):
            twice = [id_ for id_ in what if what.count(id_) > 1]
            if twice:
                raise CatalogueError(f"site.yml, entry {page.id}: “{twice[0]}” stands twice on one page")
    return Site(tuple(sections))


def _page(entry: Any) -> Page:
    label = entry.get("id", "without id") if isinstance(entry, dict) else "of a page"
    return parsed(Page, entry, "site", label)
