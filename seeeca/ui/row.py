"""A row of exhibits as one component of our own: the browser draws its cards and turns their faces (static/card)."""

from collections.abc import Sequence

import streamlit as st

from seeeca import exhibits
from seeeca.catalogue import load
from seeeca.draw.common import Canvas
from seeeca.draw.figure import natural_height
from seeeca.exhibit.exhibit import Exhibit, Note
from seeeca.exhibit.shapes import Lines
from seeeca.recipe import Recipe
from seeeca.ui.card import card, method_card
from seeeca.ui.headline import once
from seeeca.ui.html import html
from seeeca.ui.room import Room
from seeeca.ui.state import choose, current_view, language, palette, script, width
from seeeca.words.i18n import translator

# The script is a file of its own, for what stands here travels with each row in each run.
LOADER = """
export default async function (component) {
  const { default: row } = await import(new URL("/app/static/card/row.js", window.location.href));
  return row(component);
}
"""
_component = st.components.v2.component("exhibits", js=LOADER, isolate_styles=False)


def show(*ids: str, height: int | None = None, told: set[str] | None = None) -> None:
    """Exhibits side by side in one row; `height` of their charts in pixels, else as high as they need.

    told: why figures are missing, as the page has told it so far.
    """
    show_ready([exhibits.make(Recipe(id_, current_view()), language()) for id_ in ids], height, told)


def show_with_method(id_: str, height: int, told: set[str]) -> None:
    """An exhibit, its chart `height` pixels high, and below it how its figures were calculated."""
    show_ready([exhibits.make(Recipe(id_, current_view()), language())], height, told, with_method=True)


def show_ready(
    made: Sequence[Exhibit], height: int | None = None, told: set[str] | None = None, with_method: bool = False
) -> None:
    """A row of exhibits that are made. A mark or a row of a table that was chosen opens its corridor."""
    t = translator(language())
    key = f"row-{made[0].id}"
    room = Room(width(), len(made))
    shared = _shared_notes(made) if room.columns > 1 else ()
    canvases = _canvases(made, room, height)
    saved = st.session_state.get(key, {}).get("saving") or []
    cards = [
        card(
            exhibit,
            t,
            canvas,
            palette(),
            absence=once(exhibit.absence, told) if exhibit.absence and told is not None else exhibit.absence,
            shared=shared,
            with_saving=exhibit.id in saved,
        )
        for exhibit, canvas in zip(made, canvases, strict=True)
    ]
    if with_method:
        cards.append(method_card(made[0]))
    chosen = _component(
        key=key,
        data={"cards": cards, "columns": room.columns, "width": width(), "ground": palette().ground.lower()},
        on_width_change=lambda: st.session_state.update(width=st.session_state[key]["width"]),
        on_ground_change=_nothing,
        on_saving_change=_nothing,
        on_partner_change=_nothing,
    )
    if shared:
        st.html(html("paragraph", style="row-notes quiet", role="", text=" ".join(note.text for note in shared)))
    if chosen.partner in set(load().countries) - {made[0].focus}:
        choose(partner=chosen.partner)
        st.switch_page(script("corridor"))


def _nothing() -> None:
    """The run itself is the answer."""


def _shared_notes(made: Sequence[Exhibit]) -> tuple[Note, ...]:
    """What must be seen beside each exhibit of the row, and so can stand once below them."""
    first, *others = (exhibit.notes_to_see for exhibit in made)
    return tuple(note for note in first if others and all(note in notes for notes in others))


def _canvases(made: Sequence[Exhibit], room: Room, height: int | None) -> list[Canvas]:
    """Each as high as its chart needs; lines fill the room beside a higher chart."""
    t = translator(language())
    side_by_side = room.columns > 1
    # The site's heights are for rows that stand as it declares them, with room beside the lines for their names.
    given = height if room.columns == room.cards and not Canvas(room.chart, 0).is_narrow else None
    heights = [
        given or natural_height(exhibit, t, Canvas(room.chart, 0)) if exhibit.has_chart else 0 for exhibit in made
    ]
    return [
        Canvas(room.chart, max(heights) if side_by_side and isinstance(exhibit.shape, Lines) else own)
        for exhibit, own in zip(made, heights, strict=True)
    ]
