"""Colours, light and dark. Every pair stands at 3:1 or more against its ground; tests hold this."""

from dataclasses import dataclass

from seeeca.exhibit.shapes import Role


@dataclass(frozen=True)
class Palette:
    ground: str
    text: str
    muted: str
    grid: str
    focus: str
    second: str
    context: str
    women: str
    men: str
    # Maps: five classes, and areas without a figure.
    classes: tuple[str, str, str, str, str]
    on_classes: tuple[str, str, str, str, str]
    no_data: str
    # SDG 10.7.2, categories 1 to 4; the text on each of them.
    categories: tuple[str, str, str, str]
    on_categories: tuple[str, str, str, str]

    def of_role(self, role: Role) -> str:
        return {"focus": self.focus, "second": self.second, "context": self.context, "sum": self.text}[role]

    def of_state(self, number: int) -> str:
        """The colour of a state of a matrix; 0 stands on the ground."""
        return self.categories[number - 1] if number else self.ground

    def on_state(self, number: int) -> str:
        """The colour of a text on that of a state."""
        return self.on_categories[number - 1] if number else self.muted


LIGHT = Palette(
    ground="#FFFFFF",
    text="#1B1F24",
    muted="#52606D",
    grid="#E4E7EB",
    focus="#0B5CAB",
    second="#C2410C",
    context="#7B8794",
    women="#7C3AED",
    men="#0F766E",
    classes=("#CFE2F5", "#9CC4EA", "#62A0DB", "#2B75BC", "#0B4A8A"),
    on_classes=("#1B1F24", "#1B1F24", "#1B1F24", "#FFFFFF", "#FFFFFF"),
    no_data="#DDD6CA",
    categories=("#EAF2FB", "#C3DAF2", "#7FB0E0", "#1F69B3"),
    on_categories=("#1B1F24", "#1B1F24", "#1B1F24", "#FFFFFF"),
)
DARK = Palette(
    ground="#12161B",
    text="#E8EAED",
    muted="#B4BDC7",
    grid="#2A313A",
    focus="#6CB2F5",
    second="#F59E6B",
    context="#8A97A6",
    women="#B79CF7",
    men="#4FC1B0",
    classes=("#17324F", "#1F5186", "#3883CB", "#6BA6DE", "#BBD9F5"),
    on_classes=("#E8EAED", "#E8EAED", "#12161B", "#12161B", "#12161B"),
    no_data="#3A3F45",
    categories=("#1C2A3A", "#274B70", "#4787C0", "#9CCBF5"),
    on_categories=("#E8EAED", "#E8EAED", "#12161B", "#12161B"),
)
