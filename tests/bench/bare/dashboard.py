"""A bare Streamlit page to compare with, served as the dashboard is. Copied to a temporary folder and run there."""

import gc

import figures
import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

assert figures.PAGES
gc.collect()
gc.freeze()

app = st.App("app/page.py", middleware=[Middleware(GZipMiddleware)])
