"""Titles say what the figures say: with made-up numbers of either sign, and for every country on the real ones."""

import inspect
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pandas as pd
import pytest

from seeeca import catalogue, exhibits
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.fact import Fact, FactsApart
from seeeca.exhibits import findings as shared
from seeeca.exhibits.governance import findings as governance
from seeeca.exhibits.money import findings as money
from seeeca.exhibits.movement import findings as movement
from seeeca.exhibits.people import findings as of_people
from seeeca.exhibits.stock import findings as stock
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.words.i18n import NO_BREAK, translator
from tests.facts import dollars, number, people, percent
from tests.said import notes_of, sources_of

T = translator("en")
FINDINGS = {
    name: finding
    for module in (shared, stock, of_people, money, movement, governance)
    for name, finding in inspect.getmembers(module, inspect.isfunction)
    if inspect.getmodule(finding) is module and not name.startswith("_")
}
CATALOGUE = catalogue.load()
MEMBERS = CATALOGUE.groups["seeeca"].members
TARGET = CATALOGUE.indicators["remittance_cost_to"].target
NUMBER = re.compile(rf"\d+–\d+|[−+]?\d+(?:,\d{{3}})*(?:\.\d+)?(?:{NO_BREAK}(?:%|thousand|million|billion)|\+)?")
YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")
MINUS = "\u2212"


def series(**values: float) -> pd.Series:
    return pd.Series(values)


# Sentences from made-up numbers ------------------------------------------------------------------

CASES = {
    "immigrants_and_emigrants": [
        (
            (people(1_054_604), people(790_232)),
            "2024: more immigrants in Belarus (1.05 million) than emigrants counted abroad (790 thousand)",
        ),
        (
            (people(790_232), people(1_054_604)),
            "2024: fewer immigrants in Belarus (790 thousand) than emigrants counted abroad (1.05 million)",
        ),
        (
            (people(1_054_604), people(790_232, at_least=True)),
            "1.05 million immigrants lived in Belarus in 2024, at least 790 thousand emigrants abroad",
        ),
        (
            (people(1000), people(1000)),
            "2024: about as many immigrants in Belarus (1 thousand) as emigrants counted abroad",
        ),
        (
            (people(1000), people(991)),
            "2024: about as many immigrants in Belarus (1 thousand) as emigrants counted abroad",
        ),
        ((people(991), people(1000)), "2024: about as many immigrants in Belarus (991) as emigrants counted abroad"),
        (
            (people(1000), people(990)),
            "2024: more immigrants in Belarus (1 thousand) than emigrants counted abroad (990)",
        ),
        (
            (people(990), people(1000)),
            "2024: fewer immigrants in Belarus (990) than emigrants counted abroad (1 thousand)",
        ),
        (
            (people(0, 2019, "MDA"), people(5, 2019, "MDA")),
            "2019: fewer immigrants in the Republic of Moldova (0) than emigrants counted abroad (5)",
        ),
    ],
    "stocks": [
        (
            (people(1_067_090, 2020), people(1_483_626, 2020)),
            "1.07 million immigrants in Belarus and 1.48 million emigrants counted abroad in 2020",
        ),
        (
            (people(1_054_604), people(790_232, at_least=True)),
            "1.05 million immigrants in Belarus and at least 790 thousand emigrants counted abroad in 2024",
        ),
    ],
    "women_among_immigrants": [
        (
            (percent(11.64), percent(54.2)),
            "11.6 % of the population of Belarus were immigrants in 2024; 54.2 % of them were women",
        ),
    ],
    "places_of": [
        (("BLR", 2024, 58, False), "58 origins of immigrants in Belarus are shown separately in 2024"),
        (("BLR", 2024, 40, True), "Emigrants from Belarus are counted in 40 countries and areas in 2024"),
    ],
    "immigrants_in_population": [
        (
            (percent(12.26, 1990), percent(11.64)),
            "Immigrants in Belarus: 11.6 % of the population in 2024, 12.3 % in 1990",
        ),
        (
            (percent(0.0, 2020, "TJK"), percent(2.6, 2024, "TJK")),
            "Immigrants in Tajikistan: 2.6 % of the population in 2024, 0.0 % in 2020",
        ),
        ((percent(11.64), percent(11.64)), "Immigrants in Belarus: 11.6 % of the population in 2024"),
    ],
    "women_among_migrants": [
        (
            (percent(54.2), percent(59.24)),
            "Women were 54.2 % of immigrants in Belarus (2024), 59.2 % of emigrants counted",
        ),
    ],
    "ages_of_immigrants": [
        (
            (percent(72.16, 2020), percent(22.94, 2020)),
            "72.2 % of immigrants in Belarus were aged 20–64, 22.9 % 65+ in 2020",
        ),
    ],
    "largest_age_group": [
        (
            ("25-29", percent(7.94, 2020, "TUR")),
            "Ages 25–29 formed the largest group in Türkiye: 7.9 % in 2020",
        ),
        (
            ("100+", percent(12.05, 2100, "RUS", projected=True)),
            "Ages 100+ form the largest group in the Russian Federation: 12.0 % in 2100 (projection)",
        ),
    ],
    "remittances_share": [
        (
            (percent(1.81), percent(47.89, place="TJK"), "seeeca"),
            "Remittances were 1.8 % of GDP in Belarus (2024); group maximum: Tajikistan, 47.9 %",
        ),
        (
            (percent(47.89, place="TJK"), percent(47.89, place="TJK"), "central_asia"),
            "Remittances were 47.9 % of GDP in Tajikistan (2024), the highest in Central Asia",
        ),
        (
            (percent(47.85, place="KGZ"), percent(47.89, place="TJK"), "seeeca"),
            "Remittances were 47.8 % of GDP in Kyrgyzstan (2024); group maximum: Tajikistan, 47.9 %",
        ),
    ],
    "domains_met": [
        (("BLR", {2019: 3, 2021: 4}, 6), "Belarus met 4 of 6 domains in 2021, 1 more than in 2019"),
        (("UKR", {2021: 2, 2019: 3}, 6), "Ukraine met 2 of 6 domains in 2021, 1 fewer than in 2019"),
        (("AZE", {2019: 6, 2021: 6}, 6), "Azerbaijan met 6 of 6 domains in 2021, as many as in 2019"),
        (("ARM", {2019: 0}, 6), "Armenia met 0 of 6 policy domains in 2019"),
    ],
    "domains_met_by_answers": [
        (("BLR", 6, 6, 0), "Self-assessment in Belarus: 6 of 6 policy domains are met"),
        (("MDA", 0, 6, 30), "Self-assessment in the Republic of Moldova: 0 of 6 domains are met; open questions: 30"),
    ],
    "answers_to_next_category": [
        (
            ("MDA", 7, "Fully meets", 0),
            "Self-assessment in the Republic of Moldova, all domains: 7 more full “yes” to “fully meets”",
        ),
        (("BLR", 0, "", 0), "Self-assessment in Belarus, all domains: the highest category is reached"),
        (
            ("MDA", 0, "", 3),
            "Self-assessment in the Republic of Moldova: the next category shows when all questions are answered",
        ),
    ],
    "single_changes": [
        (
            ("MDA", 3, 8),
            "Self-assessment in the Republic of Moldova: 3 of 8 single changes would raise a category",
        ),
    ],
    "answers_differing": [
        (("BLR", 12, 30), "Two self-assessments in Belarus: 12 of 30 answers differ"),
    ],
    "largest_origin": [
        (
            ("RUS", percent(63.02)),
            "The Russian Federation is the largest origin of immigrants in Belarus: 63.0 % in 2024",
        ),
    ],
    "largest_destination": [
        (
            ("RUS", percent(99.96)),
            "The Russian Federation hosts over 99.9 % of emigrants from Belarus counted in 2024",
        ),
        (
            ("RUS", percent(100, place="MDA")),
            "The Russian Federation hosts 100.0 % of emigrants from the Republic of Moldova counted in 2024",
        ),
    ],
    "immigrants_compared": [
        (
            ("share", percent(11.6), percent(6.2, place=""), 1990),
            "Immigrants were 11.6 % of the population in Belarus (2024), group median 6.2 %",
        ),
        (
            ("number", people(276_843, place="TJK"), people(665_723.5, place=""), 1990),
            "277 thousand immigrants lived in Tajikistan in 2024; the group median was 666 thousand",
        ),
        (
            ("index", number(84.4, unit="index"), number(100.0, unit="index", place=""), 1990),
            "Immigrant stock in Belarus fell by 15.6 % in 1990–2024; group median 0.0 %",
        ),
        (
            ("index", number(160.04, place="TJK", unit="index"), number(122.22, unit="index", place=""), 1990),
            "Immigrant stock in Tajikistan rose by 60.0 % in 1990–2024; group median +22.2 %",
        ),
        (
            ("index", number(100.04, unit="index"), number(95.0, unit="index", place=""), 1990),
            f"Immigrant stock in Belarus rose by 0.0 % in 1990–2024; group median {MINUS}5.0 %",
        ),
    ],
    "in_two_years": [
        (
            ("Aged 60+", percent(24.5, 2023), percent(36.1, 2050, projected=True)),
            "Aged 60+ in Belarus: 24.5 % in 2023, 36.1 % in 2050 (projection)",
        ),
        (
            ("Aged 60+", percent(25, 2024, projected=True), percent(36.1, 2050, projected=True)),
            "Aged 60+ in Belarus, projections: 25.0 % in 2024, 36.1 % in 2050",
        ),
        (
            ("Old-age dependency", number(8.3, 1990, "TJK"), number(6.6, 2010, "TJK")),
            "Old-age dependency in Tajikistan: 8.3 in 1990, 6.6 in 2010",
        ),
        (
            ("Median age", *2 * (number(48.14, 2050, unit="years", projected=True),)),
            "Median age in Belarus: 48.1 years in 2050 (projection)",
        ),
        (
            ("Aged 65+", *2 * (percent(5.1, 1950, "MDA"),)),
            "Aged 65+ in the Republic of Moldova: 5.1 % in 1950",
        ),
    ],
    "aged_60_beside": [
        (
            (percent(24.99, projected=True), percent(6.66, place="RUS", projected=True)),
            "Belarus has 25.0 % aged 60+, the Russian Federation 6.7 % (2024, projection)",
        ),
        (
            (percent(24.99, 2020), percent(6.66, 2020, "TJK")),
            "Belarus had 25.0 % aged 60+, Tajikistan 6.7 % in 2020",
        ),
    ],
    "of_working_age": [
        (
            (percent(72.2, 2020), percent(62.5, 2020, edition="wpp-2024")),
            "72.2 % of immigrants in Belarus were aged 20–64 (2020), 62.5 % of everybody",
        ),
    ],
    "natural_and_migration": [
        (
            (
                people(-55_300.0, projected=True),
                people(-3_119.0, projected=True, interval=(-25_855, 17_221)),
            ),
            "Belarus: deaths exceed births by 55.3 thousand in 2024 (projection), net migration possibly zero",
        ),
        (
            (people(-55_300.0, projected=True), people(3_119.0, projected=True, interval=(2_000, 17_221))),
            "Belarus: deaths exceed births by 55.3 thousand in 2024 (projection), net immigration 3.12 thousand",
        ),
        (
            (people(-792.0, 2015), people(-3_119.0, 2015)),
            "Belarus: deaths exceeded births by 792 in 2015, net emigration 3.12 thousand",
        ),
        (
            (people(180_000.0, 2010, "TJK"), people(0.0, 2010, "TJK")),
            "Tajikistan: births exceeded deaths by 180 thousand in 2010, net migration 0",
        ),
        (
            (people(5_000.0, projected=True), people(0.0, projected=True)),
            "Belarus: births exceed deaths by 5 thousand in 2024 (projection), net migration 0",
        ),
    ],
    "urban_and_rural": [
        (
            (percent(79.5, 2020, projected=True), percent(20.5, 2020, projected=True)),
            "Belarus is 79.5 % urban and 20.5 % rural in 2020 (projection)",
        ),
        (
            (percent(26.5, 2000, "TJK"), percent(73.5, 2000, "TJK")),
            "Tajikistan was 26.5 % urban and 73.5 % rural in 2000",
        ),
    ],
    "replacement": [
        (
            ("working-age", people(57_609.0, 2050)),
            "Belarus: 57.6 thousand net migrants a year would hold people aged 20–64 to 2050",
        ),
        (
            ("total", people(-12_345.0, 2030, "TUR")),
            "Türkiye: 12.3 thousand net emigrants a year would hold the total population to 2030",
        ),
        (
            ("dependency", people(999.6, 2100, "MDA")),
            "Republic of Moldova: 1 thousand net migrants a year would hold old-age dependency to 2100",
        ),
    ],
    "no_replacement": [
        (
            ("TJK", "holds by itself", 2050),
            "Tajikistan: no answer; the medium variant itself holds the level to 2050",
        ),
        (
            ("MDA", "never", 2100),
            "Republic of Moldova: no answer; newcomers would age too fast to hold it to 2100",
        ),
        (("BLR", "too many", 2090), "Belarus: no answer; the population would more than double by 2090"),
    ],
    "replacement_by_year": [
        (
            ("total", people(55_800.0, 2030), people(40_600.0, 2100)),
            "Belarus, all people: 55.8 thousand a year to 2030, 40.6 thousand to 2100",
        ),
        (
            ("dependency", *2 * (people(1_380_000.0, 2030, "TJK"),)),
            "Tajikistan, old-age dependency: 1.38 million a year to 2030",
        ),
    ],
    "newcomers_aged": [
        ((percent(69.42, 2049),), "Of newcomers assumed in Belarus to 2049, 69.4 % are aged 15–29"),
    ],
    "population_projected": [
        (
            (people(10_186_261.0, 1990), people(9_490_752.0, 2010), None),
            "10.2 million people in Belarus in 1990, 9.49 million in 2010",
        ),
        (
            (
                people(9_056_696.0, projected=True),
                people(7_453_500.0, 2050, projected=True),
                people(7_548_400.0, 2050, projected=True),
            ),
            "Belarus, projected: 9.06 million people in 2024, 7.45 million in 2050, 94.9 thousand more without "
            "migration",
        ),
        (
            (
                people(144_820_423.0, 2024, "RUS", projected=True),
                people(136_126_000.0, 2050, "RUS", projected=True),
                people(126_264_000.0, 2050, "RUS", projected=True),
            ),
            "Russian Federation, projected: 145 million people in 2024, 136 million in 2050, 9.86 million fewer "
            "without migration",
        ),
        (
            (people(1_680_000.0, 2024, "XKX", projected=True), people(999_600.0, 2050, "XKX", projected=True), None),
            "Kosovo*, projected: 1.68 million people in 2024, 1 million in 2050",
        ),
        (
            (*2 * (people(7_453_500.0, 2050, projected=True),), None),
            "7.45 million people in Belarus in 2050 (projection)",
        ),
        (
            (people(9_990_000.0, 2000), people(7_453_500.0, 2050, projected=True), None),
            "9.99 million people in Belarus in 2000, 7.45 million projected for 2050",
        ),
        ((*2 * (people(9_990_000.0, 2000),), None), "9.99 million people in Belarus in 2000"),
    ],
    "remittances_ranked": [
        (
            (percent(1.81), percent(6.3, place="")),
            "Remittances were 1.8 % of GDP in Belarus in 2024 (group median 6.3 %)",
        ),
    ],
    "remittances_ranged": [
        (
            (percent(1.81), percent(47.89, place="TJK"), 2),
            "Remittances were 1.8 % to 47.9 % of GDP in 2 countries with figures for 2024",
        ),
    ],
    "money_in_and_out": [
        (
            (dollars(1.2606e9, 2023), dollars(113.9e6, 2023)),
            "Belarus received 1.26 billion dollars, paid 114 million in 2023, net +1.15 billion",
        ),
        (
            (dollars(2.55e9, 2023, "RUS"), dollars(7.42e9, 2023, "RUS")),
            f"Russian Federation received 2.55 billion dollars, paid 7.42 billion in 2023, net {MINUS}4.87 billion",
        ),
    ],
    "per_head": [
        (
            (number(151.4, unit="usd_per_head", decimals=0), number(352.6, unit="usd_per_head", decimals=0)),
            "Belarus received 151 dollars per head (2024), group median 353",
        ),
    ],
    "changed": [
        (
            (dollars(4.633e9, 2023, "TJK"), dollars(6.801e9, 2024, "TJK")),
            "Tajikistan received 6.8 billion dollars in 2024, up 46.8 % on 2023",
        ),
        (
            (dollars(1_487.0e6, 2022), dollars(1_260.6e6, 2023)),
            "Belarus received 1.26 billion dollars in 2023, down 15.2 % on 2022",
        ),
        (
            (dollars(1_260.6e6, 2022), dollars(1_260.7e6, 2023)),
            "Belarus received 1.26 billion dollars in 2023, as in 2022",
        ),
    ],
    "share_in_editions": [
        (
            (percent(33.41, 2021, "TJK"), percent(32.69, 2021, "TJK"), ("WDI May 2023", "WDI July 2025")),
            "Tajikistan, 2021: 33.41 % of GDP (WDI May 2023), 32.69 % (WDI July 2025)",
        ),
        (
            (percent(0.0891, 2021, "TUR"), percent(0.0888, 2021, "TUR"), ("WDI May 2023", "WDI July 2025")),
            "Türkiye, 2021: 0.09 % of GDP in both editions",
        ),
        (
            (percent(0.0044, 2019, "TKM"), None, ("WDI May 2023", "WDI July 2025")),
            "Turkmenistan, 2019: under 0.01 % of GDP (WDI May 2023), none in WDI July 2025",
        ),
        (
            (None, percent(47.89, 2024, "TJK"), ("WDI May 2023", "WDI July 2025")),
            "Tajikistan, 2024: 47.89 % of GDP (WDI July 2025), none in WDI May 2023",
        ),
    ],
    "received": [
        (
            (percent(1.81), dollars(1.38e9)),
            "Remittances received in Belarus in 2024 were 1.8 % of GDP, 1.38 billion dollars",
        ),
        (
            (percent(1.69, 2021), dollars(1.38e9)),
            "Remittances received in Belarus: 1.7 % of GDP in 2021, 1.38 billion dollars in 2024",
        ),
    ],
    "remittances_on_map": [
        (
            (percent(1.81), percent(47.89, place="TJK"), percent(6.3, place="UKR")),
            "Remittances were 1.8 % to 47.9 % of GDP (2024), 6.3 % in Ukraine",
        ),
    ],
    "remittances_on_map_without": [
        (
            (percent(1.81), percent(47.89, place="TJK"), "TKM"),
            "Remittances were 1.8 % to 47.9 % of GDP in 2024; no figure for Turkmenistan",
        ),
    ],
    "share_and_emigrants": [
        (
            (percent(1.81), people(790_232)),
            "Belarus: remittances were 1.8 % of GDP in 2024, emigrants 790 thousand",
        ),
        (
            (percent(1.81), people(790_232, at_least=True)),
            "Belarus: remittances were 1.8 % of GDP in 2024, emigrants at least 790 thousand",
        ),
    ],
    "cost_of_sending": [
        (
            (percent(1.49, 2021, "MDA"), True, TARGET),
            "Sending 200 dollars to the Republic of Moldova cost 1.5 % in 2021; target under 3 %",
        ),
        (
            (percent(13.91, 2021, "ISR"), False, TARGET),
            "Sending 200 dollars from Israel cost 13.9 % in 2021; target under 3 %",
        ),
    ],
    "largest_sender": [
        (
            (dollars(1.1367e9, 2021, modelled=True), "RUS", percent(50.84, 2021, modelled=True)),
            "Belarus received a modelled 1.14 billion dollars in 2021, 50.8 % from the Russian Federation",
        ),
    ],
    "largest_receiver": [
        (
            (dollars(1.4134e9, 2021, modelled=True), "UKR", percent(43.8, 2021, modelled=True)),
            "Belarus sent a modelled 1.41 billion dollars in 2021, 43.8 % to Ukraine",
        ),
    ],
    "corridors": [
        (
            (dollars(1.1367e9, 2021, modelled=True), dollars(1.4134e9, 2021, modelled=True)),
            "Belarus received a modelled 1.14 billion dollars in 2021 and sent 1.41 billion",
        ),
        (
            (dollars(1.689e9, 2021, "XKX", modelled=True), None),
            "Kosovo* received a modelled 1.69 billion dollars in 2021; no figure on money sent",
        ),
    ],
    "countries_with_record": [
        ((2021, 14, 20), "14 of 20 countries and territories have a record for 2021"),
        ((2019, 0, 5), "0 of 5 countries and territories have a record for 2019"),
    ],
    "domain_most_met": [
        ((2021, "Migrant rights", 9, 14), "“Migrant rights” was met in 9 of 14 countries with a record (2021)"),
    ],
    "rounds_compared": [
        ((2019, 2021, 11, 20), "11 of 20 countries and territories have a record for both 2019 and 2021"),
    ],
    "domains_changed": [
        (("BLR", [2019, 2021], 1, 2, 3), "Of domains in Belarus 1 rose, 2 fell, 3 stayed in 2019–2021"),
        (("ARM", [2019], 0, 0, 0), "Policy domains in Armenia have a record for one round only, 2019"),
    ],
    "questions_asked": [
        ((6, 5), "SDG indicator 10.7.2 asks a question in 5 parts on each of 6 domains"),
    ],
    "parties": [
        (
            ("Refugee Convention", 1, 19, "6 July 2013"),
            "1 of 19 countries were parties to the Refugee Convention as of 6 July 2013",
        ),
    ],
    "latest_treaty_action": [
        (
            ("TUR", "accession", "31 July 1968"),
            "Türkiye last acted on a listed treaty on 31 July 1968: accession",
        ),
    ],
    "votes_counted": [
        (
            ("19 December 2018", 15, 1, 3),
            "15 countries voted for the Global Compact on 19 December 2018, 1 against, 3 unrecorded",
        ),
    ],
    "acts_found": [
        ((13, 6, 20), "13 acts on the Global Compact were found, in 6 of 20 countries"),
    ],
    "objectives_spoken_to": [
        ((22, 23), "Pages here speak to 22 of 23 objectives of the Global Compact"),
    ],
    "profiles_found": [
        ((12, 4, 20), "MGI profile or portal page, national or local: 12 of 20; nothing found: 4"),
    ],
    "mgi_domains": [
        ((6,), "Migration Governance Indicators have 6 domains, after the Migration Governance Framework"),
    ],
    "over_time": [
        (
            ("Population", people(10.2e6, 1990), people(7.45e6, 2050, projected=True)),
            "Population, Belarus: 10.2 million (1990), 7.45 million (2050, projection)",
        ),
        (
            ("Emigrants", people(1.2e6, 2000), people(790_232, at_least=True)),
            "Emigrants, Belarus: at least 790 thousand (2024)",
        ),
        (("Fertility", *2 * (number(1.2, 2000, decimals=2),)), "Fertility, Belarus: 1.20 (2000)"),
    ],
    "with_median": [
        (
            ("Immigrants", percent(11.6), percent(7.1, place="")),
            "Immigrants: Belarus 11.6 % (2024), group median 7.1 %",
        ),
        (
            ("Net migration", people(-4_000.0, projected=True), people(-1_000.0, projected=True)),
            f"Net migration: Belarus {MINUS}4 thousand (2024, projection), group median {MINUS}1 thousand",
        ),
        (
            ("Emigrants", people(790_232, at_least=True), people(810_000, at_least=True)),
            "Emigrants, at least: Belarus 790 thousand (2024), group median 810 thousand",
        ),
    ],
    "in_group": [
        (("Immigrants", percent(1.1), percent(22.3)), "Immigrants in the group: 1.1 % to 22.3 % (2024)"),
        (
            ("Emigrants", people(90_700, at_least=True), people(9.77e6, at_least=True)),
            "Emigrants in the group, at least: 90.7 thousand to 9.77 million (2024)",
        ),
    ],
    "on_places": [
        (
            ("Population", *(people(value, 2050, projected=True) for value in (7.45e6, 533e3, 136e6))),
            "Population: 533 thousand to 136 million (2050, projection), Belarus 7.45 million",
        ),
    ],
    "without_focus": [
        (("Immigrants", 2024, "XKX"), "Immigrants, 2024: no figure for Kosovo*"),
    ],
    "risen_and_fallen": [
        (
            # 54.20084 and 54.20129 per cent are the same as they are shown.
            (
                "Women among immigrants",
                [
                    (percent(54.20084, 2000), percent(54.20129)),
                    (percent(50, 2000, "TJK"), percent(51, 2024, "TJK")),
                    (percent(50, 2000, "UKR"), percent(49.9, 2024, "UKR")),
                    (percent(50, 2000, "ARM"), percent(49.9, 2024, "ARM")),
                ],
            ),
            "Women among immigrants, 2000–2024: 1 rose, 2 fell, 1 stayed",
        ),
        (
            ("Population", [(people(10.2e6, 1990), people(7.45e6, 2050, projected=True))]),
            "Population, 1990–2050 (projection): 0 rose, 1 fell, 0 stayed",
        ),
    ],
    "two_years": [
        (("Emigrants", 2000, 2024), "Emigrants in 2000 and 2024"),
    ],
    "scattered": [
        (("Total fertility", "Gross domestic product"), "Total fertility against gross domestic product"),
    ],
    "corridor": [
        ((people(80_600), "POL", True), "80.6 thousand people from Belarus lived in Poland (2024)"),
        ((people(1), "GBR", True), "1 person from Belarus lived in the United Kingdom (2024)"),
        (
            (people(232), "RUS", False),
            "232 people from the Russian Federation lived in Belarus (2024)",
        ),
    ],
    "modelled_flows": [
        (
            ("2024", people(20_400), people(999.7)),
            "Modelled, 2024: 1 thousand left Belarus, 20.4 thousand arrived",
        ),
        (
            ("2015–2020", people(0, at_least=True), people(5, at_least=True)),
            "Modelled, 2015–2020: at least 5 left Belarus, at least 0 arrived",
        ),
    ],
    "refugees": [
        (
            (people(40_794, 2025), people(19_462, 2025)),
            "40.8 thousand refugees in Belarus and 19.5 thousand refugees from Belarus at the end of 2025",
        ),
        (
            (people(9, 2015), people(446, 2025)),
            "9 refugees in Belarus at the end of 2015, 446 refugees from Belarus at the end of 2025",
        ),
    ],
    "modelled_partner": [
        (
            ("2024", "Poland", people(1_000.2, modelled=True), people(3_500.6, modelled=True)),
            "Modelled, 2024: Belarus lost 2.5 thousand people to its main partner, Poland",
        ),
        (
            ("2024", "Poland", people(3_501.6, modelled=True), people(1_001.0, modelled=True)),
            "Modelled, 2024: Belarus gained 2.5 thousand people from its main partner, Poland",
        ),
        (
            ("2024", "Poland", people(1.4, modelled=True), people(1.0, modelled=True)),
            "Modelled, 2024: Belarus gained 0 people from its main partner, Poland",
        ),
        (
            (
                "2015–2020",
                "Poland",
                people(1_400, 2015, modelled=True, at_least=True),
                people(1_000, 2015, modelled=True, at_least=True),
            ),
            "Modelled, 2015–2020: Poland and Belarus exchanged at least 2.4 thousand people",
        ),
    ],
    "modelled_women": [
        (
            ("2015–2020", percent(56.52, modelled=True), percent(54.27, modelled=True)),
            "Modelled, 2015–2020: women were 56.5 % of arrivals in Belarus, 54.3 % of departures",
        ),
        (
            ("1990–1995", None, percent(42.09, 1990, "ALB", modelled=True)),
            "Modelled, 1990–1995: women were 42.1 % of departures from Albania",
        ),
        (
            ("1990–1995", percent(54.4, 1990, "ALB", modelled=True), None),
            "Modelled, 1990–1995: women were 54.4 % of arrivals in Albania",
        ),
    ],
    "displaced": [
        ((people(1_234), True), "Refugees in Belarus numbered 1,234 at the end of 2024"),
        ((people(1), False), "Refugees from Belarus abroad numbered 1 at the end of 2024"),
    ],
    "displaced_partner": [
        (("UKR", percent(88.86), True), "Ukraine is the largest origin of refugees in Belarus: 88.9 % in 2024"),
        (
            ("USA", percent(58.7), False),
            "The United States of America hosts the most refugees from Belarus: 58.7 % in 2024",
        ),
    ],
    "without_place": [
        (
            ("Unknown", percent(99.5, place="KAZ"), True),
            "Of refugees in Kazakhstan in 2024, 99.5 % are recorded as “Unknown”",
        ),
        (("Stateless", percent(60), False), "Of refugees from Belarus in 2024, 60.0 % are recorded as “Stateless”"),
    ],
    "deaths": [
        (
            ("Belarus–EU border", 2014, people(1_100, 2026, "", at_least=True)),
            "Belarus–EU border: at least 1,100 people died or went missing from 2014 to 2026",
        ),
    ],
    "deaths_on_routes": [
        (
            (people(2_185, 2025, "", at_least=True),),
            "At least 2,185 people died or went missing on routes towards Europe in 2025",
        ),
        (
            (people(1, 2025, "", at_least=True),),
            "At least 1 person died or went missing on routes towards Europe in 2025",
        ),
    ],
    "mirrored": [
        (("BLR", 2024, 40, 61), "Emigrants from Belarus: the stock of 2024 shows 40 of 61 destinations"),
    ],
    "editions_of": [
        (
            (people(1_067_090, 2020), people(1_067_090, 2020), (2020, 2024), False),
            "Belarus, 2020: revisions 2020 and 2024 both have 1.07 million immigrants",
        ),
        (
            (people(1_483_626, 2020), people(919_469, 2020, at_least=True), (2020, 2024), True),
            "Belarus, 2020: revision 2020 has 1.48 million emigrants, revision 2024 at least 919 thousand",
        ),
    ],
    "editions_differ": [
        (
            (people(1_483_626, 2020), people(919_469, 2020, at_least=True)),
            "Emigrants from Belarus in 2020 were 1.48 million, after revision at least 919 thousand",
        ),
        (
            (people(1_483_626, 2020), people(919_469, 2020)),
            "Emigrants from Belarus in 2020 were revised down from 1.48 million to 919 thousand",
        ),
        (
            (people(919_469, 2020), people(1_483_626, 2020)),
            "Emigrants from Belarus in 2020 were revised up from 919 thousand to 1.48 million",
        ),
        (
            (people(919_469, 2020), people(919_469, 2020)),
            "Emigrants from Belarus in 2020 were 919 thousand in both revisions",
        ),
    ],
}


@pytest.mark.parametrize(
    ("finding", "numbers", "expected"),
    [(finding, numbers, expected) for finding, cases in CASES.items() for numbers, expected in cases],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_a_sentence_says_what_its_numbers_say(finding, numbers, expected):
    assert FINDINGS[finding](T, *numbers).replace(NO_BREAK, " ") == expected


def test_every_finding_is_tried():
    assert set(FINDINGS) == set(CASES)


@pytest.mark.parametrize("share", [0.001, 0.04, 0.049])
def test_a_share_that_is_small_is_not_told_as_none(share):
    sentence = money.remittances_share(T, percent(share, place="TKM"), percent(28.9, place="TJK"), "seeeca")
    assert not re.search(rf"\b0\.0{NO_BREAK}%", sentence), sentence


@pytest.mark.parametrize("factor", [0.5, 0.98, 0.985, 0.99, 0.991, 0.995, 1, 1.005, 1.009, 1.0102, 1.02, 2])
@pytest.mark.parametrize("count", [999, 10_049, 100_500, 999_500, 1_054_604, 9_995_000])
def test_two_stocks_that_are_told_as_different_are_also_written_differently(count, factor):
    sentence = stock.immigrants_and_emigrants(T, people(count * factor), people(count))
    _, *numbers = NUMBER.findall(sentence)
    word = sentence.split()[1]
    assert (word, len(set(numbers))) in {("more", 2), ("fewer", 2), ("about", 1)}
    assert {"more": factor > 1, "fewer": factor < 1, "about": abs(factor - 1) <= 0.0101}[word]


# Facts of all kinds, either sign: what each finding makes of them ------------------------------------

KINDS = {
    "plain": {},
    "at least": {"at_least": True},
    "projected": {"projected": True},
    "of another year": {"year": 2020},
    "of another edition": {"edition": "another"},
    "with an interval": {"projected": True, "interval": (-10.0, 10.0)},
    "modelled": {"modelled": True},
}
OF_FACTS = {
    name: [parameter.name for parameter in inspect.signature(finding).parameters.values() if "Fact" in str(parameter)]
    for name, finding in FINDINGS.items()
}


def arguments(finding: str, facts: list[Fact]) -> list:
    """Facts where the finding takes facts, else what its first case has there."""
    taken = iter(facts)
    names = list(inspect.signature(FINDINGS[finding]).parameters)[1:]
    of_case = dict(zip(names, CASES[finding][0][0], strict=False))
    return [_taken(taken, of_case[name]) if name in OF_FACTS[finding] else of_case[name] for name in names]


def _taken(facts: Iterator[Fact], of_case: object) -> object:
    if isinstance(of_case, list):
        return [(next(facts), next(facts))]
    return next(facts)


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    ("one", "other"), [(one, other) for one in KINDS for other in KINDS], ids=lambda kind: kind.replace(" ", "_")
)
@pytest.mark.parametrize("finding", [name for name, facts in OF_FACTS.items() if facts])
def test_no_sentence_takes_a_figure_out_of_its_year_edition_and_bound(finding, one, other, sign):
    first = replace(percent(12 * sign, 2024), **KINDS[one])
    facts = [
        first,
        replace(percent(34 * sign, 2024), **KINDS[other]),
        replace(percent(45 * sign, 2024), **KINDS[other]),
    ]
    try:
        sentence = FINDINGS[finding](T, *arguments(finding, facts))
    except FactsApart:
        # A refusal has its reason.
        qualities = {(fact.year, fact.edition, fact.at_least, fact.projected, fact.modelled) for fact in facts}
        assert len(qualities) > 1 or facts[0].at_least or facts[0].projected or facts[0].modelled
        return
    told = [fact for fact in facts if re.search(rf"\b{fact.value:.0f}\b".replace("-", ""), sentence)]
    # A count of countries, or a balance, stands for the figures that were compared.
    told = facts[:2] if finding in ("risen_and_fallen", "modelled_partner") else told
    assert told
    for fact in told:
        assert not fact.at_least or "at least" in sentence.lower(), sentence
        assert not fact.projected or "project" in sentence, sentence
        assert not fact.modelled or "modelled" in sentence.lower(), sentence
        # The five years of a model are told by their period.
        assert str(fact.year) in sentence or finding.startswith("modelled"), sentence
    if any(fact.at_least for fact in told):
        assert not re.search(r"\b(more|fewer|higher|lower|up|down|than)\b", sentence), sentence


# Titles of the real figures ----------------------------------------------------------------------


def built(id_: str, countries: Iterable[str] = MEMBERS, **choices: object) -> Iterator[tuple[str, Exhibit]]:
    """The exhibit of each country that has figures."""
    for country in countries:
        exhibit = exhibits.make(Recipe(id_, View(focus=country, **choices)), "en")
        if not exhibit.absence:
            yield country, exhibit


def numbers(exhibit: Exhibit) -> list[str]:
    """Every number of the title, in order."""
    return NUMBER.findall(exhibit.title)


@pytest.mark.parametrize(
    "choices", [{}, {"stock_edition": "ims-2019"}, {"stock_edition": "ims-2020", "last_year": 2000}], ids=str
)
def test_the_title_of_the_migrant_stock_is_that_of_its_newest_year(choices):
    for country, exhibit in built("migrant_stock", **choices):
        data = exhibit.data[exhibit.data["year"] == exhibit.data["year"].max()].set_index("indicator")["value"]
        stocks = data["immigrant_stock"], data["emigrant_stock"]
        close = abs(stocks[0] - stocks[1]) < 0.01 * max(stocks)
        word = "about" if close else "more" if stocks[0] > stocks[1] else "fewer"
        told = [T.about(stock) for stock in stocks[: 1 if close else 2]]
        year = str(exhibit.data["year"].max())
        if "lower_bound" in " ".join(exhibit.data["flag"]):
            assert "at least" in exhibit.title and sorted(numbers(exhibit)) == sorted([*told, year]), country
        else:
            assert (exhibit.title.split()[1], numbers(exhibit)) == (word, [year, *told]), country


@pytest.mark.parametrize("choices", [{}, {"year": 1950}, {"year": 2050}], ids=str)
def test_the_title_of_the_pyramid_names_the_largest_age_group(choices):
    for country, exhibit in built("population_pyramid", **choices):
        by_age = exhibit.data.groupby("age_group")["persons"].sum()
        age_group, share, year = numbers(exhibit)
        assert by_age[age_group.replace("–", "-")] == by_age.max(), country
        assert share == T.percent(100 * by_age.max() / by_age.sum()), country
        assert f", {year} (" in exhibit.subtitle, country


@pytest.mark.parametrize(
    "choices",
    [{}, {"money_edition": "wdi-2023-05"}, {"group": "eaeu"}, {"group": "western_balkans", "last_year": 2010}],
    ids=str,
)
def test_the_title_of_remittances_gives_the_newest_share_and_the_largest_of_the_group(choices):
    for country, exhibit in built("remittances_gdp_share", **choices):
        data = exhibit.data
        year = data[data["country"] == country]["year"].max()
        of_year = data[data["year"] == year].set_index("country")["value"]
        members = of_year[of_year.index.isin(CATALOGUE.groups[exhibit.recipe.view.group].members)]
        highest = country in members.index and of_year[country] == members.max()
        # A share that is nearly nothing is told as a limit: "under 0.1 %".
        told = [T.percent(of_year[country]).removeprefix("under "), str(year)] + (
            [] if highest else [T.percent(members.max())]
        )
        assert ("the highest" in exhibit.title, numbers(exhibit)) == (highest, told), country
        assert highest or T.name(members.idxmax()) in exhibit.title, country


def test_the_title_of_the_policy_domains_counts_those_that_are_met():
    for country, exhibit in built("policy_domains"):
        domains = exhibit.data[exhibit.data["domain"] != "all"]
        met = {year: int((rows["category"] >= 3).sum()) for year, rows in domains.groupby("round")}
        newest, *before = sorted(met, reverse=True)
        told = [met[newest], 6, newest]
        for year in before:
            change = abs(met[newest] - met[year])
            told += [change, year] if change else [year]
        assert numbers(exhibit) == [str(number) for number in told], country


@pytest.mark.parametrize("side", ["origins", "destinations"])
def test_the_title_of_origins_and_destinations_names_the_largest(side):
    for country, exhibit in built(side):
        named = exhibit.data[exhibit.data["partner"] != ""]
        largest = named.loc[named["value"].idxmax()]
        share = T.percent(100 * largest["value"] / exhibit.data["value"].sum())
        assert exhibit.title.startswith(T.starting(largest["partner"])) and share in exhibit.title, country


@pytest.mark.parametrize("choices", [{}, {"last_year": 2010}, {"last_year": 2024}, {"first_year": 2030}], ids=str)
def test_the_title_of_ageing_calls_a_projection_what_is_one(choices):
    for country, exhibit in built("ageing", **choices):
        data = exhibit.data[exhibit.data["country"] == country].set_index("year")
        years = [int(year) for year in YEAR.findall(exhibit.title)]
        assert numbers(exhibit)[1::2] == [T.percent(data["value"][year]) for year in years], country
        assert years == sorted(set(years)), f"{country}: {exhibit.title}"
        assert ("projection" in exhibit.title) == bool(data["projected"][years[-1]]), f"{country}: {exhibit.title}"


@pytest.mark.parametrize("choices", [{}, {"last_year": 2010}, {"last_year": 2030}, {"first_year": 2030}], ids=str)
def test_the_title_of_the_population_tells_two_years_apart(choices):
    for country, exhibit in built("population_to_2050", **choices):
        years = [int(year) for year in YEAR.findall(exhibit.title)]
        values = {int(year): rows["value"] for year, rows in exhibit.data.groupby("year")}
        told = {T.about(value) for year in years for value in values[year]}
        told |= {T.about(abs(values[year].max() - values[year].min())) for year in years}
        assert len(set(years)) == len(years), f"{country}: {exhibit.title}"
        assert set(numbers(exhibit)) - {str(year) for year in years} <= told, country


@pytest.mark.parametrize("group", ["seeeca", "eaeu"])
@pytest.mark.parametrize(
    ("id_", "measure"),
    [
        ("immigrants_compared", "share"),
        ("immigrants_compared", "number"),
        ("immigrants_compared", "index"),
        ("remittances_ranking", "share"),
        ("compare_line", "share"),
    ],
)
def test_the_median_of_a_group_is_that_of_its_members(id_, measure, group):
    for country, exhibit in built(id_, compared_as=measure, group=group):
        data = exhibit.data
        of_year = data[data["year"] == data["year"].max()] if "year" in data.columns else data
        members = of_year[of_year["country"].isin(CATALOGUE.groups[group].members)]["value"]
        median, unit = members.median(), "persons" if measure == "number" else exhibit.measure.unit
        told = {"persons": T.about(median), "index": f"{T.signed(median - 100, 1)}{NO_BREAK}%"}.get(
            unit, T.percent(median)
        )
        assert numbers(exhibit)[-1] == told or "median" not in exhibit.title, f"{country}: {exhibit.title}"


def test_the_two_directions_of_the_diagram_add_up_to_its_title():
    for country, exhibit in built("stock_diagram"):
        sums = exhibit.data.groupby("side")["value"].sum()
        assert {T.about(sums["in"]), T.about(sums["out"])} <= set(numbers(exhibit)), country


def test_the_parts_of_the_difference_between_editions_add_up_to_its_title():
    for country, exhibit in built("editions_difference"):
        difference = exhibit.data["value"].sum()
        # The later count is a lower bound, which went neither up nor down.
        assert "after revision at least" in exhibit.title and T.signed(difference) in " ".join(notes_of(exhibit)), (
            country
        )


def test_the_title_of_the_matrix_counts_the_countries_with_a_record():
    for country, exhibit in built("policy_matrix"):
        with_record = exhibit.data[exhibit.data["category"] > 0]["country"].nunique()
        year = exhibit.data["round"].iloc[0]
        assert numbers(exhibit) == [str(with_record), str(len(MEMBERS)), str(year)], country


def test_the_title_of_the_counts_gives_the_domain_that_is_met_most():
    for country, exhibit in built("policy_counts"):
        met = exhibit.data[exhibit.data["category"] >= 3].groupby("domain_name")["value"].sum()
        domain = re.search("“(.*)”", exhibit.title).group(1)
        assert met[domain] == met.max() and numbers(exhibit)[0] == str(met.max()), country


def test_the_title_of_the_change_counts_the_domains_by_what_became_of_them():
    for country, exhibit in built("policy_change_focus"):
        domains = exhibit.data[exhibit.data["domain"] != "all"]["category_name"].value_counts()
        words = ("higher category", "lower category", "same category")
        counted = [str(domains.get(name, 0)) for name in words]
        compared = "one round only" not in domains
        assert numbers(exhibit)[:-1] == counted if compared else "one round only" in exhibit.title, country


def test_the_title_of_the_treaties_is_about_the_migrant_workers_convention():
    for country, exhibit in built("treaty_matrix"):
        of_treaty = exhibit.data[exhibit.data["treaty"] == "CMW"]["category"]
        told = [str((of_treaty == 4).sum()), str((of_treaty > 0).sum()), "2022"]
        assert numbers(exhibit) == told, country


@pytest.mark.parametrize("indicator", ["immigrant_stock_share", "fertility", "net_migration"])
def test_the_title_of_two_years_counts_rises_and_falls(indicator):
    for country, exhibit in built("compare_slope", indicator=indicator):
        first, last = (rows.set_index("country")["value"] for _, rows in exhibit.data.groupby("year"))
        decimals = CATALOGUE.indicators[indicator].decimals
        change = last.round(decimals) - first.round(decimals)
        counts = [str(count) for count in ((change > 0).sum(), (change < 0).sum(), (change == 0).sum())]
        assert numbers(exhibit)[-3:] == counts, country
        assert exhibit.title.count("–".join(map(str, sorted(exhibit.data["year"].unique())))) == 1, country


def years_of_editions(indicator: str) -> list[str]:
    """The years by which the editions of an indicator are called."""
    editions = [CATALOGUE.editions[id_] for id_ in CATALOGUE.indicators[indicator].editions]
    return YEAR.findall(" ".join((edition.short or edition.name).en for edition in editions))


@pytest.mark.parametrize("id_", exhibits.BUILDERS)
def test_a_year_in_a_title_is_one_of_the_data(id_):
    for country, exhibit in built(id_, ["BLR", "RUS", "TJK", "TKM", "XKX"]):
        shown = {str(year) for name in ("year", "round") for year in exhibit.data.get(name, [])}
        shown |= set(YEAR.findall(exhibit.subtitle)) | set(YEAR.findall(" ".join(sources_of(exhibit))))
        shown |= {year for id_ in exhibit.indicators for year in years_of_editions(id_)}
        assert set(YEAR.findall(exhibit.title)) <= shown, f"{country}: {exhibit.title}"
