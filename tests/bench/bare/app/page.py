"""Widgets, one text, and the charts, which are made in each run as on any page."""

import figures
import plotly.graph_objects as go
import streamlit as st

CONFIG = {"displayModeBar": False, "topojsonURL": "/app/static/topojson/"}

st.set_page_config(layout="wide")
page = figures.PAGES[st.query_params["page"]]
with st.container(horizontal=True):
    choices = []
    for widget in page["widgets"]:
        if widget["kind"] == "slider":
            choice = st.select_slider(widget["label"], widget["options"], widget["shown"], key=widget["key"], width=190)
        else:
            first = widget["options"].index(widget["shown"])
            choice = st.selectbox(widget["label"], widget["options"], first, key=widget["key"], width=215)
        choices.append(choice)
name = ", ".join(choices)
st.html(f"<h2>{name}</h2>")
for row_number, row in enumerate(page["views"][name]):
    for column_number, (column, chart) in enumerate(zip(st.columns(len(row), gap="small"), row, strict=True)):
        if chart:
            with column.container(border=True):
                key = f"chart-{row_number}-{column_number}"
                st.plotly_chart(go.Figure(chart), theme=None, config=CONFIG, key=key)
