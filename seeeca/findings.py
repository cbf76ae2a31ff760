"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

from seeeca.i18n import Translator

# Two counts that differ by less than this share of the larger are called about equal.
ABOUT_EQUAL = 0.01


def immigrants_and_emigrants(t: Translator, focus: str, immigrants: float, emigrants: float) -> str:
    """Which of the two stocks is larger. Emigrants are those that destinations count."""
    values = {
        "in_place": t.place(focus, "in"),
        "immigrants": t.about(immigrants),
        "emigrants": t.about(emigrants),
    }
    if abs(immigrants - emigrants) < ABOUT_EQUAL * max(immigrants, emigrants):
        return t("About as many immigrants {in_place} ({immigrants}) as emigrants counted abroad", **values)
    if immigrants > emigrants:
        return t("More immigrants {in_place} ({immigrants}) than emigrants counted abroad ({emigrants})", **values)
    return t("Fewer immigrants {in_place} ({immigrants}) than emigrants counted abroad ({emigrants})", **values)


def largest_age_group(t: Translator, focus: str, year: int, age_group: str, share: float) -> str:
    return t(
        "Ages {age_group} are the largest group {in_place} in {year}: {share} of the population",
        age_group=age_group.replace("-", "–"),
        in_place=t.place(focus, "in"),
        year=year,
        share=t.percent(share),
    )


def remittances_share(
    t: Translator, focus: str, year: int, value: float, highest: str, highest_value: float, group: str
) -> str:
    """The share of the focus country, and that of the highest of the group in the same year."""
    values = {
        "of_place": t.place(focus, "of"),
        "year": year,
        "value": t.percent(value),
        "group": t.words(t.catalogue.groups[group].short or t.catalogue.groups[group].name),
        "highest": t.name(highest),
        "highest_value": t.percent(highest_value),
    }
    if highest == focus:
        return t(
            "Remittances were {value} of the GDP of {of_place} in {year}, the largest share in {group}",
            **values,
        )
    return t(
        "Remittances were {value} of the GDP of {of_place} in {year}; largest share: {highest}, {highest_value}",
        **values,
    )


def domains_met(t: Translator, focus: str, met: dict[int, int], domains: int) -> str:
    """In how many policy domains a country meets or fully meets; `met` counts them by round."""
    latest = max(met)
    values = {"in_place": t.place(focus, "in"), "met": met[latest], "domains": domains, "year": latest}
    if len(met) == 1:
        return t("{met} of {domains} policy domains met or fully met {in_place} in {year}", **values)
    return t(
        "{met} of {domains} policy domains met or fully met {in_place} in {year}, {before} in {earlier}",
        before=met[min(met)],
        earlier=min(met),
        **values,
    )
