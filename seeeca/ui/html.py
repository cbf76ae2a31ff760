"""HTML from the templates beside this module, in which every value is escaped."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

# Templates are read once: a look at each file at each use would take longer than the use.
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).resolve().parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)


def html(template: str, **values: object) -> str:
    return _templates.get_template(f"{template}.html").render(values)


def _in_style(text: str) -> str:
    """A text between quotes of a style sheet; it is safe there, where HTML's own escapes would be read as they are."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")


_templates.filters["in_style"] = _in_style
