"""The parts that pages are made of. Only here, in app.py and in pages is Streamlit imported."""

from seeeca.ui.headline import pages_of_objectives
from seeeca.ui.page import page

__all__ = ["page", "pages_of_objectives"]
