"""From a view to an Exhibit. `build` is the only way to make one."""

from collections.abc import Sequence
from dataclasses import replace

from seeeca.catalogue import load
from seeeca.exhibit import Exhibit, KeyFigure
from seeeca.exhibits import (
    assessment,
    compact,
    compare,
    components,
    corridor,
    demographics,
    editions,
    flows,
    governance,
    mgi,
    migrant_stock,
    mirror,
    movement,
    overview,
    partners,
    policy_change,
    pyramids,
    remittance_corridors,
    remittance_cost,
    remittance_money,
    remittances,
    replacement,
    stock_ages,
    treaties,
)
from seeeca.exhibits.compare import USUAL_INDICATOR as USUAL_INDICATOR
from seeeca.exhibits.corridor import partner_of as partner_of
from seeeca.exhibits.making import USUAL_YEAR as USUAL_YEAR
from seeeca.exhibits.making import Making
from seeeca.exhibits.remembered import remembered
from seeeca.exhibits.replacement import USUAL_UNTIL as USUAL_UNTIL
from seeeca.i18n import translator
from seeeca.view import View, nearest
from seeeca.warehouse import current

BUILDERS = {
    "migrant_stock": migrant_stock.in_and_out,
    "immigrants_compared": migrant_stock.compared,
    "origins": partners.origins,
    "destinations": partners.destinations,
    "stock_ages": stock_ages.ages,
    "stock_diagram": partners.diagram,
    "origins_map": partners.origins_map,
    "destinations_map": partners.destinations_map,
    "population_pyramid": pyramids.pyramid,
    "migrants_pyramid": pyramids.migrants,
    "ageing": demographics.ageing,
    "aged_65": demographics.aged_65,
    "old_age_dependency": demographics.dependency,
    "median_age": demographics.median_age,
    "components_of_change": components.components,
    "population_to_2050": demographics.to_2050,
    "urban_rural": demographics.urban_rural,
    "replacement": replacement.path,
    "replacement_by_year": replacement.by_year,
    "replacement_ages": replacement.ages,
    "remittances_gdp_share": remittances.gdp_share,
    "remittances_ranking": remittances.ranking,
    "remittances_map": remittances.share_map,
    "remittances_usd": remittance_money.in_and_out,
    "remittances_per_head": remittance_money.per_head,
    "remittance_senders": remittance_corridors.senders,
    "remittance_receivers": remittance_corridors.receivers,
    "remittance_diagram": remittance_corridors.diagram,
    "remittance_cost": remittance_cost.cost,
    "remittances_change": remittance_money.change,
    "remittances_editions": remittance_money.editions,
    "remittances_scatter": remittances.against_emigrants,
    "corridor_inward": corridor.inward,
    "corridor_outward": corridor.outward,
    "corridor_by_sex": corridor.by_sex,
    "editions_immigrants": editions.immigrants,
    "editions_emigrants": editions.emigrants,
    "editions_difference": editions.difference,
    "mirror": mirror.mirror,
    "flows": flows.flows,
    "flow_partners": flows.flow_partners,
    "flows_by_sex": flows.flows_by_sex,
    "refugees_hosted": movement.hosted,
    "refugees_from": movement.fled,
    "refugees_by_origin": movement.hosted_by_origin,
    "refugees_by_asylum": movement.fled_by_asylum,
    "deaths_at_border": movement.deaths_at_border,
    "deaths_by_route": movement.deaths_by_route,
    "deaths_by_month": movement.deaths_by_month,
    "compare_line": compare.line,
    "compare_multiples": compare.multiples,
    "compare_ranking": compare.ranking,
    "compare_slope": compare.slope,
    "compare_scatter": compare.scatter,
    "compare_map": compare.on_map,
    "policy_domains": governance.domains_in_rounds,
    "policy_matrix": governance.matrix,
    "policy_counts": governance.counts,
    "policy_change_focus": policy_change.of_focus,
    "policy_change": policy_change.matrix,
    "policy_questions": policy_change.questions,
    "treaty_matrix": treaties.matrix,
    "treaties_of_country": treaties.of_focus,
    "compact_objectives": compact.objectives,
    "compact_votes": compact.matrix,
    "compact_acts": compact.acts,
    "mgi_profiles": mgi.profiles,
    "mgi_facts": mgi.facts,
    "mgi_domains": mgi.domains,
}
# Those that are made from a view, and those that are made from answers.
IDS = (*BUILDERS, *assessment.IDS)
PAGES = {
    "overview": overview,
    "migrant_stock": migrant_stock,
    "corridor": corridor,
    "editions": editions,
    "movement": movement,
    "compare": compare,
    "demographics": demographics,
    "replacement": replacement,
    "remittances": remittances,
    "governance": governance,
    "assessment": assessment,
    "treaties": treaties,
    "compact": compact,
    "mgi": mgi,
}


# Which exhibits stand on which page.
ON_PAGE = {
    "overview": ("migrant_stock", "population_pyramid", "remittances_gdp_share", "policy_domains"),
    "migrant_stock": (
        "migrant_stock",
        "immigrants_compared",
        "origins",
        "destinations",
        "stock_diagram",
        "stock_ages",
        "origins_map",
        "destinations_map",
    ),
    "corridor": ("corridor_inward", "corridor_outward", "corridor_by_sex"),
    "editions": ("editions_immigrants", "editions_emigrants", "editions_difference", "mirror"),
    "movement": (
        "flows",
        "flow_partners",
        "flows_by_sex",
        "refugees_hosted",
        "refugees_from",
        "refugees_by_origin",
        "refugees_by_asylum",
        "deaths_at_border",
        "deaths_by_route",
        "deaths_by_month",
    ),
    "compare": (
        "compare_line",
        "compare_ranking",
        "compare_multiples",
        "compare_slope",
        "compare_scatter",
        "compare_map",
    ),
    "demographics": (
        "population_to_2050",
        "components_of_change",
        "population_pyramid",
        "migrants_pyramid",
        "ageing",
        "aged_65",
        "old_age_dependency",
        "median_age",
        "urban_rural",
    ),
    "replacement": ("replacement", "replacement_by_year", "replacement_ages"),
    "remittances": (
        "remittances_gdp_share",
        "remittances_ranking",
        "remittances_map",
        "remittances_usd",
        "remittances_per_head",
        "remittance_senders",
        "remittance_receivers",
        "remittance_diagram",
        "remittance_cost",
        "remittances_change",
        "remittances_editions",
        "remittances_scatter",
    ),
    "governance": (
        "policy_domains",
        "policy_counts",
        "policy_matrix",
        "policy_change_focus",
        "policy_change",
        "policy_questions",
    ),
    "treaties": ("treaty_matrix", "treaties_of_country"),
    "compact": ("compact_objectives", "compact_votes", "compact_acts"),
    "mgi": ("mgi_profiles", "mgi_facts", "mgi_domains"),
    # Its exhibits are made from answers, not from a view: the page makes them itself.
    "assessment": (),
}


def build(id_: str, view: View, language: str) -> Exhibit:
    """The exhibit of that id for a view, in a language. Raises KeyError for an unknown id."""
    return replace(remembered(BUILDERS[id_], id_, view, language), view=view)


def headline(page: str, view: View, language: str) -> str:
    """One sentence that says what a page found."""
    return remembered(PAGES[page].headline, page, view, language)


def key_figures(page: str, view: View, language: str) -> tuple[KeyFigure, ...]:
    """The number cards of a page."""
    return remembered(PAGES[page].key_figures, page, view, language)


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
    return nearest(known, view.since or migrant_stock.FIRST_AFTER_LENS)


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
    return current().ask("rounds", {"edition": governance.EDITION})["round"].tolist()


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
    return list(range(movement.FIRST_YEAR, movement.LAST_YEAR + 1))
