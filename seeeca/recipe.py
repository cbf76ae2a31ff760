"""What an exhibit is made from. A page, a link, a slide and a cache hold recipes and nothing else."""

from dataclasses import dataclass, field

from seeeca.assessment import Assessment
from seeeca.view import View


@dataclass(frozen=True)
class Recipe:
    """The id of an exhibit, and the view, or the answers of self-assessments, that it is made from."""

    id: str
    view: View = field(default_factory=View)
    answers: tuple[Assessment, ...] = ()

    @property
    def focus(self) -> str:
        """Code of the country that the exhibit is about."""
        return self.answers[0].country if self.answers else self.view.focus
