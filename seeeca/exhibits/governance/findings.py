"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

from seeeca.words.i18n import Translator


def domains_met(t: Translator, focus: str, met: dict[int, int], domains: int) -> str:
    """In how many policy domains a country meets or fully meets; `met` counts them by round."""
    latest = max(met)
    values = {"country": t.name(focus), "met": met[latest], "domains": domains, "year": latest}
    if len(met) == 1:
        return t("{country} met {met} of {domains} policy domains in {year}", **values)
    earlier, change = min(met), met[latest] - met[min(met)]
    if change > 0:
        return t(
            "{country} met {met} of {domains} domains in {year}, {change} more than in {earlier}",
            change=change,
            earlier=earlier,
            **values,
        )
    if change < 0:
        return t(
            "{country} met {met} of {domains} domains in {year}, {change} fewer than in {earlier}",
            change=-change,
            earlier=earlier,
            **values,
        )
    return t("{country} met {met} of {domains} domains in {year}, as many as in {earlier}", earlier=earlier, **values)


def domains_met_by_answers(t: Translator, focus: str, met: int, domains: int, unanswered: int) -> str:
    """In how many policy domains the answers of a self-assessment meet or fully meet, whatever is still open."""
    values = {"in_place": t.place(focus, "in"), "met": met, "domains": domains}
    if not unanswered:
        return t("Self-assessment {in_place}: {met} of {domains} policy domains are met", **values)
    return t(
        "Self-assessment {in_place}: {met} of {domains} domains are met; open questions: {unanswered}",
        unanswered=unanswered,
        **values,
    )


def answers_to_next_category(t: Translator, focus: str, needed: int, category: str, unanswered: int) -> str:
    """What all domains together take to the next category; needed 0: there is none above."""
    values = {"in_place": t.place(focus, "in"), "category": category.lower()}
    if unanswered:
        return t("Self-assessment {in_place}: the next category shows when all questions are answered", **values)
    if not needed:
        return t("Self-assessment {in_place}, all domains: the highest category is reached", **values)
    more = t.plural("{number} more full “yes”", "{number} more full “yes”", needed)
    return t("Self-assessment {in_place}, all domains: {more} to “{category}”", more=more, **values)


def single_changes(t: Translator, focus: str, raising: int, many: int) -> str:
    """How many of the answers short of a full yes would lift their domain's category if they alone changed."""
    return t(
        "Self-assessment {in_place}: {raising} of {many} single changes would raise a category",
        in_place=t.place(focus, "in"),
        raising=raising,
        many=many,
    )


def answers_differing(t: Translator, focus: str, many: int, questions: int) -> str:
    """On how many questions two self-assessments of a country differ."""
    return t(
        "Two self-assessments {in_place}: {many} of {questions} answers differ",
        in_place=t.place(focus, "in"),
        many=many,
        questions=questions,
    )


def countries_with_record(t: Translator, round_: int, with_record: int, countries: int) -> str:
    return t(
        "{with_record} of {countries} countries and territories have a record for {round}",
        with_record=with_record,
        countries=countries,
        round=round_,
    )


def domain_most_met(t: Translator, round_: int, domain: str, met: int, with_record: int) -> str:
    return t(
        "“{domain}” was met in {met} of {with_record} countries with a record ({round})",
        domain=domain,
        met=met,
        with_record=with_record,
        round=round_,
    )


def rounds_compared(t: Translator, first: int, last: int, both: int, countries: int) -> str:
    return t(
        "{both} of {countries} countries and territories have a record for both {first} and {last}",
        both=both,
        countries=countries,
        first=first,
        last=last,
    )


def domains_changed(t: Translator, focus: str, rounds: list[int], higher: int, lower: int, same: int) -> str:
    """In how many domains the category is higher, lower or the same in the last round; or that there is one round."""
    if len(rounds) == 1:
        return t(
            "Policy domains {in_place} have a record for one round only, {year}",
            in_place=t.place(focus, "in"),
            year=rounds[0],
        )
    return t(
        "Of domains {in_place} {higher} rose, {lower} fell, {same} stayed in {first}–{last}",
        in_place=t.place(focus, "in"),
        first=rounds[0],
        last=rounds[-1],
        higher=higher,
        lower=lower,
        same=same,
    )


def questions_asked(t: Translator, domains: int, parts: int) -> str:
    return t(
        "SDG indicator 10.7.2 asks a question in {parts} parts on each of {domains} domains",
        domains=domains,
        parts=parts,
    )


def parties(t: Translator, treaty: str, parties: int, countries: int, as_of: str) -> str:
    """How many of the countries in a status table are parties on its date."""
    return t(
        "{parties} of {countries} countries were parties to the {treaty} as of {as_of}",
        treaty=treaty,
        parties=parties,
        countries=countries,
        as_of=as_of,
    )


def latest_treaty_action(t: Translator, focus: str, action: str, date: str) -> str:
    return t(
        "{country} last acted on a listed treaty on {date}: {action}",
        country=t.name(focus),
        action=action,
        date=date,
    )


def votes_counted(t: Translator, date: str, in_favour: int, against: int, none: int) -> str:
    return t(
        "{in_favour} countries voted for the Global Compact on {date}, {against} against, {none} unrecorded",
        date=date,
        in_favour=in_favour,
        against=against,
        none=none,
    )


def acts_found(t: Translator, acts: int, with_acts: int, countries: int) -> str:
    return t(
        "{acts} acts on the Global Compact were found, in {with_acts} of {countries} countries",
        acts=acts,
        with_acts=with_acts,
        countries=countries,
    )


def objectives_spoken_to(t: Translator, with_page: int, objectives: int) -> str:
    return t(
        "Pages here speak to {with_page} of {objectives} objectives of the Global Compact",
        with_page=with_page,
        objectives=objectives,
    )


def profiles_found(t: Translator, found: int, nothing: int, countries: int) -> str:
    return t(
        "MGI profile or portal page, national or local: {found} of {countries}; nothing found: {nothing}",
        found=found,
        nothing=nothing,
        countries=countries,
    )


def mgi_domains(t: Translator, domains: int) -> str:
    return t(
        "Migration Governance Indicators have {domains} domains, after the Migration Governance Framework",
        domains=domains,
    )
