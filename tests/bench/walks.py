"""The changes that are measured on each page, and what the page shows after each of them.

A walk goes from view to view, and to none twice, so that no change finds a page that is kept ready.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle

from tests.bench.servers import Server
from tests.bench.visitor import SLIDER, Shown, Visitor, Widget, visit

COUNTRY = "focus_widget"
OTHERS = ("year_widget", "stock_edition_widget", "flow_edition_widget")
WARM_UP, CHANGES = 3, 15


@dataclass(frozen=True)
class Step:
    """A choice; `press` is the key that makes it where the widget is a slider."""

    key: str
    option: str
    press: str
    choices: str
    shown: Shown


@dataclass
class Walk:
    """The first view of a page, by key the widgets that are used and the choices, and the steps from there."""

    page: str
    first: Shown
    widgets: dict[str, Widget]
    choices: dict[str, str]
    start: str
    steps: list[Step] = field(default_factory=list)

    def add(self, key: str, option: str, shown: Shown, press: str = "") -> None:
        self.choices[key] = option
        self.steps.append(Step(key, option, press, said(self.choices), shown))

    def count(self, key: str) -> int:
        """How many measured changes there are of a widget; the first ones of the walk are for warming up."""
        return sum(step.key == key for step in self.steps[WARM_UP:])


def said(choices: dict[str, str]) -> str:
    return ", ".join(choices.values())


async def walks(server: Server) -> list[Walk]:
    """One walk a page of the navigation that has charts."""
    async with visit(server) as visitor:
        await visitor.open("")
        with_charts = [page for page in list(visitor.pages) if (await visitor.open(page)).has_charts]
    return [await _walk(server, page) for page in with_charts]


async def _walk(server: Server, page: str) -> Walk:
    """The country changes first, for warming up; then each other widget to and fro, with another country
    at each end; then the country again until it was changed often enough.
    """
    async with visit(server) as visitor:
        first = await visitor.open(page)
        widgets = {key: first.widgets[key] for key in (COUNTRY, *OTHERS) if key in first.widgets}
        choices = {key: widget.shown for key, widget in widgets.items()}
        walk = Walk(page, first, widgets, choices, said(choices))
        countries = cycle(option for option in widgets[COUNTRY].options if option != choices[COUNTRY])
        for _ in range(WARM_UP):
            await _next_country(visitor, walk, countries)
        for key in widgets:
            if key != COUNTRY:
                await _to_and_fro(visitor, walk, key, countries)
        while walk.count(COUNTRY) < CHANGES:
            await _next_country(visitor, walk, countries)
    return walk


async def _next_country(visitor: Visitor, walk: Walk, countries: Iterator[str]) -> None:
    """To the next country; it may have more charts or fewer, on our page as on the bare one."""
    country = next(countries)
    walk.add(COUNTRY, country, await visitor.choose(COUNTRY, country))


async def _to_and_fro(visitor: Visitor, walk: Walk, key: str, countries: Iterator[str]) -> None:
    direction = -1
    while walk.count(key) < CHANGES:
        widget = visitor.shown.widgets.get(key)
        if widget is None:  # this country has figures of one year only
            await _next_country(visitor, walk, countries)
            continue
        place = widget.options.index(widget.shown) + direction
        if 0 <= place < len(widget.options):
            option = widget.options[place]
            press = ("ArrowLeft" if direction < 0 else "ArrowRight") if widget.kind == SLIDER else ""
            walk.add(key, option, await visitor.choose(key, option), press)
        else:
            direction = -direction
            await _next_country(visitor, walk, countries)
