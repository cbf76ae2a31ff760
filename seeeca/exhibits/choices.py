"""What controls offer: years and indicators that have figures, and why a country stands grey."""

from collections.abc import Callable

from seeeca.catalogue import load
from seeeca.exhibits import compare
from seeeca.exhibits.governance import compact, policies
from seeeca.exhibits.making import USUAL_YEAR, Making
from seeeca.exhibits.money import remittances
from seeeca.exhibits.movement import displaced
from seeeca.exhibits.people import pyramids, replacement
from seeeca.exhibits.stock import partners, stocks
from seeeca.recipe import Recipe
from seeeca.view import View, nearest
from seeeca.warehouse import current
from seeeca.words.i18n import translator


def _making(id_: str, view: View, language: str = "en") -> Making:
    """For a question about choices, which no exhibit is made of."""
    return Making(Recipe(id_, view), view, translator(language), current())


def gaps(page: str, language: str) -> dict[str, str]:
    """Of the countries that have no figures for one or more exhibits of a page, the reasons."""
    reasons: dict[str, list[str]] = {}
    for gap in load().gaps:
        if set(gap.what) & set(load().site.pages[page].exhibits):
            reasons.setdefault(gap.country, []).append(gap.reason.in_(language))
    return {country: " ".join(of_country) for country, of_country in reasons.items()}


def stock_years(view: View) -> list[int]:
    """The years of the chosen edition of the migrant stock."""
    make = _making("stock_years", view)
    return make.ask("edition_years", indicator="immigrant_stock", edition=make.edition("immigrant_stock"))[
        "year"
    ].tolist()


def years_before(view: View) -> list[int]:
    """The years of the chosen edition that the chosen one can be compared with."""
    make = _making("years_before", view)
    edition = make.edition("immigrant_stock")
    return partners.years_before(make, edition, partners.stock_year(make, edition))


def pyramid_years(view: View) -> list[int]:
    """The years for which the population of the focus country is given by age and sex."""
    return pyramids.years_of(_making("pyramid_years", view), view.focus)


def replacement_years(view: View) -> list[int]:
    """The years that the population of the focus country can be held to."""
    return replacement.targets(_making("replacement_years", view))


def remittances_years(view: View) -> list[int]:
    make = _making("remittances_years", view)
    known = make.ask("edition_years", indicator=remittances.SHARE, edition=make.edition(remittances.SHARE))
    return [year for year in known["year"].tolist() if year >= remittances.FIRST_YEAR]


def movement_years() -> list[int]:
    """From the first year shown to the last that refugees are counted in."""
    last = current().manifest["extracts"]["displaced"]["years"][-1]
    return list(range(displaced.FIRST_YEAR, last + 1))


def rounds() -> list[int]:
    edition = load().sources[policies.DATA_SET].newest.id
    return current().ask("rounds", {"edition": edition})["round"].tolist()


def pages_of_objectives(view: View, language: str) -> dict[str, str]:
    """The pages that speak to the chosen objectives of the Global Compact, with their names."""
    return compact.pages_of(_making("pages_of_objectives", view, language))


def compared_indicators() -> list[str]:
    return [id_ for id_, indicator in load().indicators.items() if indicator.compared]


def compared_years(view: View) -> list[int]:
    """The years of the compared indicator that can be chosen."""
    make = _making("compared_years", view)
    return compare.years_to_choose(make)


def compared_since(view: View) -> int:
    """The earlier one of the two years that are set side by side."""
    return compare.since_of(_making("compared_since", view))


# By the names that site.yml has for them: the years that a control offers of a view, and the one that is wanted.
YEARS: dict[str, tuple[Callable[[View], list[int]], Callable[[View], int]]] = {
    "stock_years": (stock_years, lambda view: view.year or USUAL_YEAR),
    "years_before": (years_before, lambda view: view.since or stocks.FIRST_AFTER_LENS),
    "pyramid_years": (pyramid_years, lambda view: view.year or USUAL_YEAR),
    "replacement_years": (replacement_years, lambda view: view.until or replacement.USUAL_UNTIL),
    "remittances_years": (remittances_years, lambda view: view.year or USUAL_YEAR),
    # Refugees, flows and deaths.
    "movement_years": (lambda _: movement_years(), lambda view: view.year or movement_years()[-1]),
    "rounds": (lambda _: rounds(), lambda view: view.year or USUAL_YEAR),
    "compared_years": (compared_years, lambda view: view.year or USUAL_YEAR),
    "compared_since": (compared_years, compared_since),
}


def years_to_choose(name: str, view: View) -> tuple[list[int], int]:
    """The years that a control offers, and of those the one that exhibits show, the closest to the one wanted."""
    known, wanted = YEARS[name]
    years = known(view)
    return years, nearest(years, wanted(view)) if years else wanted(view)
