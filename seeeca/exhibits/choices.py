"""What controls offer: years, editions, indicators that have figures."""

from collections.abc import Sequence

from seeeca.catalogue import load
from seeeca.exhibits import compare
from seeeca.exhibits.governance import compact, policies
from seeeca.exhibits.making import Making
from seeeca.exhibits.money import remittances
from seeeca.exhibits.movement import displaced, flows
from seeeca.exhibits.people import pyramids, replacement
from seeeca.exhibits.registry import ON_PAGE
from seeeca.exhibits.stock import partners, stocks
from seeeca.view import View, nearest
from seeeca.warehouse import current
from seeeca.words.i18n import translator


def gaps(page: str, language: str) -> dict[str, str]:
    """Of the countries that have no figures for one or more exhibits of a page, the reasons."""
    reasons: dict[str, list[str]] = {}
    for gap in load().gaps:
        if set(gap.what) & set(ON_PAGE[page]):
            reasons.setdefault(gap.country, []).append(gap.reason.in_(language))
    return {country: " ".join(of_country) for country, of_country in reasons.items()}


def stock_years(view: View) -> list[int]:
    """The years of the chosen edition of the migrant stock."""
    make = Making("stock_years", view, translator("en"), current())
    return make.ask("edition_years", indicator="immigrant_stock", edition=make.edition("immigrant_stock"))[
        "year"
    ].tolist()


def years_before(view: View) -> list[int]:
    """The years of the chosen edition that the chosen one can be compared with."""
    make = Making("years_before", view, translator("en"), current())
    edition = make.edition("immigrant_stock")
    return partners.years_before(make, edition, partners.stock_year(make, edition))


def shown_since(view: View, known: Sequence[int]) -> int:
    """The earlier year of the stock that is asked for or usual, or of the known ones the closest to it."""
    return nearest(known, view.since or stocks.FIRST_AFTER_LENS)


def flow_editions() -> list[str]:
    return list(flows.EDITIONS)


def pyramid_years(view: View) -> list[int]:
    """The years for which the population of the focus country is given by age and sex."""
    return pyramids.years_of(Making("pyramid_years", view, translator("en"), current()), view.focus)


def replacement_years(view: View) -> list[int]:
    """The years that the population of the focus country can be held to."""
    return replacement.targets(Making("replacement_years", view, translator("en"), current()))


def remittances_years(view: View) -> list[int]:
    make = Making("remittances_years", view, translator("en"), current())
    known = make.ask("edition_years", indicator=remittances.SHARE, edition=make.edition(remittances.SHARE))
    return [year for year in known["year"].tolist() if year >= remittances.FIRST_YEAR]


def rounds() -> list[int]:
    return current().ask("rounds", {"edition": policies.EDITION})["round"].tolist()


def pages_of_objectives(view: View, language: str) -> dict[str, str]:
    """The pages that speak to the chosen objectives of the Global Compact, with their names."""
    return compact.pages_of(Making("pages_of_objectives", view, translator(language), current()))


def shown_year(view: View, known: Sequence[int], usual: int) -> int:
    """The year that exhibits show: the one asked for or the usual one, or of the known ones the closest to it."""
    return view.year_in(tuple(known), usual)


def compared_indicators() -> list[str]:
    return [id_ for id_ in load().indicators if id_ not in compare.NOT_COMPARED]


def compared_years(view: View) -> list[int]:
    """The years of the compared indicator that can be chosen."""
    make = Making("compared_years", view, translator("en"), current())
    return compare.years_to_choose(make)


def compared_since(view: View) -> int:
    """The earlier one of the two years that are set side by side."""
    return compare.since_of(Making("compared_since", view, translator("en"), current()))


def movement_years() -> list[int]:
    """The years of refugees, flows and deaths that can be chosen."""
    return list(range(displaced.FIRST_YEAR, displaced.LAST_YEAR + 1))
