"""The tile grid of the 20: no boundaries, no areas; name and value in each tile, the classes of the map."""

from seeeca.draw.common import SIZE, horizontal_legend, in_words
from seeeca.draw.maps import legend_entries
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    given = exhibit.data.set_index("country")
    tiles = t.catalogue.tiles
    shapes, words, hover = [], [], []
    for iso3, tile in tiles.items():
        place = int(given.loc[iso3, "place"]) if iso3 in given.index else None
        focus = iso3 == exhibit.view.focus
        shapes.append(
            {
                "type": "rect",
                "x0": tile.column - 0.47,
                "x1": tile.column + 0.47,
                "y0": tile.row - 0.46,
                "y1": tile.row + 0.46,
                "fillcolor": palette.no_data if place is None else palette.classes[place],
                "line": {"color": palette.second if focus else palette.grid, "width": 3 if focus else 1},
                "layer": "below",
            }
        )
        value = "–" if place is None else in_words(exhibit, given.loc[iso3, "value"], t)
        words.append(
            {
                "x": tile.column,
                "y": tile.row,
                "text": f"{iso3 if iso3 != 'XKX' else t.name(iso3)}<br>{value}",
                "showarrow": False,
                "font": {"size": SIZE - 1, "color": palette.text if place is None else palette.on_classes[place]},
            }
        )
        hover.append(f"{t.name(iso3)}: {value if place is not None else t('no figure')}")
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": [tile.column for tile in tiles.values()],
        "y": [tile.row for tile in tiles.values()],
        "text": hover,
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {"opacity": 0, "size": 40},
        "showlegend": False,
    }
    hidden = {"visible": False, "fixedrange": True}
    columns = [tile.column for tile in tiles.values()]
    rows = [tile.row for tile in tiles.values()]
    return [marks, *legend_entries(exhibit, t, palette, "scatter")], {
        "shapes": shapes,
        "annotations": words,
        "showlegend": True,
        "legend": horizontal_legend(palette),
        "margin": {"l": 4, "r": 4, "t": 4, "b": 64},
        "xaxis": hidden | {"range": [min(columns) - 0.6, max(columns) + 0.6]},
        "yaxis": hidden | {"range": [max(rows) + 0.6, min(rows) - 0.6]},
    }
