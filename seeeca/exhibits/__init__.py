"""From a view to an Exhibit. `build` is the only way to make one."""

from seeeca.exhibit import Exhibit, KeyFigure
from seeeca.exhibits import demographics, governance, migrant_stock, overview, remittances
from seeeca.exhibits.making import Making
from seeeca.i18n import translator
from seeeca.view import View
from seeeca.warehouse import current

BUILDERS = {
    "migrant_stock": migrant_stock.in_and_out,
    "population_pyramid": demographics.pyramid,
    "remittances_gdp_share": remittances.gdp_share,
    "policy_domains": governance.domains_in_rounds,
}


def build(id_: str, view: View, language: str) -> Exhibit:
    """The exhibit of that id for a view, in a language. Raises KeyError for an unknown id."""
    return BUILDERS[id_](Making(id_, view, translator(language), current()))


def key_figures(page: str, view: View, language: str) -> tuple[KeyFigure, ...]:
    """The number cards of a page."""
    return overview.key_figures(Making(page, view, translator(language), current()))


def headline(page: str, view: View, language: str) -> str:
    """One sentence that says what a page found."""
    return overview.headline(Making(page, view, translator(language), current()))
