"""Entry point: `streamlit run dashboard.py`. The application itself is seeeca/app.py.

A folder `pages/` beside the main script makes Streamlit guess at pages by itself and breaks the first
link to a page after a start; so the main script only names the application.
"""

import gc

import pandas as pd
import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from seeeca import exhibits
from seeeca.catalogue.reading import LANGUAGES
from seeeca.recipe import Recipe
from seeeca.serve import CompressedOnce, DocumentHead
from seeeca.warehouse import ExtractsError

# Frames are small and cut into many parts: with texts in Python's own memory pages are made a third faster than with
# texts in Arrow's.
pd.options.mode.string_storage = "python"

# The first visitor waits neither for the extracts nor for the words of a language.
try:
    for language in LANGUAGES:
        exhibits.make(Recipe("migrant_stock"), language)
except ExtractsError:
    pass  # each page says what is wrong

# What lives as long as the process is left out of the collection of garbage, which then is short. It is done by
# Python and not by Streamlit after each run (.streamlit/config.toml); a little more often than usual, to save memory.
gc.collect()
gc.freeze()
gc.set_threshold(700, 10, 2)

app = st.App(
    "seeeca/app.py",
    # The copy of plotly.js inside of the Python package, with which browsers draw.
    routes=[Mount("/plotly", StaticFiles(packages=[("plotly", "package_data")]))],
    middleware=[Middleware(GZipMiddleware), Middleware(CompressedOnce), Middleware(DocumentHead)],
)
