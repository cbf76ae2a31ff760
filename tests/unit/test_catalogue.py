"""The catalogue: every kind of mistake is told with its place, names are right, gaps are real."""

import shutil
from collections import Counter
from dataclasses import FrozenInstanceError, is_dataclass
from pathlib import Path

import pytest
import yaml

from seeeca import catalogue, exhibits
from seeeca.catalogue import FOLDER, figures, load, places, policy, reading, site
from seeeca.catalogue.reading import LANGUAGES, CatalogueError
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.warehouse import current
from seeeca.words.i18n import translator

CATALOGUE = load()
MEMBERS = CATALOGUE.groups["seeeca"].members
FORMS = {"subject", "of", "in", "from"}
NAMES = {
    "BLR": ("Belarus", "Беларусь", "Беларусь"),
    "CZE": ("Czechia", "Чехия", "Чэхія"),
    "KGZ": ("Kyrgyzstan", "Кыргызстан", "Кыргызстан"),
    "MDA": ("Republic of Moldova", "Республика Молдова", "Рэспубліка Малдова"),
    "MKD": ("North Macedonia", "Северная Македония", "Паўночная Македонія"),
    "TUR": ("Türkiye", "Турция", "Турцыя"),
    "VNM": ("Viet Nam", "Вьетнам", "В’етнам"),
    "XKX": ("Kosovo*", "Косово*", "Косава*"),
}


@pytest.fixture
def folder(tmp_path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "catalogue"))


# Mistakes ----------------------------------------------------------------------------------------


def entry(entries: list[dict], id_: str) -> dict:
    return next(each for each in entries if id_ in (each.get("id"), each.get("iso3"), each.get("country")))


MISTAKES = {
    "a missing field": (
        "indicators",
        lambda entries: entry(entries, "fertility").pop("unit"),
        ["indicators.yml", "fertility", "unit"],
    ),
    "an unknown field": (
        "indicators",
        lambda entries: entry(entries, "fertility").update(colour="red"),
        ["indicators.yml", "fertility", "colour"],
    ),
    "an unknown unit": (
        "indicators",
        lambda entries: entry(entries, "fertility").update(unit="miles"),
        ["indicators.yml", "fertility", "unit"],
    ),
    "an empty text": (
        "indicators",
        lambda entries: entry(entries, "fertility")["title"].update(ru=""),
        ["indicators.yml", "fertility", "title.ru"],
    ),
    "a language missing in a text": (
        "indicators",
        lambda entries: entry(entries, "fertility")["title"].pop("be"),
        ["indicators.yml", "fertility", "title.be"],
    ),
    "a language missing in the forms of a country": (
        "countries",
        lambda entries: entry(entries, "BLR")["forms"].pop("be"),
        ["countries.yml", "BLR", "be"],
    ),
    "a language missing in the forms of a group": (
        "groups",
        lambda entries: entry(entries, "seeeca")["forms"].pop("ru"),
        ["groups.yml", "seeeca", "ru"],
    ),
    "an unknown form": (
        "countries",
        lambda entries: entry(entries, "BLR")["forms"]["en"].update(to="to Belarus"),
        ["countries.yml", "BLR", "forms.en.to"],
    ),
    "a country without name in any list": (
        "countries",
        lambda entries: entry(entries, "BES").update(iso2="QQ", be=None),
        ["countries.yml", "BES", "QQ"],
    ),
    "a country without code": (
        "countries",
        lambda entries: entry(entries, "AFG").pop("iso3"),
        ["countries.yml", "iso3"],
    ),
    "an unknown country in a group": (
        "groups",
        lambda entries: entry(entries, "eaeu")["members"].append("YUG"),
        ["groups.yml", "eaeu", "YUG"],
    ),
    "an unknown country in a gap": (
        "gaps",
        lambda entries: entries[0].update(country="YUG"),
        ["gaps.yml", "YUG"],
    ),
    "an unknown edition": (
        "indicators",
        lambda entries: entry(entries, "fertility")["editions"].append("wpp-2099"),
        ["indicators.yml", "fertility", "wpp-2099"],
    ),
    "an unknown source": (
        "indicators",
        lambda entries: entry(entries, "fertility").update(source="hearsay"),
        ["indicators.yml", "fertility", "hearsay"],
    ),
    "two countries with the same code": (
        "countries",
        lambda entries: entries.append(entry(entries, "AFG")),
        ["countries.yml", "AFG"],
    ),
    "two indicators with the same id": (
        "indicators",
        lambda entries: entries.append(entry(entries, "fertility")),
        ["indicators.yml", "fertility"],
    ),
    "two editions with the same id": (
        "sources",
        lambda entries: entry(entries, "unpd-wup")["editions"][0].update(id="wpp-2024"),
        ["sources.yml", "wpp-2024"],
    ),
    "an event of an unknown country": (
        "events",
        lambda entries: entry(entries, "covid_19").update(countries=["UTO"]),
        ["events.yml", "covid_19", "UTO"],
    ),
    "an event without a source": (
        "events",
        lambda entries: entry(entries, "covid_19").pop("source"),
        ["events.yml", "covid_19", "source"],
    ),
    "two routes with the same printed name": (
        "routes",
        lambda entries: entry(entries, "italy_france").update(as_printed="Western Balkans"),
        ["routes.yml", "Western Balkans"],
    ),
    "a list where an entry belongs": (
        "flags",
        lambda entries: entries.append(["B", "C"]),
        ["flags.yml"],
    ),
    "a text where a number belongs": (
        "indicators",
        lambda entries: entry(entries, "fertility").update(decimals="two"),
        ["indicators.yml", "fertility", "decimals"],
    ),
    "a question without its domain": (
        "framework_10_7_2",
        lambda framework: framework["domains"][0].pop("question"),
        ["framework_10_7_2.yml", "domains.0.question"],
    ),
    "a treaty without its short name": (
        "treaties",
        lambda entries: entry(entries, "CMW").pop("short"),
        ["treaties.yml", "CMW", "short"],
    ),
    "an unknown SDG target of an objective": (
        "compact",
        lambda compact: compact["objectives"][0]["targets"].append("18.1"),
        ["compact.yml", "objective 1", "18.1"],
    ),
    "an unknown indicator of an objective": (
        "compact",
        lambda compact: compact["objectives"][19]["indicators"].append("happiness"),
        ["compact.yml", "objective 20", "happiness"],
    ),
    "an unknown page of an objective": (
        "compact",
        lambda compact: compact["objectives"][19]["pages"].append("home"),
        ["compact.yml", "objective 20", "home"],
    ),
    "a page without its address": (
        "site",
        lambda sections: sections[0]["pages"][1].pop("address"),
        ["site.yml", "migrant_stock", "address"],
    ),
    "an unknown field of a row": (
        "site",
        lambda sections: sections[0]["pages"][0]["rows"][0].update(width=3),
        ["site.yml", "overview", "rows.0.width"],
    ),
    "a row of two kinds": (
        "site",
        lambda sections: sections[0]["pages"][0]["rows"][0].update(part="more"),
        ["site.yml", "overview", "rows.0", "exhibits, controls or a part"],
    ),
    "a row of nothing": (
        "site",
        lambda sections: sections[0]["pages"][0]["rows"].append({"height": 232}),
        ["site.yml", "overview", "rows.2", "exhibits, controls or a part"],
    ),
    "a method beside two exhibits": (
        "site",
        lambda sections: sections[0]["pages"][0]["rows"][0].update(with_method=True),
        ["site.yml", "overview", "rows.0", "one exhibit"],
    ),
    "a control of nothing": (
        "site",
        lambda sections: sections[0]["pages"][0]["controls"].append({"width": 100}),
        ["site.yml", "overview", "controls.2", "choices or a part"],
    ),
    "a range of years without its end": (
        "site",
        lambda sections: sections[0]["pages"][2]["controls"][4].pop("last"),
        ["site.yml", "demographics", "controls.4", "first and last"],
    ),
    "an exhibit that stands twice on a page": (
        "site",
        lambda sections: sections[0]["pages"][0]["rows"].append({"exhibits": ["policy_domains"]}),
        ["site.yml", "overview", "policy_domains"],
    ),
    "two pages with the same address": (
        "site",
        lambda sections: sections[1]["pages"][0].update(address="/stock"),
        ["site.yml", "/stock"],
    ),
    "two pages with the same id": (
        "site",
        lambda sections: sections[1]["pages"][0].update(id="overview"),
        ["site.yml", "overview"],
    ),
    "a section without pages": (
        "site",
        lambda sections: sections[1].pop("pages"),
        ["site.yml", "number 2", "pages"],
    ),
    "a section without a Russian name": (
        "site",
        lambda sections: sections[1]["name"].pop("ru"),
        ["site.yml", "number 2", "name.ru"],
    ),
    "two objectives with the same number": (
        "compact",
        lambda compact: compact["objectives"][1].update(number=1),
        ["compact.yml", "1"],
    ),
    "a fact without its source": (
        "mgi",
        lambda mgi: mgi["facts"][0].pop("source"),
        ["mgi.yml", "facts.0.source"],
    ),
    "a shown aggregate without English name": (
        "aggregates",
        lambda producers: producers["undesa"]["900"].pop("en"),
        ["aggregates.yml", "undesa", "900"],
    ),
    "an aggregate's code that is no text": (
        "aggregates",
        lambda producers: producers["undesa"].update({9999: "Nowhere"}),
        ["aggregates.yml", "undesa", "9999"],
    ),
    "a list where aggregates belong": (
        "aggregates",
        lambda producers: producers.update(undesa=["World"]),
        ["aggregates.yml", "undesa"],
    ),
}
TEXT_MISTAKES = {
    "YAML that ends too early": ("flags", lambda text: text + "- {id: Z, meaning: {en: Open", ["flags.yml"]),
    "YAML with a tab": ("gaps", lambda text: text.replace("  what", "\twhat", 1), ["gaps.yml"]),
    "an empty file": ("groups", lambda text: "", ["groups.yml"]),
    "NO for Norway": ("countries", lambda text: text.replace('iso2: "NO"', "iso2: NO"), ["countries.yml", "NOR"]),
    "yes for a name": ("flags", lambda text: text.replace("{id: B,", "{id: yes,"), ["flags.yml", "id"]),
    "on for a text": (
        "sources",
        lambda text: text.replace("licence: CC BY 3.0 IGO", "licence: on", 1),
        ["sources.yml", "unpd-ims", "licence"],
    ),
    "yes for a number": (
        "indicators",
        lambda text: text.replace("decimals: 0", "decimals: yes", 1),
        ["indicators.yml", "immigrant_stock", "decimals"],
    ),
}


@pytest.mark.parametrize(("name", "change", "told"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_file_and_entry(folder, name, change, told):
    path = folder / f"{name}.yml"
    contents = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    change(contents)
    path.write_text(yaml.dump(contents, Dumper=yaml.CSafeDumper, allow_unicode=True), encoding="utf-8")
    message = mistake_in(folder)
    assert [word for word in told if word not in message] == [], message


@pytest.mark.parametrize(("name", "change", "told"), TEXT_MISTAKES.values(), ids=TEXT_MISTAKES)
def test_a_file_that_reads_otherwise_than_it_looks_is_told(folder, name, change, told):
    path = folder / f"{name}.yml"
    text = path.read_text(encoding="utf-8")
    assert change(text) != text
    path.write_text(change(text), encoding="utf-8")
    message = mistake_in(folder)
    assert [word for word in told if word not in message] == [], message


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.stem)
def test_a_missing_file_is_named(folder, path):
    (folder / path.name).unlink()
    assert path.name in mistake_in(folder)


def test_a_file_in_another_encoding_is_named(folder):
    text = (folder / "gaps.yml").read_text(encoding="utf-8")
    (folder / "gaps.yml").write_bytes(text.encode("utf-16"))
    assert "gaps.yml" in mistake_in(folder)


def mistake_in(folder: Path) -> str:
    with pytest.raises(CatalogueError) as error:
        load(folder)
    return str(error.value)


# What is declared --------------------------------------------------------------------------------


def test_an_unchanged_copy_says_the_same(folder):
    assert load(folder) == CATALOGUE


@pytest.mark.parametrize("code", NAMES)
def test_a_country_has_its_name_in_each_language(code):
    assert tuple(translator(language).name(code) for language in LANGUAGES) == NAMES[code]


def test_there_are_twenty_countries_and_territories():
    assert len(set(MEMBERS)) == len(MEMBERS) == 20


@pytest.mark.parametrize("code", MEMBERS)
def test_a_member_has_its_forms_and_official_names(code):
    country = CATALOGUE.countries[code]
    assert country.official and {language: set(forms) for language, forms in country.forms.items()} == {
        language: FORMS for language in LANGUAGES
    }


@pytest.mark.parametrize("id_", CATALOGUE.groups)
def test_a_group_has_its_forms(id_):
    forms = CATALOGUE.groups[id_].forms
    assert {language: set(of_language) for language, of_language in forms.items()} == {
        language: {"of", "in"} for language in LANGUAGES
    }


@pytest.mark.parametrize("field", ["m49", "iso2"])
def test_codes_of_countries_are_unique(field):
    counted = Counter(getattr(country, field) for country in CATALOGUE.countries.values())
    assert {code for code, times in counted.items() if times > 1 and code} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_countries_are_unique(language):
    counted = Counter(translator(language).name(code) for code in CATALOGUE.countries)
    assert {name for name, times in counted.items() if times > 1} == set()


def test_no_code_is_both_a_country_and_an_aggregate():
    for producer, codes in CATALOGUE.aggregates.items():
        assert {code for code in codes if code in CATALOGUE.countries} == set(), producer


@pytest.mark.parametrize(
    ("producer", "code", "names"),
    [
        ("unhcr", "UNK", ("Unknown", "Неизвестно", "Невядома")),
        ("unhcr", "XXA", ("Stateless", "Лица без гражданства", "Асобы без грамадзянства")),
        ("unhcr", "TIB", ("Tibetan", "Тибетцы", "Тыбетцы")),
        ("flows", "SCG", ("Serbia and Montenegro", "Сербия и Черногория", "Сербія і Чарнагорыя")),
        ("flows", "SUD", ("Sudan with South Sudan", "Судан с Южным Суданом", "Судан з Паўднёвым Суданам")),
        ("unhcr", "UKR", ("Ukraine", "Украина", "Украіна")),
    ],
)
def test_a_code_that_stands_for_no_country_has_a_name_of_its_own_in_three_languages(producer, code, names):
    assert tuple(translator(language).name_of(code, producer) for language in LANGUAGES) == names


def test_the_subregions_are_the_region():
    parts = ["eastern_europe", "south_caucasus", "central_asia", "western_balkans", "israel_turkiye"]
    members = [code for part in parts for code in CATALOGUE.groups[part].members]
    assert sorted(members) == sorted(MEMBERS)


def test_the_framework_has_six_domains_with_five_questions_each():
    assert [(domain.id, len(domain.sub_categories)) for domain in CATALOGUE.framework.domains] == [
        (f"D{number}", 5) for number in range(1, 7)
    ]


@pytest.mark.parametrize(
    "thing",
    [
        CATALOGUE,
        CATALOGUE.countries["BLR"],
        CATALOGUE.countries["BLR"].name,
        CATALOGUE.groups["seeeca"],
        CATALOGUE.sources["unpd-ims"],
        CATALOGUE.editions["ims-2024"],
        CATALOGUE.indicators["fertility"],
        CATALOGUE.flags["B"],
        CATALOGUE.gaps[0],
        CATALOGUE.remarks[0],
        CATALOGUE.indicators["remittance_cost_to"].target,
        CATALOGUE.routes["belarus_eu_border"],
        CATALOGUE.events["covid_19"],
        CATALOGUE.tiles["BLR"],
        CATALOGUE.framework,
        CATALOGUE.framework.domains[0],
        CATALOGUE.framework.domains[0].sub_categories[0],
        CATALOGUE.framework.categories[0],
        CATALOGUE.treaties["CMW"],
        CATALOGUE.compact,
        CATALOGUE.compact.targets[0],
        CATALOGUE.compact.objectives[0],
        CATALOGUE.mgi,
        CATALOGUE.mgi.facts[0],
        CATALOGUE.mgi.domains[0],
        CATALOGUE.site,
        CATALOGUE.site.sections[0],
        CATALOGUE.site.pages["compare"],
        CATALOGUE.site.pages["compare"].rows[0],
        CATALOGUE.site.pages["compare"].controls[0],
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_nothing_declared_can_be_changed(thing):
    field = next(iter(thing.__dataclass_fields__))
    with pytest.raises(FrozenInstanceError):
        setattr(thing, field, "changed")


def test_the_list_above_has_every_kind_of_thing():
    kinds = {
        name
        for module in (catalogue, figures, places, policy, reading, site)
        for name, kind in vars(module).items()
        if is_dataclass(kind) and kind.__module__.startswith(catalogue.__name__)
    }
    tested = {type(thing).__name__ for thing in test_nothing_declared_can_be_changed.pytestmark[0].args[1]}
    assert kinds == tested


# Gaps --------------------------------------------------------------------------------------------


GAPS = [(gap.country, what) for gap in CATALOGUE.gaps for what in gap.what]
# Countries with most gaps, the smallest and the best known; `make test-full` looks at all.
looked_at = pytest.mark.parametrize(
    "country",
    [
        pytest.param(country, marks=() if country in ("BLR", "ISR", "TJK", "TKM", "XKX") else pytest.mark.full)
        for country in MEMBERS
    ],
)
# Pairs of places that have no figures because of the usual choice of the other one, the Russian Federation.
CHOICES = {
    "corridor_inward": ["ALB", "RUS"],
    "corridor_outward": ["RUS", "SRB"],
    "corridor_by_sex": ["ALB", "RUS"],
}


@pytest.mark.parametrize(("country", "what"), GAPS, ids=lambda part: part)
def test_a_gap_is_real(country, what):
    """No figures since 2000 in the newest edition, and an exhibit that has none either."""
    known = {*CATALOGUE.indicators, *exhibits.BUILDERS, *exhibits.PAGES}
    assert what in known, "neither an indicator nor an exhibit nor a page"
    if what in CATALOGUE.indicators:
        newest = CATALOGUE.indicators[what].editions[0]
        asked = {"indicator": what, "edition": newest, "countries": [country], "first_year": 2000, "last_year": 2100}
        assert current().ask("observations", asked).empty
    if what in exhibits.BUILDERS:
        assert exhibits.make(Recipe(what, View(focus=country)), "en").absence


def test_a_gap_is_declared_once():
    assert [gap for gap, times in Counter(GAPS).items() if times > 1] == []


@looked_at
def test_an_exhibit_without_figures_gives_the_declared_reason(country):
    """By the name of the exhibit, of its page, or of its indicator."""
    absent = {
        id_: exhibit
        for id_ in exhibits.BUILDERS
        if country not in CHOICES.get(id_, [])
        and (exhibit := exhibits.make(Recipe(id_, View(focus=country)), "en")).absence
    }
    undeclared = {
        (id_, language): reason
        for id_, exhibit in absent.items()
        for language in LANGUAGES
        for reason in [exhibits.make(Recipe(id_, View(focus=country)), language).absence]
        if not any(declared(country, what, reason, language) for what in {id_, *pages_of(id_), *exhibit.indicators})
    }
    assert undeclared == {}


@looked_at
def test_a_card_without_figure_gives_the_declared_reason(country):
    undeclared = {
        (page, language, figure.id): figure.detail
        for page in exhibits.PAGES
        for language in LANGUAGES
        for figure in exhibits.key_figures(page, View(focus=country), language)
        if not figure.value and not declared(country, figure.id, figure.detail, language)
    }
    assert undeclared == {}


def pages_of(id_: str) -> set[str]:
    return {page for page, ids in exhibits.ON_PAGE.items() if id_ in ids}


def declared(country: str, what: str, reason: str, language: str) -> bool:
    """Whether it is the reason in gaps.yml; where there is none, an exhibit has to know a better one than the
    general sentence, which only says that there are no figures.
    """
    gap = CATALOGUE.gap(country, what)
    if gap is not None:
        return gap.reason.in_(language) == reason
    general = translator(language)("No figures for this choice: {place}. Source: {source}.").partition("{")[0]
    return bool(reason) and not reason.startswith(general)


def test_code_names_data_sets_and_never_an_edition_with_its_year():
    """A new edition is a change of data only."""
    ids = {id_ for id_ in CATALOGUE.editions if any(map(str.isdigit, id_)) and "metadata" not in id_}
    root = Path(__file__).resolve().parents[2]
    code = [path for folder in ("seeeca", "pages") for path in (root / folder).rglob("*.py")]
    named = {path.name: [id_ for id_ in ids if f'"{id_}"' in path.read_text(encoding="utf-8")] for path in sorted(code)}
    assert {name: found for name, found in named.items() if found} == {}


def test_the_newest_editions_have_the_roles_that_texts_tell_of():
    newest = {id_: source.newest for id_, source in CATALOGUE.sources.items()}
    roles = {
        "unpd-ims": ("year",),
        "unpd-wpp": ("year", "last_estimate", "annual_ages_to"),
        "iom-mmp": ("records_up_to",),
    }
    assert [(id_, role) for id_, names in roles.items() for role in names if not getattr(newest[id_], role)] == []
    money = CATALOGUE.sources["worldbank-wdi"].editions
    assert [len({edition.short.in_(language) for edition in money}) for language in LANGUAGES] == [len(money)] * 3
