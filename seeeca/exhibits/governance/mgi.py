"""IOM's Migration Governance Indicators: what they are and are not, who has a profile. No results."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note
from seeeca.exhibit.shapes import Rows
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.governance import findings
from seeeca.exhibits.governance.region import in_region, not_collected
from seeeca.exhibits.making import NO_MEASURE, Making

PAGES = "mgi-pages"
NOTHING = "nothing found"
ON_PAPER = ("published", "page on portal")


def profiles(make: Making) -> Exhibit:
    """What was found on each country of the group, one row an assessment, with its page.

    data: country, name, status_name, assessment, stated, text, source.
    """
    t = make.t
    countries = in_region(make)
    rows = _evidence(make, countries)
    data = pd.concat([rows[rows["country"] == country] for country in countries], ignore_index=True)
    of_country = _furthest(make, data)
    title = findings.profiles_found(
        t,
        int(of_country.isin(ON_PAPER).sum()),
        int(of_country.eq(NOTHING).sum()),
        len(of_country),
    )
    described = "; ".join(
        f"{row.name_}: {row.status_name}" for row in data.rename(columns={"name": "name_"}).itertuples()
    )
    return make.exhibit(
        Rows("sentences"),
        title=title,
        what=t("Migration Governance Indicators (MGI), evidence of assessments by country"),
        measure=NO_MEASURE,
        data=data,
        columns=(
            Column("name", t("Country or area")),
            Column("status_name", t("Profile")),
            Column("assessment", t("Assessment")),
            Column("stated", t("Year, where stated")),
            Column("text", t("What was found")),
            Column("source", t("Page")),
        ),
        editions=[make.newest(PAGES)],
        place=make.group_name(),
        notes=[none_found(make), no_results(make), *not_collected(make), *working_translation(make)],
        described=f"{described}.",
        countries=countries,
    )


def facts(make: Making) -> Exhibit:
    """What the MGI are and are not, each with its date and page. data: subject, text, as_of, source."""
    t = make.t
    declared = make.catalogue.mgi.facts
    data = pd.DataFrame(
        [
            {
                "subject": t.words(fact.subject),
                "text": t.words(fact.text),
                "as_of": t("not dated") if fact.as_of == "not dated" else t.as_precise(fact.as_of),
                "source": fact.source,
            }
            for fact in declared
        ]
    )
    title = t("MGI describe policies in place; they are not meant to rank countries")
    described = "; ".join(f"{row.subject}: {row.text}" for row in data.itertuples())
    return make.exhibit(
        Rows("sentences"),
        title=title,
        what=t("Migration Governance Indicators (MGI), what they are and what they are not, by source"),
        measure=NO_MEASURE,
        data=data,
        columns=(
            Column("subject", t("Subject")),
            Column("text", t("What the source says")),
            Column("as_of", t("As of")),
            Column("source", t("Page")),
        ),
        editions=[make.newest(PAGES)],
        notes=[no_results(make), *working_translation(make)],
        described=f"{described}.",
    )


def domains(make: Making) -> Exhibit:
    """The six domains with the principle or objective behind each. data: number, name, element, principle, topics."""
    t = make.t
    declared = make.catalogue.mgi.domains
    data = pd.DataFrame(
        [
            {
                "number": domain.number,
                "name": t.words(domain.name),
                "element": t.words(domain.element),
                "principle": t.words(domain.principle),
                "topics": t.words(domain.topics),
            }
            for domain in declared
        ]
    )
    title = findings.mgi_domains(t, len(data))
    return make.exhibit(
        Rows("sentences"),
        title=title,
        what=t(
            "Migration Governance Indicators (MGI), domains and elements of the Migration Governance Framework (MiGOF)"
        ),
        measure=NO_MEASURE,
        data=data,
        columns=(
            Column("number", t("No."), 0),
            Column("name", t("Domain")),
            Column("element", t("MiGOF element")),
            Column("principle", t("What it says")),
            Column("topics", t("Topics, as far as read")),
        ),
        editions=[make.newest(PAGES)],
        notes=[no_results(make), *working_translation(make)],
        described=f"{'; '.join(data['name'])}.",
    )


def headline(make: Making) -> str:
    """How far an assessment of the focus country has come, as found."""
    t = make.t
    return t(
        "{country}, Migration Governance Indicators (MGI): {status}",
        country=t.name(make.focus),
        status=t.words(make.catalogue.mgi.statuses[_furthest(make, _evidence(make, [make.focus])).iloc[0]]).lower(),
    )


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    """What was found on the focus country, then in how many countries of the region each status was found."""
    t = make.t
    statuses = make.catalogue.mgi.statuses
    region = list(make.catalogue.groups["seeeca"].members)
    of_country = _furthest(make, _evidence(make, region))
    focus = _evidence(make, [make.focus]).iloc[0]
    source = source_line(make.newest(PAGES), t)
    details = [part for part in (focus["assessment"], focus["stated"]) if part not in ("", "–")]
    cards = [
        KeyFigure(
            id="mgi_focus",
            label=t("MGI profile, {country}", country=t.name(make.focus)),
            value=t.words(statuses[of_country[make.focus]]),
            detail="; ".join(details) or none_found(make).text,
            source=source,
        )
    ]
    groups = {
        t("Published, or page on the portal"): ON_PAPER,
        t("In process, planned or workshop only"): ("in process when read", "planned", "workshop only"),
        t("Nothing found"): (NOTHING,),
    }
    for number, (label, of_group) in enumerate(groups.items()):
        named = of_country.isin(of_group)
        cards.append(
            KeyFigure(
                id=f"mgi_{number}",
                label=label,
                value=t("{number} of {count}", number=int(named.sum()), count=len(of_country)),
                detail=t("countries and territories, {group}", group=t.words(make.catalogue.groups["seeeca"].short)),
                source=source,
            )
        )
    return tuple(cards)


def none_found(make: Making) -> Note:
    text = make.t("“Nothing found” means that no page was found, which is not proof that there is none.")
    return Note(text, "missing")


def no_results(make: Making) -> Note:
    text = make.t("IOM publishes narrative profiles: there are no results in figures and none are shown here.")
    return Note(text, "coverage")


def working_translation(make: Making) -> list[Note]:
    """That texts are a working translation, where they are one."""
    if make.t.language == "en":
        return []
    translation = make.t.words(make.catalogue.mgi.translation).lower()
    return [Note(make.t("Texts: {translation}.", translation=translation), "translation")]


def _evidence(make: Making, countries: list[str]) -> pd.DataFrame:
    """country, name, status, status_name, assessment, stated, text, source, in words."""
    t = make.t
    declared = make.catalogue.mgi
    rows = make.ask("mgi_evidence", edition=make.newest(PAGES), countries=countries)
    texts = {words.en: t.words(words) for words in declared.evidence} | {"": "–"}
    levels = {code: t.words(words) for code, words in declared.levels.items()}
    assessments = {code: t.words(words) for code, words in declared.assessments.items()}
    return pd.DataFrame(
        {
            "country": rows["country"],
            "name": rows["country"].map(t.name),
            "status": rows["status"],
            "status_name": rows["status"].map(lambda status: t.words(declared.statuses[status])),
            "assessment": [
                ", ".join(part for part in (levels.get(level), assessments.get(assessment)) if part) or "–"
                for level, assessment in zip(rows["level"], rows["assessment"], strict=True)
            ],
            "stated": rows["stated"].str.replace("-", "–").replace("", "–"),
            "text": rows["text"].map(texts),
            "source": rows["source"].replace("", "–"),
        }
    )


def _furthest(make: Making, rows: pd.DataFrame) -> pd.Series:
    """The status of each country that is the furthest of its assessments."""
    order = list(make.catalogue.mgi.statuses)
    return rows.groupby("country", sort=False)["status"].agg(lambda found: min(found, key=order.index))
