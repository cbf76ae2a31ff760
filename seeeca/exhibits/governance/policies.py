"""SDG indicator 10.7.2: ordered categories by policy domain, reported by Governments. Never ranked."""

import pandas as pd

from seeeca.exhibit.exhibit import CellClass, Column, Encoding, Exhibit, KeyFigure
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.cards import no_card
from seeeca.exhibits.governance import findings
from seeeca.exhibits.making import Making
from seeeca.words.i18n import Translator

CATEGORY = "policy_category"
EDITION = "sdg-2023-12"
ALL = "all"
MEETS = 3
# The order of the subregions in a table of the region; inside of each, countries stand by name.
SUBREGIONS = ("eastern_europe", "south_caucasus", "central_asia", "western_balkans", "israel_turkiye")

# Category by policy domain, or ALL of them, and round, as one country reported them.
Record = dict[tuple[str, int], int]


def domains_in_rounds(make: Making) -> Exhibit:
    """Category of each policy domain and of all, of the focus country, by round.

    data: domain, domain_name, round, category, sign, category_name; every domain and every round.
    """
    t = make.t
    record = record_of_focus(make)
    title = t("Migration policies {in_place}, SDG indicator 10.7.2", in_place=t.place(make.focus, "in"))
    if not record:
        return make.absent(title, t("Category by policy domain"), [CATEGORY], [EDITION])
    rounds = _rounds_of(record)
    cells = _cells(t, record, rounds)
    met = {round_: sum(category >= MEETS for category in _domains_in(record, round_)) for round_ in rounds}
    title = findings.domains_met(t, make.focus, met, len(make.catalogue.framework.domains))
    subtitle = t(
        "SDG indicator 10.7.2, category by policy domain as reported by the Government, {country}, {rounds}",
        country=t.name(make.focus),
        rounds=", ".join(map(str, rounds)),
    )
    described = "; ".join(
        f"{cell['domain_name']}, {cell['round']}: {cell['category_name']}" for cell in cells if cell["category"]
    )
    return make.exhibit(
        "matrix",
        title=title,
        subtitle=subtitle,
        data=pd.DataFrame(cells),
        encoding=Encoding(x="round", y="domain_name", series="category"),
        columns=(
            Column("domain_name", t("Policy domain")),
            Column("round", t("Round")),
            Column("category", t("Category (1 to 4)"), 0),
            Column("category_name", t("Category")),
        ),
        indicators=[CATEGORY],
        editions=[EDITION],
        notes=[what_met_means(make), no_ranking(make), *working_translation(make)],
        alt=f"{title}. {subtitle}. {described}.",
        countries=[make.focus],
    )


def record_of(rows: pd.DataFrame) -> Record:
    """What one country reported. rows: domain, round, category."""
    keys = zip(rows["domain"], rows["round"].tolist(), strict=True)
    return dict(zip(keys, rows["category"].tolist(), strict=True))


def record_of_focus(make: Making) -> Record:
    return record_of(make.ask_of(make.focus, "country", "policy_record", edition=EDITION))


def _rounds_of(record: Record) -> list[int]:
    return sorted({round_ for _, round_ in record})


def _domains_in(record: Record, round_: int) -> list[int]:
    """The categories of the domains in a round."""
    return [category for (domain, of), category in record.items() if of == round_ and domain != ALL]


def _overall(record: Record) -> dict[int, int]:
    """The category over all domains, by round."""
    return {round_: record[ALL, round_] for round_ in _rounds_of(record) if (ALL, round_) in record}


def _cells(t: Translator, given: Record, rounds: list[int]) -> list[dict]:
    """One row a domain and round, the six domains first, then all; category 0 where there is no record."""
    framework = t.catalogue.framework
    names = {domain.id: t.words(domain.short) for domain in framework.domains}
    names[ALL] = t.words(framework.all_domains)
    categories = {category.number: category for category in framework.categories}
    return [
        {
            "domain": domain,
            "domain_name": name,
            "round": round_,
            "category": given.get((domain, round_), 0),
            "sign": categories[given[domain, round_]].sign if (domain, round_) in given else "–",
            "category_name": t.words(categories[given[domain, round_]].name)
            if (domain, round_) in given
            else t("no record"),
        }
        for domain, name in names.items()
        for round_ in rounds
    ]


def no_ranking(make: Making) -> str:
    return make.t("Ordered categories, reported by Governments themselves; not a ranking and not an IOM score.")


def working_translation(make: Making) -> list[str]:
    """That names of domains and categories are a working translation, where they are one."""
    if make.t.language == "en":
        return []
    translation = make.t.words(make.catalogue.framework.translation).lower()
    return [make.t("Names of domains and categories: {translation}.", translation=translation)]


def what_met_means(make: Making) -> str:
    return make.t("Met: categories “meets” and “fully meets”.")


def matrix(make: Making) -> Exhibit:
    """Categories of every country of the group by domain, in one round, by subregion or name, never by result.

    data: country, name, domain, domain_name, round, category (0: no record), sign, category_name.
    """
    t = make.t
    round_, rows = _round(make)
    of_country = dict(tuple(rows.groupby("country")))
    cells = [
        cell | {"country": country, "name": t.name(country)}
        for country in in_order(make)
        for cell in _cells(t, record_of(of_country.get(country, rows.head(0))), [round_])
    ]
    data = pd.DataFrame(cells)
    with_record = data.loc[data["category"] > 0, "country"].nunique()
    title = findings.countries_with_record(t, round_, with_record, data["country"].nunique())
    subtitle = t(
        "SDG indicator 10.7.2, category by policy domain, {group}, {round}", group=make.group_name(), round=round_
    )
    described = "; ".join(
        f"{name}: {t.words(make.catalogue.framework.categories[category - 1].name)}"
        if category
        else f"{name}: {t('no record')}"
        for name, category in data[data["domain"] == ALL][["name", "category"]].itertuples(index=False)
    )
    return make.exhibit(
        "matrix",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="domain_name", y="name", series="category"),
        columns=(
            Column("name", t("Country or area")),
            Column("domain_name", t("Policy domain")),
            Column("round", t("Round")),
            Column("category", t("Category (1 to 4)"), 0),
            Column("category_name", t("Category")),
        ),
        indicators=[CATEGORY],
        editions=[EDITION],
        notes=[no_ranking(make), *working_translation(make)],
        alt=f"{title}. {subtitle}. {t.words(make.catalogue.framework.all_domains)}: {described}.",
        countries=make.peers(),
        cells=(
            *(
                CellClass(category.number, category.sign, t.words(category.name))
                for category in make.catalogue.framework.categories
            ),
            CellClass(0, "–", t("no record")),
        ),
    )


def counts(make: Making) -> Exhibit:
    """In how many countries of the group each domain falls in each category, in one round.

    data: domain, domain_name, category (0: no record), sign, category_name, value (countries).
    """
    t = make.t
    round_, rows = _round(make)
    peers = make.peers()
    framework = make.catalogue.framework
    names = {category.number: t.words(category.name) for category in framework.categories} | {0: t("no record")}
    signs = {category.number: category.sign for category in framework.categories} | {0: "–"}
    data = pd.DataFrame(
        [
            {
                "domain": domain.id,
                "domain_name": t.words(domain.short),
                "category": category,
                "sign": signs[category],
                "category_name": names[category],
                "value": len(peers) - of_domain["country"].nunique()
                if category == 0
                else int((of_domain["category"] == category).sum()),
            }
            for domain in framework.domains
            for of_domain in [rows[rows["domain"] == domain.id]]
            for category in (4, 3, 2, 1, 0)
        ]
    )
    met = data[data["category"] >= MEETS].groupby("domain", sort=False)["value"].sum()
    most = met.idxmax()
    short = {domain.id: t.words(domain.short) for domain in framework.domains}
    with_record = rows[rows["domain"] == most]["country"].nunique()
    title = findings.domain_most_met(t, round_, short[most], int(met[most]), with_record)
    subtitle = t(
        "SDG indicator 10.7.2, number of countries and territories by category, {group}, {round}",
        group=make.group_name(),
        round=round_,
    )
    described = "; ".join(f"{row.domain_name}, {row.category_name}: {row.value}" for row in data.itertuples())
    return make.exhibit(
        "stacked bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="domain_name", series="category"),
        columns=(
            Column("domain_name", t("Policy domain")),
            Column("category_name", t("Category")),
            Column("value", t("Countries and territories"), 0),
        ),
        indicators=[CATEGORY],
        editions=[EDITION],
        notes=[what_met_means(make), no_ranking(make), *working_translation(make)],
        alt=f"{title}. {subtitle}. {described}.",
        countries=peers,
    )


def headline(make: Making) -> str:
    """The overall category of the newest round, as reported."""
    t = make.t
    overall = _overall(record_of_focus(make))
    if not overall:
        return t("No record on SDG indicator 10.7.2 for {country}", country=t.name(make.focus))
    return t(
        "{country}, SDG indicator 10.7.2, {round}: {category} over all domains, as reported by the Government",
        country=t.name(make.focus),
        round=max(overall),
        category=_category_name(make, overall[max(overall)]).lower(),
    )


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    """The overall category, then in how many domains each category was reported in the newest round."""
    t = make.t
    record = record_of_focus(make)
    if not record:
        return (policies_card(make),)
    rounds = _rounds_of(record)
    cards = [policies_card(make)]
    for category in reversed(make.catalogue.framework.categories):
        by_round = {round_: _domains_in(record, round_).count(category.number) for round_ in rounds}
        before = t("{value} in {year}", value=by_round[rounds[0]], year=rounds[0]) if len(rounds) > 1 else ""
        cards.append(
            KeyFigure(
                id=f"{CATEGORY}_{category.number}",
                label=f"{category.sign} {t.words(category.name)}, {rounds[-1]}",
                value=t.plural("{number} domain", "{number} domains", by_round[rounds[-1]]),
                detail=before,
                source=source_line(EDITION, t),
            )
        )
    return tuple(cards)


def policies_card(make: Making) -> KeyFigure:
    t = make.t
    overall = _overall(record_of_focus(make))
    label = t("Migration policies, SDG 10.7.2")
    if not overall:
        return no_card(make, CATEGORY, label)
    first, last = min(overall), max(overall)
    sign = make.catalogue.framework.categories[overall[last] - 1].sign
    if len(overall) > 1:
        before = _category_name(make, overall[first]).lower()
        detail = t("{year}: {category}", year=first, category=before)
    else:
        detail = t("one round only")
    return KeyFigure(
        id=CATEGORY,
        label=f"{label}, {last}",
        value=f"{sign} {_category_name(make, overall[last])}",
        detail=detail,
        source=t("{source}; reported by the Government", source=source_line(EDITION, t)),
    )


def _category_name(make: Making, number: int) -> str:
    return make.t.words(make.catalogue.framework.categories[number - 1].name)


def _round(make: Making) -> tuple[int, pd.DataFrame]:
    """The round asked for or the newest, and its rows for the group."""
    rows = make.ask("policy_categories", edition=EDITION, countries=make.peers())
    rounds = sorted(rows["round"].unique().tolist())
    round_ = make.year_in(rounds, rounds[-1])
    return round_, rows[rows["round"] == round_]


def in_order(make: Making) -> list[str]:
    """The group by subregion or by name, as the view has it; never by result."""
    peers = sorted(make.peers(), key=make.t.name)
    if make.view.order == "name":
        return peers
    groups = make.catalogue.groups
    place = {country: number for number, id_ in enumerate(SUBREGIONS) for country in groups[id_].members}
    return sorted(peers, key=lambda country: place.get(country, len(SUBREGIONS)))
