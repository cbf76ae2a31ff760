"""The tile grid of the 20: no boundaries, no areas; name and value in each tile, the classes of the map.

What an exhibit counts outside of the 20 has wide tiles of its own, where the grid is empty.
"""

from seeeca.catalogue import Tile
from seeeca.draw.common import SIZE, horizontal_legend, with_year
from seeeca.draw.maps import WORLD_MAPS, legend_entries
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import NO_BREAK, Translator

# Counts from here on are told to three figures: a tile is too narrow for more.
LARGE = 1_000_000
# First row and columns, from and to, of the wide tiles.
WIDE = {"row": 5, "columns": (6, 9)}


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    data = exhibit.data.assign(words=with_year(exhibit, t))
    given = data.set_index("country")
    tiles = t.catalogue.tiles
    cells = [_cell(exhibit, t, tile, given.loc[iso3] if iso3 in given.index else None) for iso3, tile in tiles.items()]
    beyond = data[~data["country"].isin(tiles)]
    cells += [_wide_cell(row, number) for number, row in enumerate(beyond.itertuples(index=False))]
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": [(cell["left"] + cell["right"]) / 2 for cell in cells],
        "y": [cell["row"] for cell in cells],
        "text": [cell["hover"] for cell in cells],
        "customdata": [cell["code"] for cell in cells],
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {"opacity": 0, "size": 40},
        "showlegend": False,
    }
    hidden = {"visible": False, "fixedrange": True}
    columns, rows = ({getattr(tile, along) for tile in tiles.values()} for along in ("column", "row"))
    return [marks, *legend_entries(exhibit, t, palette, "scatter")], {
        "shapes": [_shape(cell, palette) for cell in cells],
        "annotations": [_words(cell, palette) for cell in cells],
        "showlegend": True,
        "legend": horizontal_legend(palette),
        "margin": {"l": 4, "r": 4, "t": 4, "b": 64},
        "xaxis": hidden | {"range": [min(columns) - 0.6, max(columns) + 0.6]},
        "yaxis": hidden | {"range": [max(rows) + 0.6, min(rows) - 0.6]},
    }


def _cell(exhibit: Exhibit, t: Translator, tile: Tile, row) -> dict:
    """Where a tile stands, its class (None: no figure), whether it is the focus country's, and its words."""
    focus = tile.iso3 == exhibit.view.focus
    label = t.name(tile.iso3) if tile.iso3 == "XKX" else tile.iso3
    words, hover = "–", f"{t.name(tile.iso3)}: {t('no figure')}"
    if row is not None:
        words, hover = _short(exhibit, row, t), f"{row['name']}: {row['words']}"
    elif focus and exhibit.id in WORLD_MAPS:
        # Nobody is an immigrant from where they are: the focus country lacks no figure here.
        words, hover = "", t.name(tile.iso3)
    return {
        "code": tile.iso3,
        "left": tile.column - 0.47,
        "right": tile.column + 0.47,
        "row": tile.row,
        "place": None if row is None else int(row["place"]),
        "focus": focus,
        "words": f"{label}<br>{words}" if words else label,
        "hover": hover,
    }


def _wide_cell(row, number: int) -> dict:
    first, last = WIDE["columns"]
    return {
        "code": row.country,
        "left": first - 0.47,
        "right": last + 0.47,
        "row": WIDE["row"] + number,
        "place": int(row.place),
        "focus": False,
        "words": f"{row.name}<br>{row.words}",
        "hover": f"{row.name}: {row.words}",
    }


def _short(exhibit: Exhibit, row, t: Translator) -> str:
    """The value as it fits into a tile."""
    value = row[exhibit.encoding.y]
    if exhibit.unit in ("persons", "usd") and abs(value) >= LARGE:
        return t.about(value).replace(NO_BREAK, "<br>")
    return row["words"]


def _shape(cell: dict, palette: Palette) -> dict:
    return {
        "type": "rect",
        "x0": cell["left"],
        "x1": cell["right"],
        "y0": cell["row"] - 0.46,
        "y1": cell["row"] + 0.46,
        "fillcolor": palette.no_data if cell["place"] is None else palette.classes[cell["place"]],
        "line": {"color": palette.second if cell["focus"] else palette.grid, "width": 3 if cell["focus"] else 1},
        "layer": "below",
    }


def _words(cell: dict, palette: Palette) -> dict:
    colour = palette.text if cell["place"] is None else palette.on_classes[cell["place"]]
    return {
        "x": (cell["left"] + cell["right"]) / 2,
        "y": cell["row"],
        "text": cell["words"],
        "showarrow": False,
        "font": {"size": SIZE - 1, "color": colour},
    }
