"""How much room a row of cards has, and how it is shared out. All lengths in pixels."""

from dataclasses import dataclass

# Of a page in a browser that has not told its width yet: a laptop's, or a phone's.
USUAL_WIDTH, PHONE_WIDTH = 1280, 360
# Cards stand side by side as long as each is so wide.
LEAST = 400
GAP = 12
# Frame and margins of a card, left and right together.
EDGES = 34


@dataclass(frozen=True)
class Room:
    """A row as wide as the page, for so many cards."""

    width: int
    cards: int

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        return max(1, min(self.cards, (self.width + GAP) // (LEAST + GAP)))

    @property
    def chart(self) -> int:
        """The width of a chart in one of the cards."""
        return (self.width - GAP * (self.columns - 1)) // self.columns - EDGES
