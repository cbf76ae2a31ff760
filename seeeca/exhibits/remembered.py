"""What was made for a view before is the answer for every view that is the same in all that was read of it.

So a change of the year, say, makes only those exhibits of a page again that look at the year.
"""

from collections import deque
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from seeeca.exhibits.making import Making
from seeeca.i18n import translator
from seeeca.view import View
from seeeca.warehouse import current

# How many results are kept of each exhibit, headline and row of cards, in each language.
KEPT = 12

Made = TypeVar("Made")


class Read:
    """A view that notes which of its fields are read, with their values."""

    def __init__(self, view: View) -> None:
        self.view, self.fields = view, {}

    def __getattr__(self, field: str) -> object:
        self.fields[field] = getattr(self.view, field)
        return self.fields[field]


def remembered(make: Callable[[Making], Made], id_: str, view: View, language: str) -> Made:
    """What `make` gives for the view; made anew only if no earlier result fits."""
    warehouse = current()
    results = _results(make, id_, language, warehouse.id)
    for fields, made in tuple(results):
        if all(getattr(view, field) == value for field, value in fields.items()):
            return made
    read = Read(view)
    made = make(Making(id_, read, translator(language), warehouse))
    results.append((read.fields, made))
    return made


@lru_cache(maxsize=1000)
def _results(make: Callable[[Making], Made], id_: str, language: str, data_version: str) -> deque:
    return deque(maxlen=KEPT)


forget = _results.cache_clear
