"""The direction of imports that the design asks for, and what pages must not hold."""

import ast
import re
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    ROOT / "dashboard.py",
    *(path for folder in ("pages", "seeeca", "etl") for path in sorted((ROOT / folder).rglob("*.py"))),
]
BELOW = {"seeeca.catalogue", "seeeca.words", "seeeca.view", "seeeca.recipe"}
ASKING = BELOW | {"seeeca.calculate", "seeeca.assessment", "seeeca.exhibit", "seeeca.warehouse", "seeeca.exhibits"}
DRAWING = BELOW | {"seeeca.exhibit", "seeeca.draw"}
PUBLISHING = ASKING | DRAWING | {"seeeca.publish"}
# What a module, or all modules of a package, may import of the project. The longest name that fits counts.
MAY_IMPORT = {
    "seeeca": set(),
    "seeeca.catalogue": {"seeeca.catalogue"},
    "seeeca.words": {"seeeca.catalogue", "seeeca.words"},
    "seeeca.view": {"seeeca.catalogue"},
    "seeeca.recipe": {"seeeca.assessment", "seeeca.view"},
    "seeeca.exhibit": BELOW | {"seeeca.exhibit"},
    "seeeca.calculate": {"seeeca.calculate"},
    "seeeca.assessment": BELOW | {"seeeca.assessment"},
    "seeeca.warehouse": {"seeeca.catalogue"},
    "seeeca.exhibits": ASKING,
    "seeeca.draw": DRAWING,
    "seeeca.publish": PUBLISHING,
    "seeeca.ui": PUBLISHING | {"seeeca.ui"},
    "seeeca.app": PUBLISHING | {"seeeca.ui"},
    "seeeca.serve": set(),
    "pages": {"seeeca.ui", "seeeca.exhibits"},
    "dashboard": PUBLISHING | {"seeeca.serve"},
    "etl": {"etl", "seeeca.catalogue"},
}
OF_PROJECT = ("seeeca", "etl", "pages", "dashboard", "tests")
ON_THE_SCREEN = ("seeeca.ui", "seeeca.app", "pages", "dashboard")


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = [name_of(path) for path in FILES]
KNOWN = {*MODULES, "plotly.express"}


def test_every_module_has_a_rule():
    assert [module for module in MODULES if rule_for(module) is None] == []


def test_imports_go_down_only():
    wrong = {
        module: {
            name
            for name in imports(module)
            if within(name, OF_PROJECT) and not within(name, MAY_IMPORT.get(rule_for(module), set()))
        }
        for module in MODULES
    }
    assert {module: names for module, names in wrong.items() if names} == {}


def test_streamlit_is_imported_only_where_the_screen_is_made():
    assert [module for module in importing("streamlit") if not within(module, ON_THE_SCREEN)] == []


def test_plotly_is_imported_only_where_figures_are_drawn():
    assert [module for module in importing("plotly") if not within(module, ["seeeca.draw", "seeeca.publish"])] == []


def test_plotly_express_is_not_imported():
    assert [module for module in MODULES if any(within(name, ["plotly.express"]) for name in imports(module))] == []


def test_duckdb_is_imported_by_the_warehouse_only():
    assert importing("duckdb") == ["seeeca.warehouse"]


def test_no_import_is_relative():
    """It would hide its direction."""
    relative = [
        f"{module}:{node.lineno}"
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_pages_choose_ask_and_show_only():
    pages = [module for module in MODULES if within(module, ["pages"])]
    assert pages
    assert {page: packages(page) - {"seeeca", "streamlit"} for page in pages} == {page: set() for page in pages}


def test_pages_hold_no_sql_and_no_styling():
    texts = {
        module: [
            text for text in strings(module) if re.search(r"\bselect\b.*\bfrom\b|<\w+|\bstyle=", text, re.I | re.S)
        ]
        for module in MODULES
        if within(module, ["pages"])
    }
    assert {module: found for module, found in texts.items() if found} == {}


def test_questions_are_asked_in_sql_files_only():
    """The warehouse itself loads the extracts; everything else asks questions by name."""
    asking = {
        module: [text for text in strings(module) if re.match(r"\s*(select|with)\b.*\bfrom\b", text, re.I | re.S)]
        for module in MODULES
        if module != "seeeca.warehouse"
    }
    assert {module: found for module, found in asking.items() if found} == {}


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(FILES[MODULES.index(module)].read_text(encoding="utf-8"))


@cache
def imports(module: str) -> set[str]:
    """Full names of what a module imports, also inside of functions: modules, not what is taken out of them."""
    found = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {
                whole if (whole := f"{node.module}.{alias.name}") in KNOWN else node.module for alias in node.names
            }
    return found


def importing(package: str) -> list[str]:
    return [module for module in MODULES if package in packages(module)]


def packages(module: str) -> set[str]:
    """Packages that a module imports, without those of Python itself."""
    return {name.split(".")[0] for name in imports(module)} - sys.stdlib_module_names


def within(name: str, those) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in those)


def rule_for(module: str) -> str | None:
    """The rule of the module itself, else of the package it is in; a module right in seeeca needs its own."""
    if module in MAY_IMPORT:
        return module
    package = module.rpartition(".")[0]
    return rule_for(package) if package and package != "seeeca" else None


def strings(module: str) -> list[str]:
    documentation = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
    }
    constants = (node.value for node in ast.walk(tree(module)) if isinstance(node, ast.Constant))
    return [value for value in constants if isinstance(value, str) and value not in documentation]
