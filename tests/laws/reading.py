"""Which choices of a view an exhibit or the head of a page reads."""

from functools import cache, partial

from seeeca import exhibits
from seeeca.exhibits.making import Making
from seeeca.exhibits.registry import BUILDERS, PAGES
from seeeca.recipe import Recipe
from seeeca.view import CHOICES, View
from seeeca.warehouse import current
from seeeca.words.i18n import translator


class Watched:
    """A view that remembers which choices were read of it, by its own methods too."""

    def __init__(self, view: View) -> None:
        self.view, self.read = view, set()

    def __getattr__(self, name: str) -> object:
        if name not in CHOICES:
            return partial(getattr(View, name), self)
        self.read.add(name)
        return getattr(self.view, name)


@cache
def choices_read(what: str, focus: str) -> set[str]:
    """what: the id of an exhibit, or a page, whose headline and cards are meant."""
    view = Watched(View(focus=focus))
    functions = [BUILDERS[what]] if what in exhibits.BUILDERS else [PAGES[what].headline, PAGES[what].key_figures]
    for function in functions:
        function(Making(Recipe(what), view, translator("en"), current()))
    return view.read
