"""What was made for a view before is the answer for every view that is the same in all that was read of it.

So a change of the year, say, makes only those exhibits of a page again that look at the year.
"""

from collections import deque
from collections.abc import Callable, Hashable
from functools import lru_cache, partial
from typing import TypeVar, cast

from seeeca.exhibits.making import Making
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.warehouse import current
from seeeca.words.i18n import translator

# How many results are kept of each exhibit, headline and row of cards, in each language.
KEPT = 12

Made = TypeVar("Made")


class Read:
    """A view that notes which of its fields are read and what its methods are asked, with the answers."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.fields: dict[str, object] = {}
        self.answers: dict[tuple[str, tuple[Hashable, ...]], object] = {}

    def __getattr__(self, name: str) -> object:
        found = getattr(self.view, name)
        if callable(found):
            return partial(self._ask, name)
        self.fields[name] = found
        return found

    def _ask(self, method: str, *asked: Hashable) -> object:
        self.answers[method, asked] = getattr(self.view, method)(*asked)
        return self.answers[method, asked]

    def is_so_in(self, view: View) -> bool:
        """Whether another view is the same in all that was read."""
        return all(getattr(view, field) == value for field, value in self.fields.items()) and all(
            getattr(view, method)(*asked) == answer for (method, asked), answer in self.answers.items()
        )


def remembered(make: Callable[[Making], Made], recipe: Recipe, language: str) -> Made:
    """What `make` gives for a recipe; made anew only if no earlier result fits.

    What is made from answers is not kept.
    """
    warehouse, t = current(), translator(language)
    if recipe.answers:
        return make(Making(recipe, recipe.view, t, warehouse))
    results = _results(make, recipe.id, language, warehouse.id)
    for read, made in tuple(results):
        if read.is_so_in(recipe.view):
            return made
    read = Read(recipe.view)
    made = make(Making(recipe, cast(View, read), t, warehouse))
    results.append((read, made))
    return made


@lru_cache(maxsize=1000)
def _results(make: Callable[[Making], Made], id_: str, language: str, data_version: str) -> deque:
    return deque(maxlen=KEPT)


forget = _results.cache_clear
