"""Migration policies by SDG indicator 10.7.2: ordered categories, reported by Governments, never ranked."""

from seeeca import ui


def governance() -> None:
    ui.controls(ui.country, ui.group, ui.round_, ui.order)
    ui.headline("governance")
    ui.show("policy_domains", "policy_counts")
    ui.show("policy_matrix")
    ui.show("policy_change_focus")
    ui.show("policy_change")
    ui.show("policy_questions")


ui.page("governance", governance)
