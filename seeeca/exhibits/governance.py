"""SDG indicator 10.7.2: ordered categories by policy domain, reported by Governments. Never ranked."""

import pandas as pd

from seeeca import findings
from seeeca.exhibit import Column, Encoding, Exhibit
from seeeca.exhibits.making import Making
from seeeca.i18n import Translator

CATEGORY = "policy_category"
EDITION = "sdg-2023-12"
ALL = "all"
MEETS = 3


def domains_in_rounds(make: Making) -> Exhibit:
    """Category of each policy domain and of all, of the focus country, by round.

    data: domain, domain_name, round, category, sign, category_name; every domain and every round.
    """
    t = make.t
    rows = make.ask("policy_categories", edition=EDITION, countries=[make.focus])
    title = t("Migration policies {in_place}, SDG indicator 10.7.2", in_place=t.place(make.focus, "in"))
    if rows.empty:
        return make.absent(title, t("Category by policy domain"), [CATEGORY], [EDITION])
    data = _described(t, rows)
    domains = make.catalogue.framework.domains
    met = rows[rows["domain"] != ALL].groupby("round")["category"].agg(lambda found: int((found >= MEETS).sum()))
    title = findings.domains_met(t, make.focus, met.to_dict(), len(domains))
    subtitle = t(
        "SDG indicator 10.7.2, category by policy domain as reported by the Government, {country}, {rounds}",
        country=t.name(make.focus),
        rounds=", ".join(str(round_) for round_ in met.index),
    )
    described = "; ".join(
        f"{row.domain_name}, {row.round}: {row.category_name}" for row in data.itertuples() if row.category
    )
    return make.exhibit(
        "matrix",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="round", y="domain_name", series="category"),
        columns=(
            Column("domain_name", t("Policy domain")),
            Column("round", t("Round")),
            Column("category", t("Category (1 to 4)"), 0),
            Column("category_name", t("Category")),
        ),
        indicators=[CATEGORY],
        editions=[EDITION],
        notes=[t("Ordered categories, reported by Governments themselves; not a ranking and not an IOM score.")],
        alt=f"{title}. {subtitle}. {described}.",
        countries=[make.focus],
    )


def _described(t: Translator, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a domain and round, the six domains first, then all; category 0 where there is no record."""
    framework = t.catalogue.framework
    names = {domain.id: t.words(domain.short) for domain in framework.domains}
    names[ALL] = t.words(framework.all_domains)
    categories = {category.number: category for category in framework.categories}
    given = {(row.domain, row.round): row.category for row in rows.itertuples()}
    rounds = sorted(rows["round"].unique().tolist())
    return pd.DataFrame(
        [
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
    )
