"""The official questionnaire of SDG indicator 10.7.2, filled in together; results at once, kept in files only."""

from seeeca import ui
from seeeca.ui import assessment


def self_assessment() -> None:
    ui.controls(ui.country, assessment.round_, assessment.by, assessment.day)
    assessment.headline()
    assessment.questionnaire()
    assessment.results()
    assessment.comparison()


ui.page("assessment", self_assessment)
