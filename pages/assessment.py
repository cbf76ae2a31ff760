"""The official questionnaire of SDG indicator 10.7.2, filled in together; results at once, kept in files only."""

from seeeca import ui
from seeeca.ui import assessment

ui.page(
    "assessment",
    round=assessment.round_,
    by=assessment.by,
    day=assessment.day,
    headline=assessment.headline,
    questionnaire=assessment.questionnaire,
    results=assessment.results,
    comparison=assessment.comparison,
)
