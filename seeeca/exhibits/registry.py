"""Which exhibits there are, who makes them and the heads of pages, and on which page they stand."""

from seeeca.catalogue import load
from seeeca.exhibits import compare, overview
from seeeca.exhibits.governance import assessment, compact, mgi, policies, policy_change, treaties
from seeeca.exhibits.money import corridors, cost, dollars, remittances
from seeeca.exhibits.movement import deaths, displaced, flows
from seeeca.exhibits.people import components, demographics, pyramids, replacement
from seeeca.exhibits.stock import ages, corridor, editions, mirror, partners, stocks

# Exhibits that are made from a view, and those that are made from the answers of self-assessments.
BUILDERS = {
    "migrant_stock": stocks.in_and_out,
    "immigrants_compared": stocks.compared,
    "origins": partners.origins,
    "destinations": partners.destinations,
    "stock_ages": ages.ages,
    "stock_diagram": partners.diagram,
    "origins_map": partners.origins_map,
    "destinations_map": partners.destinations_map,
    "population_pyramid": pyramids.pyramid,
    "migrants_pyramid": pyramids.migrants,
    "ageing": demographics.ageing,
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
    "remittances_usd": dollars.in_and_out,
    "remittances_per_head": dollars.per_head,
    "remittance_senders": corridors.senders,
    "remittance_receivers": corridors.receivers,
    "remittance_diagram": corridors.diagram,
    "remittance_cost": cost.cost,
    "remittances_change": dollars.change,
    "remittances_editions": dollars.editions,
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
    "refugees_hosted": displaced.hosted,
    "refugees_from": displaced.fled,
    "refugees_by_origin": displaced.hosted_by_origin,
    "refugees_by_asylum": displaced.fled_by_asylum,
    "deaths_at_border": deaths.deaths_at_border,
    "deaths_by_route": deaths.deaths_by_route,
    "deaths_by_month": deaths.deaths_by_month,
    "compare_line": compare.line,
    "compare_multiples": compare.multiples,
    "compare_ranking": compare.ranking,
    "compare_slope": compare.slope,
    "compare_scatter": compare.scatter,
    "compare_map": compare.on_map,
    "policy_domains": policies.domains_in_rounds,
    "policy_matrix": policies.matrix,
    "policy_counts": policies.counts,
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
FROM_ANSWERS = {
    "assessment_domains": assessment.domains,
    "assessment_next": assessment.to_next,
    "assessment_changes": assessment.single_changes,
    "assessment_compared": assessment.compared,
    "assessment_differences": assessment.differences,
}
IDS = (*BUILDERS, *FROM_ANSWERS)
# The module of each page with its headline and number cards.
PAGES = {
    "overview": overview,
    "migrant_stock": stocks,
    "corridor": corridor,
    "editions": editions,
    "movement": displaced,
    "compare": compare,
    "demographics": demographics,
    "replacement": replacement,
    "remittances": remittances,
    "governance": policies,
    "assessment": assessment,
    "treaties": treaties,
    "compact": compact,
    "mgi": mgi,
}
# Which exhibits stand on which page.
ON_PAGE = {page.id: page.exhibits for page in load().site.pages.values()}
