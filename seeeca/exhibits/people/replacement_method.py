"""How replacement migration is calculated, in words: beside the answer and wherever it is taken away."""

from seeeca.exhibit.exhibit import Method
from seeeca.words.i18n import Translator

# As the study asks to be cited, in the language of the publication.
STUDY = (
    "United Nations, Department of Economic and Social Affairs, Population Division (2001). Replacement Migration: "
    "Is It a Solution to Declining and Ageing Populations? ST/ESA/SER.A/206."
)


def method(t: Translator, base: int) -> Method:
    """What is asked, formula, how newcomers age, assumptions, limits, and whose question it is."""
    return (
        (
            t("What is asked"),
            t(
                "How many net migrants in each year from mid-{base} on would bring what is held back to its level of "
                "{base} in the year chosen. It is arithmetic under assumptions, not a forecast, a target or advice.",
                base=base,
            ),
        ),
        (
            t("Formula"),
            t(
                "Net migrants a year = those of the medium variant + n. For people aged 20–64 and for all people "
                "n = (level of {base} − medium variant) ÷ k; for the old-age dependency ratio "
                "n = (O − r × W) ÷ (r × k₂₀₋₆₄ − k₆₅₊). r: ratio of {base}; O, W: people aged 65+ and 20–64 in the "
                "medium variant in the year chosen; k: people who would live there in that year because of one more "
                "net migrant a year.",
                base=base,
            ),
        ),
        (
            t("How newcomers age"),
            t(
                "In steps of five years, both sexes together. Newcomers survive as the medium variant's own "
                "generations do, after the projected migrants among these are taken out, and have as many children "
                "aged 0–4 for each person aged 20–39. Half of those of five years come at the beginning, half at the "
                "end (ratios of Hamilton and Perry, 1962)."
            ),
        ),
        (
            t("Assumptions"),
            t(
                "The same number each year; ages as of the projected net migrants, gains and losses counted alike; "
                "survival and fertility as of the whole population. Ages after {base} are published every ten years: "
                "between two of them a generation is taken at the mean of its numbers.",
                base=base,
            ),
        ),
        (
            t("Limits"),
            t(
                "Mortality and fertility by age are not on hand, so this is an approximation. No answer is given "
                "where the medium variant holds the level by itself, where newcomers would age too fast to hold it, "
                "or where the population would more than double."
            ),
        ),
        (t("Whose question it is"), STUDY),
    )
