"""The sentence and the number cards at the top of the overview."""

from seeeca.exhibit.exhibit import KeyFigure
from seeeca.exhibits.cards import latest
from seeeca.exhibits.governance.policies import policies_card
from seeeca.exhibits.making import Making
from seeeca.exhibits.money.remittances import share_card
from seeeca.exhibits.people.demographics import population_card
from seeeca.exhibits.stock import findings
from seeeca.exhibits.stock.stocks import emigrants_card, immigrants_card, without_stock


def headline(make: Making) -> str:
    """What share of the population immigrants are and how many of them are women; else what is known."""
    share, women = latest(make, "immigrant_stock_share"), latest(make, "immigrant_female_share")
    if not share or not women:
        return without_stock(make)
    return make.said(findings.women_among_immigrants, share.now, women.now, plain=without_stock(make))


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    return (
        immigrants_card(make),
        emigrants_card(make),
        population_card(make),
        share_card(make),
        policies_card(make),
    )
