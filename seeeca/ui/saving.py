"""Taking an exhibit away: a picture made in the reader's own browser, and a table."""

from pathlib import Path

import streamlit as st

from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.sources import source_words
from seeeca.publish.picture import file_name, picture
from seeeca.publish.table import csv
from seeeca.words.i18n import Translator

TOPOJSON = "/app/static/topojson/"
PLOTLY = "/plotly/plotly.min.js"

_picture = st.components.v2.component(
    "picture", js=(Path(__file__).resolve().parent / "picture.js").read_text(encoding="utf-8"), isolate_styles=False
)


def save(exhibit: Exhibit, t: Translator) -> None:
    """A preview of the picture as it will be saved, and the buttons that save it."""
    with st.container(horizontal=True):
        st.download_button(
            t("Table (CSV)"),
            csv(exhibit, t),
            file_name=file_name(exhibit, "csv"),
            mime="text/csv",
            key=f"csv-{exhibit.id}",
            on_click="ignore",
        )
    drawn = picture(exhibit, t)
    _picture(
        key=f"picture-{exhibit.id}",
        data={
            "figure": drawn.to_json(),
            "name": file_name(exhibit, ""),
            "words": " ".join(
                (exhibit.title, exhibit.subtitle, source_words(exhibit, t), *(note.text for note in exhibit.notes))
            ),
            "plotly": PLOTLY,
            "topojson": TOPOJSON,
            "png": t("Picture (PNG)"),
            "svg": t("Picture (SVG)"),
            "alt": exhibit.alt,
            "failed": t("The picture could not be drawn in this browser."),
        },
    )
