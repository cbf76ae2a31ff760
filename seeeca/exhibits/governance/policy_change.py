"""SDG indicator 10.7.2 between its rounds, domain by domain, and the questions behind the domains. Never summed up."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, Note, Period
from seeeca.exhibit.shapes import Rows
from seeeca.exhibits.governance import findings
from seeeca.exhibits.governance.policies import (
    ALL,
    CATEGORIES,
    CATEGORY,
    DATA_SET,
    Record,
    cells_of,
    in_order,
    names_of_domains,
    no_ranking,
    record_of,
    record_of_focus,
    states_of,
    working_translation,
)
from seeeca.exhibits.making import NO_MEASURE, Making

# Of a domain whose category is the same in both rounds.
SAME = 1


def matrix(make: Making) -> Exhibit:
    """Whether the category of each domain is higher, the same or lower in the last round, by country of the group.

    data: country, name, domain, domain_name, before_name, after_name, category (3 higher, 2 lower, 1 same,
    0 not comparable), sign, text, category_name.
    """
    t = make.t
    rows = make.ask("policy_categories", edition=make.newest(DATA_SET), countries=make.peers())
    first, last = _rounds(make)
    data = pd.DataFrame(
        [
            change
            for country in in_order(make)
            for change in _changes(make, record_of(rows[rows["country"] == country]), country, first, last)
        ]
    )
    both = rows[rows["domain"] == ALL].groupby("country")["round"].nunique()
    title = findings.rounds_compared(t, first, last, int((both == 2).sum()), data["country"].nunique())
    described = "; ".join(
        f"{row.name_}: {row.category_name}"
        for row in data[data["domain"] == ALL].rename(columns={"name": "name_"}).itertuples()
    )
    return make.exhibit(
        # Cells that stay the same are empty, so that changes are seen.
        cells_of(
            data.assign(text=data["text"].where(data["category"] != SAME, "")),
            row="name",
            across="domain_name",
            text="text",
        ),
        title=title,
        what=t("SDG indicator 10.7.2, change of category by policy domain"),
        measure=CATEGORIES,
        data=data,
        columns=(
            Column("name", t("Country or area")),
            Column("domain_name", t("Policy domain")),
            Column("before_name", t("Category, {year}", year=first)),
            Column("after_name", t("Category, {year}", year=last)),
            Column("category_name", t("Change")),
        ),
        indicators=[CATEGORY],
        editions=[make.newest(DATA_SET)],
        place=make.group_name(),
        period=Period(first, last, t("{first} to {last}", first=first, last=last)),
        notes=[
            higher_means(make),
            Note(t("An empty cell: the same category in both rounds."), "reading"),
            no_ranking(make),
            *working_translation(make),
        ],
        described=f"{t.words(make.catalogue.framework.all_domains)}: {described}.",
        countries=make.peers(),
    )


def of_focus(make: Making) -> Exhibit:
    """The category of each domain of the focus country in the first and the last round, and its change.

    data: as of `matrix`, with the signs before the names.
    """
    t = make.t
    record = record_of_focus(make)
    first, last = _rounds(make)
    what = t("SDG indicator 10.7.2, category by policy domain")
    rounds = Period(first, last, t("{first} and {last}", first=first, last=last))
    if not record:
        title = t("Migration policies {in_place}, SDG indicator 10.7.2", in_place=t.place(make.focus, "in"))
        edition = make.newest(DATA_SET)
        return make.absent(title, what, [edition], [CATEGORY], gap=CATEGORY, place=t.name(make.focus), period=rounds)
    changes = _changes(make, record, make.focus, first, last)
    became = [row["category"] for row in changes if row["domain"] != ALL]
    title = findings.domains_changed(
        t,
        make.focus,
        sorted({round_ for _, round_ in record}),
        higher=became.count(3),
        lower=became.count(2),
        same=became.count(SAME),
    )
    described = "; ".join(f"{row['domain_name']}: {row['category_name']}" for row in changes)
    return make.exhibit(
        Rows("sentences"),
        title=title,
        what=what,
        measure=CATEGORIES,
        data=pd.DataFrame(changes),
        columns=(
            Column("domain_name", t("Policy domain")),
            Column("before_name", str(first)),
            Column("after_name", str(last)),
            Column("text", t("Change")),
        ),
        indicators=[CATEGORY],
        editions=[make.newest(DATA_SET)],
        place=t.name(make.focus),
        period=rounds,
        notes=[higher_means(make), no_ranking(make), *working_translation(make)],
        described=f"{described}.",
        countries=[make.focus],
    )


def questions(make: Making) -> Exhibit:
    """The question, its five parts and the proxy measure behind each domain.

    data: domain, domain_name, element, question, parts, proxy_measure.
    """
    t = make.t
    framework = make.catalogue.framework
    elements = {domain.element.en: t.words(domain.element) for domain in make.catalogue.mgi.domains}
    data = pd.DataFrame(
        [
            {
                "domain": domain.id,
                "domain_name": t.words(domain.name),
                "element": elements[domain.element],
                "question": t.words(domain.question),
                "parts": "; ".join(f"{part.letter}) {t.words(part.text)}" for part in domain.sub_categories),
                "proxy_measure": t.words(domain.proxy_measure),
            }
            for domain in framework.domains
        ]
    )
    parts = {len(domain.sub_categories) for domain in framework.domains}
    return make.exhibit(
        Rows("sentences"),
        title=findings.questions_asked(t, len(data), max(parts)),
        what=t("SDG indicator 10.7.2, question and proxy measure behind each policy domain"),
        measure=NO_MEASURE,
        data=data,
        columns=(
            Column("domain_name", t("Policy domain")),
            Column("element", t("MiGOF element")),
            Column("question", t("Question to the Government")),
            Column("parts", t("Its parts")),
            Column("proxy_measure", t("Proxy measure")),
        ),
        editions=[make.catalogue.sources[DATA_SET].described_in.id],
        notes=[
            Note(t("Answers to the parts are not published, only the category of each domain."), "coverage"),
            *texts_translated(make),
        ],
        described=f"{'; '.join(data['domain_name'])}.",
    )


def texts_translated(make: Making) -> list[Note]:
    """That the texts of the framework are a working translation, where they are one."""
    if make.t.language == "en":
        return []
    translation = make.t.words(make.catalogue.framework.translation).lower()
    return [Note(make.t("Texts: {translation}.", translation=translation), "translation")]


def higher_means(make: Making) -> Note:
    text = make.t("Higher: a category closer to “fully meets”. One round: nothing to compare with.")
    return Note(text, "reading")


def _rounds(make: Making) -> tuple[int, int]:
    """The first and the last round of the data set."""
    known = make.ask("rounds", edition=make.newest(DATA_SET))["round"].tolist()
    return min(known), max(known)


def _changes(make: Making, given: Record, country: str, first: int, last: int) -> list[dict]:
    """A row a domain, the six first, then all: category in both rounds, and what became of it."""
    t = make.t
    states = {state.number: state for state in states_of(t)}

    def category(domain: str, round_: int) -> str:
        found = states[given.get((domain, round_), 0)]
        return f"{found.sign} {found.name}" if found.number else found.name

    def changed(domain: str) -> tuple[int, str, str, str]:
        """Number, sign, word in the cell, words in the table."""
        before, after = given.get((domain, first)), given.get((domain, last))
        if before is None and after is None:
            return 0, "–", t("no record"), t("no record in either round")
        if before is None or after is None:
            return 0, "·", t("one round"), t("one round only")
        if after > before:
            return 3, "▲", t("higher"), t("higher category")
        if after < before:
            return 2, "▼", t("lower"), t("lower category")
        return SAME, "=", t("same"), t("same category")

    return [
        {
            "country": country,
            "name": t.name(country),
            "domain": domain,
            "domain_name": name,
            "before_name": category(domain, first),
            "after_name": category(domain, last),
            "category": number,
            "sign": sign,
            "text": f"{sign} {word}",
            "category_name": words,
        }
        for domain, name in names_of_domains(t).items()
        for number, sign, word, words in [changed(domain)]
    ]
