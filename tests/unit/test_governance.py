"""Governance: figures as published, absence apart from "no", nowhere a rank, a mean across countries, best or worst."""

import re
from collections.abc import Iterator
from functools import cache

import pandas as pd
import pytest

from seeeca import catalogue, exhibits
from seeeca.catalogue.reading import LANGUAGES
from seeeca.draw.figure import figure
from seeeca.draw.palette import LIGHT
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.shapes import Rows
from seeeca.publish.picture import picture
from seeeca.publish.table import csv, table
from seeeca.recipe import Recipe
from seeeca.view import CHOICES, View
from seeeca.words.fonts import width_of
from seeeca.words.i18n import translator
from tests.said import notes_of

CATALOGUE = catalogue.load()
MEMBERS = CATALOGUE.groups["seeeca"].members
PAGES = ("governance", "treaties", "compact", "mgi")
OF_GOVERNANCE = [id_ for page in PAGES for id_ in exhibits.ON_PAGE[page]]
OF_SENTENCES = [
    "policy_change_focus",
    "policy_questions",
    "treaties_of_country",
    "compact_objectives",
    "compact_acts",
    "mgi_profiles",
    "mgi_facts",
    "mgi_domains",
]
# Words of a league table, by language.
LEAGUE = {
    "en": r"rank|league|top \d|best|worst|averag|\bmean\b|\bscor|leader|laggard",
    "ru": r"ранг|ранжир|рейтинг|\bлучш|\bхудш|средн|\bбалл|\bместо\b|отстающ|передов",
    "be": r"\bранг|ранжыр|рэйтынг|\bлепш|\bгорш|сярэдн|\bбал[аы]?\b|\bмесца\b|адстал|перадав",
}
# Where such a word says that there is none, or belongs to the source's own text on the rule of the indicator.
SAID_OF_NONE = {
    "en": (
        "not a ranking and not an IOM score",
        "ranking: not meant to rank countries",
        "ranking,not meant to rank countries",
        "not meant to rank countries",
        "'ranking'",
        "scoring rule: no public answer-scoring rule was read",
        "scoring rule,no public answer-scoring rule was read",
        "no public answer-scoring rule was read",
        "'scoring rule'",
        "Migration and related policies are best formulated using evidence",
    ),
    "ru": (
        "не рейтинг и не оценка МОМ",
        "ранжирование: не предназначены для ранжирования стран",
        "ранжирование;не предназначены для ранжирования стран",
        "не предназначены для ранжирования стран",
        "'ранжирование'",
    ),
    "be": (
        "не рэйтынг і не ацэнка МАМ",
        "ранжыраванне: не прызначаны для ранжыравання краін",
        "ранжыраванне;не прызначаны для ранжыравання краін",
        "не прызначаны для ранжыравання краін",
        "'ранжыраванне'",
    ),
}
# Numbers that a file of governance may hold: codes, years, counts of countries. No value between countries.
NUMBERS = {"round", "category", "value", "year", "number"}

each_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def built(id_: str, language: str = "en", **choices: object) -> Exhibit:
    return exhibits.make(Recipe(id_, View(**choices)), language)


# SDG 10.7.2 --------------------------------------------------------------------------------------


def with_record(round_: int) -> set[str]:
    data = built("policy_matrix", year=round_).data
    assert set(data["round"]) == {round_}
    return set(data[data["category"] > 0]["country"])


def test_fifteen_countries_have_a_record_of_2019_fourteen_of_2021_and_eleven_of_both():
    first, last = with_record(2019), with_record(2021)
    assert (len(first), len(last), len(first & last)) == (15, 14, 11)
    assert set(MEMBERS) - first - last == {"XKX", "UZB"}
    assert built("policy_change").title.startswith("11 of 20 ")


def test_no_record_is_apart_from_category_1_in_number_sign_word_and_colour():
    exhibit = built("policy_matrix")
    lowest, none = (exhibit.data[exhibit.data["category"] == number] for number in (1, 0))
    assert set(zip(lowest["sign"], lowest["category_name"], strict=True)) == {("○", "Requires further progress")}
    assert set(zip(none["sign"], none["category_name"], strict=True)) == {("–", "no record")}
    assert LIGHT.categories[0] != LIGHT.ground
    legend = [trace["name"] for trace in figure(exhibit, translator("en"), LIGHT)["data"] if "name" in trace]
    assert legend == [
        "○ Requires further progress",
        "◔ Partially meets",
        "◕ Meets",
        "● Fully meets",
        "– no record",
    ]


def test_the_categories_of_belarus_changed_in_two_domains_and_over_all():
    data = built("policy_change_focus").data
    assert data[["domain", "before_name", "after_name", "category_name"]].values.tolist() == [
        ["D1", "◔ Partially meets", "◔ Partially meets", "same category"],
        ["D2", "◔ Partially meets", "◔ Partially meets", "same category"],
        ["D3", "◔ Partially meets", "● Fully meets", "higher category"],
        ["D4", "● Fully meets", "◕ Meets", "lower category"],
        ["D5", "◕ Meets", "◕ Meets", "same category"],
        ["D6", "● Fully meets", "● Fully meets", "same category"],
        ["all", "◔ Partially meets", "◕ Meets", "higher category"],
    ]


def test_the_change_of_each_country_is_that_of_its_two_categories():
    first, last = (
        {(row.country, row.domain): row.category for row in built("policy_matrix", year=year).data.itertuples()}
        for year in (2019, 2021)
    )
    words = {1: "higher category", 0: "same category", -1: "lower category"}
    for row in built("policy_change").data.itertuples():
        before, after = first[row.country, row.domain], last[row.country, row.domain]
        rounds = bool(before) + bool(after)
        sign = (after > before) - (after < before)
        expected = {2: words[sign], 1: "one round only", 0: "no record in either round"}[rounds]
        assert row.category_name == expected, (row.country, row.domain)


@each_language
def test_each_domain_has_its_question_its_parts_and_proxy_measure_as_declared(language):
    exhibit = built("policy_questions", language)
    for row, domain in zip(exhibit.data.itertuples(), CATALOGUE.framework.domains, strict=True):
        assert (row.question, row.proxy_measure) == (domain.question.in_(language), domain.proxy_measure.in_(language))
        assert all(part.text.in_(language) in row.parts for part in domain.sub_categories)
    working = CATALOGUE.framework.translation.in_(language).lower()
    assert any(working in note for note in notes_of(exhibit)) == (language != "en")


# Treaties ----------------------------------------------------------------------------------------


def of_treaty(country: str, treaty: str) -> tuple[str, str, str]:
    data = built("treaty_matrix").data
    row = data[(data["country"] == country) & (data["treaty"] == treaty)].iloc[0]
    return row["sign"], row["signature"], row["category_name"]


@pytest.mark.parametrize(
    ("country", "treaty", "expected"),
    [
        ("BLR", "REFCONV1951", ("●", "–", "accession, 23 August 2001")),
        ("BLR", "PALERMO_TIP", ("●", "14 December 2000", "ratification, 25 June 2003")),
        ("BLR", "CMW", ("○", "–", "not a party as of May 2022")),
        ("BLR", "STATELESS1954", ("○", "–", "not a party as of 14 March 2015")),
        ("TUR", "CMW", ("●", "13 January 1999", "ratification, 27 September 2004")),
        ("ARM", "CMW", ("◐", "26 September 2013", "signed 26 September 2013, not ratified as of May 2022")),
        ("UZB", "PALERMO_SOM", ("◐", "28 June 2001", "signed 28 June 2001, not ratified as of 10 July 2014")),
        ("SRB", "REFCONV1951", ("●", "–", "succession, 12 March 2001")),
        ("MKD", "C143", ("●", "–", "ratification, 1991")),
        ("ALB", "C097", ("●", "–", "ratification, 2 March 2005")),
        ("KAZ", "C097", ("○", "–", "not a party as of 26 October 2023")),
        ("UKR", "C097", ("–", "–", "not readable")),
        ("UKR", "C189", ("○", "–", "not a party as of 5 October 2020")),
        ("XKX", "CMW", ("–", "–", "no row in the table")),
    ],
)
def test_a_treaty_is_told_with_its_dates_and_as_of_when(country, treaty, expected):
    assert of_treaty(country, treaty) == expected


@each_language
def test_not_a_party_is_never_said_without_a_date(language):
    """Of every country, in table, chart and on cards; the legend says "as of the table's date"."""
    says = {"en": "not a party", "ru": "не участник", "be": "не ўдзельнік"}[language]
    dated = {"en": "not a party as of", "ru": "не участник по состоянию на", "be": "не ўдзельнік па стане на"}[language]
    said = [
        (country, str(text))
        for country in MEMBERS
        for id_ in ("treaty_matrix", "treaties_of_country")
        for exhibit in [built(id_, language, focus=country)]
        for text in exhibit.data.select_dtypes("str").to_numpy().flatten()
    ]
    said += [
        (country, text)
        for country in MEMBERS
        for card in exhibits.key_figures("treaties", View(focus=country), language)
        for text in (card.value, card.detail, exhibits.headline("treaties", View(focus=country), language))
    ]
    told = [(country, text) for country, text in said if says in text]
    assert len(told) > 100
    assert [each for each in told if not re.search(rf"{dated} .*\d{{4}}$", each[1])] == []


def test_each_column_of_the_treaties_names_the_date_of_its_table():
    data = built("treaty_matrix").data
    dates = dict(zip(data["treaty"], data["as_of"], strict=True))
    assert list(dates) == list(CATALOGUE.treaties)
    assert dates == {
        "CMW": "May 2022",
        "REFCONV1951": "6 July 2013",
        "REFPROT1967": "27 January 2014",
        "STATELESS1954": "14 March 2015",
        "STATELESS1961": "27 January 2015",
        "UNTOC": "27 January 2014",
        "PALERMO_TIP": "27 January 2014",
        "PALERMO_SOM": "10 July 2014",
        "C097": "26 October 2023",
        "C143": "2013",
        "C189": "5 October 2020",
    }
    assert all(
        column.endswith(f", as of {dates[id_]}") for id_, column in zip(data["treaty"], data["column"], strict=True)
    )


# The Global Compact ------------------------------------------------------------------------------


def cells(column: str) -> dict[str, str]:
    data = built("compact_votes").data
    return data[data["column"] == column].set_index("country")["category_name"].to_dict()


def test_the_votes_of_the_region_are_those_recorded():
    votes = cells("Vote on A/RES/73/195")
    assert [country for country, vote in votes.items() if vote == "against"] == ["ISR"]
    assert {country for country, vote in votes.items() if vote == "no recorded vote"} == {"KGZ", "TKM", "UKR"}
    assert [country for country, vote in votes.items() if vote == "not a UN member"] == ["XKX"]
    assert sum(vote == "in favour" for vote in votes.values()) == 15
    assert "152 voted in favour, 5 against, and 12 abstained" in " ".join(notes_of(built("compact_votes")))


def test_what_was_not_found_is_not_told_as_none():
    assert {country for country, cell in cells("Champion country").items() if cell == "found"} == {"AZE", "TUR"}
    reviews = cells("Voluntary review")
    assert {country for country, cell in reviews.items() if cell == "found"} == {"AZE", "BLR"}
    assert {country for country, cell in reviews.items() if cell.startswith("preparation found")} == {"KAZ", "TKM"}
    assert {cell for country, cell in reviews.items() if country in ("UKR", "XKX", "SRB")} == {"none found"}
    assert any("not proof" in note for note in notes_of(built("compact_votes")))


@each_language
def test_every_act_has_its_text_in_the_language_and_its_page(language):
    data = built("compact_acts", language).data
    assert len(data) == 13 and data["text"].notna().all()
    assert data["source"].str.startswith("https://").all()
    assert (data["text"].str.contains("[Ѐ-ӿ]").all()) == (language != "en")


def numbers_of(**choices: object) -> list[int]:
    exhibit = built("compact_objectives", **choices)
    return [] if exhibit.absence else exhibit.data["number"].tolist()


def test_the_objectives_are_filtered_by_objective_and_by_target():
    assert numbers_of() == list(range(1, 24))
    assert numbers_of(objective="20") == [20]
    assert numbers_of(target="10.c") == [20]
    assert numbers_of(target="8.7") == [6, 10]
    assert numbers_of(objective="20", target="10.c") == [20]
    assert numbers_of(objective="1", target="10.c") == []
    assert "not linked here" in built("compact_objectives", objective="1", target="10.c").absence


def test_every_target_is_linked_to_an_objective_and_every_page_that_is_named_is_there():
    objectives = CATALOGUE.compact.objectives
    assert {target for each in objectives for target in each.targets} == {each.id for each in CATALOGUE.compact.targets}
    assert {page for each in objectives for page in each.pages} <= set(exhibits.ON_PAGE)


def test_links_lead_to_the_pages_of_the_chosen_objectives():
    assert exhibits.pages_of_objectives(View(objective="20"), "en") == {
        "remittances": "Remittances",
        "compare": "Compare",
    }
    assert exhibits.pages_of_objectives(View(objective="13"), "en") == {}
    assert exhibits.pages_of_objectives(View(objective="1", target="10.c"), "en") == {}


@each_language
def test_the_mapping_is_told_to_be_our_own(language):
    words = {"en": "Our own mapping", "ru": "составителями панели", "be": "складальнікамі панэлі"}[language]
    assert any(words in note for note in notes_of(built("compact_objectives", language)))


# The Migration Governance Indicators -------------------------------------------------------------


def test_each_country_has_what_was_found_with_its_page_and_nothing_found_is_not_none():
    data = built("mgi_profiles").data
    found = data.groupby("country")["status_name"].agg(set).to_dict()
    assert set(found) == set(MEMBERS)
    assert {country for country, names in found.items() if names == {"Nothing found"}} == {"BIH", "ISR", "RUS", "XKX"}
    assert found["BLR"] == {"In process when read"} and found["ALB"] == {"Published"}
    assert found["UZB"] == {"Page on the portal"} and found["TUR"] == {"Published", "Page on the portal"}
    paged = data[data["status_name"] != "Nothing found"]
    assert paged["source"].str.contains("https?://").all() and (paged["text"] != "–").all()
    assert any("not proof that there is none" in note for note in notes_of(built("mgi_profiles")))


def test_facts_and_domains_are_whole_with_their_pages():
    facts, domains = built("mgi_facts").data, built("mgi_domains").data
    assert len(facts) == len(CATALOGUE.mgi.facts) and facts["source"].str.contains("https?://").all()
    assert domains["number"].tolist() == [1, 2, 3, 4, 5, 6]


# Tables of sentences -----------------------------------------------------------------------------


def wide(text: str) -> float:
    return width_of(text, 15)


def test_the_list_of_tables_of_sentences_is_whole():
    assert [id_ for id_ in OF_GOVERNANCE if built(id_).shape == Rows("sentences")] == OF_SENTENCES


@each_language
@pytest.mark.parametrize("id_", OF_SENTENCES)
def test_the_picture_of_a_table_of_sentences_has_room_for_every_word_and_row(id_, language):
    drawn = picture(built(id_, language), translator(language))
    (trace,) = drawn.data
    for heading, cells, room in zip(trace.header.values, trace.cells.values, trace.columnwidth, strict=True):
        longest = max((line for text in (heading, *cells) for line in text.split("<br>")), key=wide)
        assert wide(longest) < room, longest
    lines = [max(text.count("<br>") + 1 for text in row) for row in zip(*trace.cells.values, strict=True)]
    assert len(lines) == len(built(id_, language).data)
    assert drawn.layout.height > 20 * sum(lines)


# No league table ---------------------------------------------------------------------------------


@cache
def texts(language: str) -> list[tuple[str, str]]:
    return list(_texts(language))


def _texts(language: str) -> Iterator[tuple[str, str]]:
    """Every text of every page of governance: exhibits, tables, files, charts, headlines, cards."""
    t = translator(language)
    for focus in ("BLR", "UKR", "TUR", "UZB", "XKX"):
        view = View(focus=focus)
        for page in PAGES:
            yield page, exhibits.headline(page, view, language)
            for card in exhibits.key_figures(page, view, language):
                yield page, " ".join((card.label, card.value, card.detail, card.source))
        for id_ in OF_GOVERNANCE:
            exhibit = built(id_, language, focus=focus)
            yield id_, exhibit.alt
            yield id_, exhibit.absence
            # The file has title, subtitle, every figure, sources and notes.
            yield id_, csv(exhibit, t).decode("utf-8-sig")
            if focus == "BLR":
                yield id_, str(figure(exhibit, t, LIGHT)).replace("<br>", " ")


@each_language
def test_no_page_table_or_file_of_governance_speaks_of_a_rank_a_mean_or_best_and_worst(language):
    found = {}
    for id_, text in texts(language):
        for said in SAID_OF_NONE[language]:
            text = text.replace(said, "")
        hits = re.findall(rf"\w*(?:{LEAGUE[language]})\w*", text, re.I)
        if hits:
            found.setdefault(id_, set()).update(hits)
    assert found == {}


@pytest.mark.parametrize("id_", OF_GOVERNANCE)
def test_the_numbers_of_governance_are_categories_years_and_counts_only(id_):
    exhibit = built(id_)
    for rows in (exhibit.data, table(exhibit)):
        headings = {column.key: column.heading for column in exhibit.columns}
        allowed = NUMBERS | {headings[key] for key in NUMBERS if key in headings}
        assert set(rows.select_dtypes("number").columns) <= allowed


@each_language
def test_nobody_speaks_of_an_mgi_score(language):
    words = {"en": r"MGI.{0,3}scor", "ru": r"балл\w* MGI|MGI.{0,3}балл", "be": r"бал\w* MGI|MGI.{0,3}бал"}[language]
    assert {id_ for id_, text in texts(language) if re.search(words, text, re.I)} == set()


@pytest.mark.parametrize("order", CHOICES["order"].values)
@pytest.mark.parametrize("id_", ["policy_matrix", "policy_change", "treaty_matrix", "compact_votes", "mgi_profiles"])
def test_countries_stand_by_subregion_or_by_name_and_never_by_result(id_, order):
    data = built(id_, order=order).data
    found = data["country"].drop_duplicates().tolist()
    names = [translator("en").name(country) for country in found]
    if order == "name":
        assert names == sorted(names, key=translator("en").order)
    else:
        groups = ("eastern_europe", "south_caucasus", "central_asia", "western_balkans", "israel_turkiye")
        by_group = [sorted(CATALOGUE.groups[group].members, key=translator("en").order_of_place) for group in groups]
        assert found == [country for group in by_group for country in group]
    assert isinstance(data, pd.DataFrame) and len(found) == 20
