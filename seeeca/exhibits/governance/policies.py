"""SDG indicator 10.7.2: ordered categories by policy domain, reported by Governments. Never ranked."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note, Period
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Matrix, Stacks, State, column
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.cards import no_card
from seeeca.exhibits.governance import findings
from seeeca.exhibits.making import Making, of_year
from seeeca.words.i18n import Translator

CATEGORY = "policy_category"
# The data set, whose newest edition is shown.
DATA_SET = "unsd-sdg"
ALL = "all"
# Categories are ordered words and no figures: their measure has no unit.
CATEGORIES = Measure("category", "")
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
        return make.absent(title, t("Category by policy domain"), [make.newest(DATA_SET)], [CATEGORY])
    rounds = _rounds_of(record)
    cells = _cells(t, record, rounds)
    met = {round_: sum(category >= MEETS for category in _domains_in(record, round_)) for round_ in rounds}
    title = findings.domains_met(t, make.focus, met, len(make.catalogue.framework.domains))
    described = "; ".join(
        f"{cell['domain_name']}, {cell['round']}: {cell['category_name']}" for cell in cells if cell["category"]
    )
    data = pd.DataFrame(cells)
    return make.exhibit(
        cells_of(data.assign(column=data["round"].astype(str)), row="domain_name", across="column"),
        title=title,
        what=t("SDG indicator 10.7.2, category by policy domain as reported by the Government"),
        measure=CATEGORIES,
        data=data,
        columns=(
            Column("domain_name", t("Policy domain")),
            Column("round", t("Round")),
            Column("category_name", t("Category")),
        ),
        indicators=[CATEGORY],
        editions=[make.newest(DATA_SET)],
        place=t.name(make.focus),
        period=Period(rounds[0], rounds[-1], ", ".join(map(str, rounds))),
        notes=[what_met_means(make), no_ranking(make), *working_translation(make)],
        described=f"{described}.",
        countries=[make.focus],
    )


def cells_of(rows: pd.DataFrame, row: str, across: str, text: str = "", states: tuple[State, ...] = ()) -> Matrix:
    """The matrix of rows with the columns category, sign, category_name and those named."""
    return Matrix(
        row=column(rows, row),
        column=column(rows, across),
        state=column(rows, "category"),
        sign=column(rows, "sign"),
        word=column(rows, "category_name"),
        text=column(rows, text) if text else (),
        states=states,
    )


def states_of(t: Translator) -> tuple[State, ...]:
    """The categories, and the state of a domain without a record."""
    categories = t.catalogue.framework.categories
    return (*(State(each.number, each.sign, t.words(each.name)) for each in categories), State(0, "–", t("no record")))


def record_of(rows: pd.DataFrame) -> Record:
    """What one country reported. rows: domain, round, category."""
    keys = zip(rows["domain"], rows["round"].tolist(), strict=True)
    return dict(zip(keys, rows["category"].tolist(), strict=True))


def record_of_focus(make: Making) -> Record:
    return record_of(make.ask_of(make.focus, "country", "policy_record", edition=make.newest(DATA_SET)))


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
    states = {state.number: state for state in states_of(t)}
    cells = []
    for domain, name in names_of_domains(t).items():
        for round_ in rounds:
            state = states[given.get((domain, round_), 0)]
            cell = {"domain": domain, "domain_name": name, "round": round_}
            cells.append(cell | {"category": state.number, "sign": state.sign, "category_name": state.name})
    return cells


def names_of_domains(t: Translator) -> dict[str, str]:
    """Short names of the six domains and of all together."""
    framework = t.catalogue.framework
    return {domain.id: t.words(domain.short) for domain in framework.domains} | {ALL: t.words(framework.all_domains)}


def no_ranking(make: Making) -> Note:
    text = make.t("Ordered categories, reported by Governments themselves; not a ranking and not an IOM score.")
    return Note(text, "reading")


def working_translation(make: Making) -> list[Note]:
    """That names of domains and categories are a working translation, where they are one."""
    if make.t.language == "en":
        return []
    translation = make.t.words(make.catalogue.framework.translation).lower()
    return [Note(make.t("Names of domains and categories: {translation}.", translation=translation), "translation")]


def what_met_means(make: Making) -> Note:
    return Note(make.t("Met: categories “meets” and “fully meets”."), "reading")


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
    described = "; ".join(
        f"{name}: {t.words(make.catalogue.framework.categories[category - 1].name)}"
        if category
        else f"{name}: {t('no record')}"
        for name, category in data[data["domain"] == ALL][["name", "category"]].itertuples(index=False)
    )
    return make.exhibit(
        cells_of(data, row="name", across="domain_name", states=states_of(t)),
        title=title,
        what=t("SDG indicator 10.7.2, category by policy domain"),
        measure=CATEGORIES,
        data=data,
        columns=(
            Column("name", t("Country or area")),
            Column("domain_name", t("Policy domain")),
            Column("round", t("Round")),
            Column("category_name", t("Category")),
        ),
        indicators=[CATEGORY],
        editions=[make.newest(DATA_SET)],
        place=make.group_name(),
        period=of_year(round_),
        notes=[no_ranking(make), *working_translation(make)],
        described=f"{t.words(make.catalogue.framework.all_domains)}: {described}.",
        countries=make.peers(),
    )


def counts(make: Making) -> Exhibit:
    """In how many countries of the group each domain falls in each category, in one round.

    data: domain, domain_name, category (0: no record), sign, category_name, value (countries).
    """
    t = make.t
    round_, rows = _round(make)
    peers = make.peers()
    framework = make.catalogue.framework
    # The highest category first, no record last.
    states = tuple(sorted(states_of(t), key=lambda state: -state.number))
    short = names_of_domains(t)
    data = pd.DataFrame(
        [
            {
                "domain": domain.id,
                "domain_name": short[domain.id],
                "category": state.number,
                "sign": state.sign,
                "category_name": state.name,
                "value": _in_state(rows[rows["domain"] == domain.id], state, len(peers)),
            }
            for domain in framework.domains
            for state in states
        ]
    )
    met = data[data["category"] >= MEETS].groupby("domain", sort=False)["value"].sum()
    most = met.idxmax()
    with_record = rows[rows["domain"] == most]["country"].nunique()
    described = "; ".join(f"{row.domain_name}, {row.category_name}: {row.value}" for row in data.itertuples())
    return make.exhibit(
        Stacks(
            category=column(data, "domain_name"),
            state=column(data, "category"),
            value=column(data, "value"),
            states=states,
        ),
        title=findings.domain_most_met(t, round_, short[most], int(met[most]), with_record),
        what=t("SDG indicator 10.7.2, number of countries and territories by category"),
        measure=Measure("count", t("Countries and territories")),
        data=data,
        columns=(
            Column("domain_name", t("Policy domain")),
            Column("category_name", t("Category")),
            Column("value", t("Countries and territories"), 0),
        ),
        indicators=[CATEGORY],
        editions=[make.newest(DATA_SET)],
        place=make.group_name(),
        period=of_year(round_),
        notes=[what_met_means(make), no_ranking(make), *working_translation(make)],
        described=f"{described}.",
        countries=peers,
    )


def _in_state(of_domain: pd.DataFrame, state: State, countries: int) -> int:
    """How many countries are in a state; those without a record are in none of the categories."""
    if state.number == 0:
        return countries - of_domain["country"].nunique()
    return int((of_domain["category"] == state.number).sum())


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
                source=source_line(make.newest(DATA_SET), t),
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
        source=t("{source}; reported by the Government", source=source_line(make.newest(DATA_SET), t)),
    )


def _category_name(make: Making, number: int) -> str:
    return make.t.words(make.catalogue.framework.categories[number - 1].name)


def _round(make: Making) -> tuple[int, pd.DataFrame]:
    """The round asked for or the newest, and its rows for the group."""
    rows = make.ask("policy_categories", edition=make.newest(DATA_SET), countries=make.peers())
    rounds = sorted(rows["round"].unique().tolist())
    round_ = make.year_in(rounds, rounds[-1])
    return round_, rows[rows["round"] == round_]


def in_order(make: Making) -> list[str]:
    """The group by subregion or by name, as the view has it; never by result."""
    peers = sorted(make.peers(), key=make.t.order_of_place)
    if make.view.order == "name":
        return peers
    groups = make.catalogue.groups
    place = {country: number for number, id_ in enumerate(SUBREGIONS) for country in groups[id_].members}
    return sorted(peers, key=lambda country: place.get(country, len(SUBREGIONS)))
