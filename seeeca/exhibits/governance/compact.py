"""The Global Compact for Migration: the vote on it, acts as far as pages were found, its 23 objectives."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note
from seeeca.exhibit.shapes import Rows
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.governance import findings
from seeeca.exhibits.governance.policies import cells_of
from seeeca.exhibits.governance.region import in_region, not_collected
from seeeca.exhibits.governance.treaties import STATUS
from seeeca.exhibits.making import KOSOVO, NO_MEASURE, Making, of_year
from seeeca.words.i18n import Translator

VOTES, PAGES = "unga-votes", "gcm-pages"
# The file says so of a review that was prepared only.
NOT_SEEN = "submission itself not seen"
FOUND, PREPARED = 3, 2
OTHER_ACTS = ("regional_review", "network", "policy")


def matrix(make: Making) -> Exhibit:
    """Vote, champion country, voluntary review and other acts, by country of the group.

    data: country, name, column, category (vote: 4 in favour, 2 abstained, 1 against; acts: 3 found, 2 prepared; 0
    none), sign, text, category_name.
    """
    t = make.t
    countries = in_region(make)
    votes, acts = _votes(make, countries), _acts(make, countries)
    data = pd.DataFrame(
        [
            {"country": country, "name": t.name(country), "column": column}
            | {"category": category, "sign": sign, "text": f"{sign} {short}", "category_name": words}
            for country in countries
            for column, (category, sign, short, words) in _row(
                t, country, votes, acts[acts["country"] == country]
            ).items()
        ]
    )
    voted = t.as_precise(make.catalogue.compact.voted)
    counted = votes["text"].value_counts()
    title = findings.votes_counted(
        t, voted, int(counted.get("yes", 0)), int(counted.get("no", 0)), len(_without_vote(countries, votes))
    )
    described = "; ".join(f"{row.name_}, {row.column}: {row.category_name}" for row in _renamed(data))
    return make.exhibit(
        cells_of(data, row="name", across="column", text="text"),
        title=title,
        what=t(
            "Vote on {resolution} of {date}, champion countries and reviews as far as recorded",
            resolution=make.catalogue.compact.resolution,
            date=voted,
        ),
        measure=STATUS,
        data=data,
        columns=(
            Column("name", t("Country or area")),
            Column("column", t("Subject")),
            Column("category_name", t("What was found")),
        ),
        editions=[make.newest(VOTES), make.newest(PAGES)],
        place=make.group_name(),
        # The day of the vote stands in what is shown.
        period=of_year(int(make.catalogue.compact.voted[:4]), ""),
        notes=[of_all_the_world(make), *partial(make), *not_collected(make)],
        described=f"{described}.",
        countries=countries,
    )


def acts(make: Making) -> Exhibit:
    """Every act that was found, with its source.

    data: country, name, act_name, text, source.
    """
    t = make.t
    countries = in_region(make)
    rows = _acts(make, countries)
    what = t("Champion countries, reviews and related acts, as far as pages were found")
    if rows.empty:
        return make.absent(
            t("Acts on the Global Compact for Migration"),
            what,
            [make.newest(PAGES)],
            reason=t("No page was found for these countries, which is not proof that there is none."),
            place=make.group_name(),
        )
    evidence = {words.en: t.words(words) for words in make.catalogue.compact.evidence}
    data = pd.concat([rows[rows["country"] == country] for country in countries], ignore_index=True)
    data = pd.DataFrame(
        {
            "country": data["country"],
            "name": data["country"].map(t.name),
            "act_name": data["act"].map(lambda act: _act(t, act)),
            "text": data["text"].map(evidence),
            "source": data["source"],
        }
    )
    title = findings.acts_found(t, len(data), data["country"].nunique(), len(countries))
    described = "; ".join(f"{row.name_}, {row.act_name}: {row.text}" for row in _renamed(data))
    return make.exhibit(
        Rows("sentences"),
        title=title,
        what=what,
        measure=NO_MEASURE,
        data=data,
        columns=(
            Column("name", t("Country or area")),
            Column("act_name", t("Act")),
            Column("text", t("What was found")),
            Column("source", t("Page")),
        ),
        editions=[make.newest(PAGES)],
        place=make.group_name(),
        notes=[*partial(make), *not_collected(make), *working_translation(make)],
        described=f"{described}.",
        countries=[make.focus, *data["country"]],
    )


def objectives(make: Making) -> Exhibit:
    """The objectives that the view asks for, with what of the SDGs and of this dashboard speaks to each.

    data: number, short, title, targets, indicators, pages.
    """
    t = make.t
    compact = make.catalogue.compact
    chosen = [
        objective
        for objective in compact.objectives
        if make.view.objective in (None, str(objective.number)) and make.view.target in (None, *objective.targets)
    ]
    what = t("Objectives, SDG targets, indicators and pages of this dashboard; our own mapping")
    if not chosen:
        return make.absent(
            t("Objectives of the Global Compact for Migration"),
            what,
            [make.newest(PAGES)],
            reason=t("This objective and this SDG target are not linked here: choose all targets or all objectives."),
        )
    titles = make.catalogue.indicators
    names = page_names(t)
    data = pd.DataFrame(
        [
            {
                "number": objective.number,
                "short": t.words(objective.short),
                "title": t.words(objective.title),
                "targets": ", ".join(objective.targets) or "–",
                "indicators": "; ".join(t.words(titles[id_].title) for id_ in objective.indicators) or t("none here"),
                "pages": "; ".join(names[page] for page in objective.pages) or t("none here"),
            }
            for objective in chosen
        ]
    )
    with_page = sum(bool(objective.pages) for objective in chosen)
    title = findings.objectives_spoken_to(t, with_page, len(chosen))
    described = "; ".join(f"{row.number}. {row.short}: {row.pages}" for row in data.itertuples())
    return make.exhibit(
        Rows("sentences"),
        title=title,
        what=what,
        measure=NO_MEASURE,
        data=data,
        columns=(
            Column("number", t("No."), 0),
            Column("short", t("Objective")),
            Column("title", t("Title")),
            Column("targets", t("SDG targets")),
            Column("indicators", t("Indicators here")),
            Column("pages", t("Pages here")),
        ),
        editions=[make.newest(PAGES)],
        notes=[
            Note(t("Our own mapping to SDG targets, indicators and pages: no published one could be read."), "method"),
            *working_translation(make),
        ],
        described=f"{described}.",
    )


def headline(make: Making) -> str:
    """How the focus country voted."""
    t = make.t
    *_, words = _vote(t, make.focus, _votes(make, [make.focus]))
    return t(
        "{country}, Global Compact for Migration, vote of {date}: {vote}",
        country=t.name(make.focus),
        date=t.as_precise(make.catalogue.compact.voted),
        vote=words,
    )


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    """Vote, champion country and review of the focus country; the region's votes; objectives with a page here."""
    t = make.t
    compact = make.catalogue.compact
    region = list(make.catalogue.groups["seeeca"].members)
    votes, acts_ = _votes(make, region), _acts(make, [make.focus])
    row = _row(t, make.focus, votes, acts_)
    cards = [
        KeyFigure(
            id=f"compact_{number}",
            label=column,
            value=f"{sign} {short}",
            detail=t.name(make.focus),
            source=source_line(make.newest(VOTES if number == 0 else PAGES), t),
        )
        for number, (column, (_, sign, short, _)) in enumerate(row.items())
        if number < 3
    ]
    counted = votes["text"].value_counts()
    cards.append(
        KeyFigure(
            id="compact_region",
            label=t("In favour, {group}", group=t.words(make.catalogue.groups["seeeca"].short)),
            value=t("{number} of {count}", number=int(counted["yes"]), count=len(region)),
            detail=t(
                "against: {no}; no recorded vote: {none}; not a UN member: {outside}",
                no=int(counted.get("no", 0)),
                none=len(_without_vote(region, votes)),
                outside=region.count(KOSOVO),
            ),
            source=source_line(make.newest(VOTES), t),
        )
    )
    with_page = sum(bool(objective.pages) for objective in compact.objectives)
    cards.append(
        KeyFigure(
            id="compact_objectives",
            label=t("Objectives with a page here"),
            value=t("{number} of {count}", number=with_page, count=len(compact.objectives)),
            detail=t("our own mapping"),
            source=compact.resolution,
        )
    )
    return tuple(cards)


def pages_of(make: Making) -> dict[str, str]:
    """The other pages that speak to the chosen objectives, with their names, in the order of the navigation."""
    shown = objectives(make).data
    numbers = set(shown["number"]) if len(shown) else set()
    wanted = {page for each in make.catalogue.compact.objectives if each.number in numbers for page in each.pages}
    return {page: name for page, name in page_names(make.t).items() if page in wanted - {"compact"}}


def page_names(t: Translator) -> dict[str, str]:
    """The names of pages as the navigation has them."""
    return {page.id: t.words(page.name) for page in t.catalogue.site.pages.values()}


def of_all_the_world(make: Making) -> Note:
    votes = make.catalogue.compact.votes
    text = make.t(
        "In all the world {yes} voted in favour, {no} against, and {abstained} abstained.",
        yes=votes["yes"],
        no=votes["no"],
        abstained=votes["abstain"],
    )
    return Note(text, "reading")


def partial(make: Making) -> list[Note]:
    text = make.t("Champion countries, reviews and acts are recorded in part: “none found” is not proof of none.")
    return [Note(text, "missing")]


def working_translation(make: Making) -> list[Note]:
    """That texts are a working translation, where they are one."""
    if make.t.language == "en":
        return []
    translation = make.t.words(make.catalogue.compact.translation).lower()
    return [Note(make.t("Texts: {translation}.", translation=translation), "translation")]


def _votes(make: Making, countries: list[str]) -> pd.DataFrame:
    return make.ask("compact_acts", edition=make.newest(VOTES), countries=countries)


def _without_vote(countries: list[str], votes: pd.DataFrame) -> list[str]:
    """Members of the United Nations that have no recorded vote."""
    return [country for country in countries if country not in set(votes["country"]) and country != KOSOVO]


def _acts(make: Making, countries: list[str]) -> pd.DataFrame:
    return make.ask("compact_acts", edition=make.newest(PAGES), countries=countries)


def _row(t: Translator, country: str, votes: pd.DataFrame, acts_: pd.DataFrame) -> dict[str, tuple[int, str, str, str]]:
    """Category, sign, word and more words of each column, of one country."""
    other = acts_[acts_["act"].isin(OTHER_ACTS)]["act"].drop_duplicates()
    named = FOUND, "◆", t("found"), "; ".join(_act(t, act) for act in other)
    return {
        t("Vote on A/RES/73/195"): _vote(t, country, votes),
        t("Champion country"): _found(t, acts_[acts_["act"] == "champion"]),
        t("Voluntary review"): _found(t, acts_[acts_["act"] == "review"]),
        t("Other acts found"): named if len(other) else _found(t, acts_.iloc[:0]),
    }


def _vote(t: Translator, country: str, votes: pd.DataFrame) -> tuple[int, str, str, str]:
    found = votes[votes["country"] == country]["text"].tolist()
    if found:
        category, sign, words = {
            "yes": (4, "●", t("in favour")),
            "abstain": (2, "◐", t("abstained")),
            "no": (1, "○", t("against")),
        }[found[0]]
        return category, sign, words, words
    words = t("not a UN member") if country == KOSOVO else t("no recorded vote")
    return 0, "–", words, words


def _found(t: Translator, rows: pd.DataFrame) -> tuple[int, str, str, str]:
    if rows.empty:
        return 0, "–", t("none found"), t("none found")
    if rows["text"].str.contains(NOT_SEEN, regex=False).all():
        return PREPARED, "◇", t("preparation found"), t("preparation found, submission not seen")
    return FOUND, "◆", t("found"), t("found")


def _act(t: Translator, act: str) -> str:
    return {
        "champion": t("Champion country"),
        "review": t("Voluntary review"),
        "regional_review": t("Co-chair of a regional review"),
        "network": t("UN country network on migration"),
        "policy": t("National policy"),
    }[act]


def _renamed(data: pd.DataFrame):
    """Rows as tuples; a column called name would hide a field of theirs."""
    return data.rename(columns={"name": "name_"}).itertuples()
