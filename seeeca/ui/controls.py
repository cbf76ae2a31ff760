"""Controls. Each shows a choice of the view, and changes it and the link."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import streamlit as st

from seeeca import exhibits
from seeeca.catalogue import load
from seeeca.catalogue.reading import LANGUAGES
from seeeca.catalogue.site import Control
from seeeca.ui import seams
from seeeca.ui.state import choose, choose_language, current_view, language, refuse, words
from seeeca.view import CHOICES, PLACES, View
from seeeca.words.i18n import NAMES, Translator

# In pixels, unless the site says another.
WIDTH, WIDTH_OF_RANGE = 190, 210
# A year to be chosen among few that lie far apart.
YEAR_OF_FEW = "until"


def controls(declared: Iterable[Control], parts: Mapping[str, Callable[[], None]], key: str | None = None) -> None:
    """Controls side by side; nothing has to be unfolded. `parts`: those that only this page has."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key=key):
        for each in declared:
            if each.part:
                parts[each.part]()
            else:
                control(each)


def control(declared: Control) -> None:
    """The control that fits the values of a choice: segments for few, a slider for years, a list for the rest."""
    t, (field, *others) = words(), declared.choices
    values = CHOICES[field].values
    label = t.words(declared.label) if declared.label else t.marked(CHOICES[field].label)
    if others:
        _range(label, declared)
    elif declared.years:
        _year(label, declared, field)
    elif isinstance(values, Mapping) and not declared.as_list:
        _segments(label, {value: t.marked(name) for value, name in values.items()}, field, _shown(field))
    else:
        _select(label, declared, field, t)


def in_words(declared: Iterable[Control]) -> list[str]:
    """What is chosen, as paper says it: "Country: Belarus"."""
    t = words()
    said = []
    for each in declared:
        if each.part:
            continue
        field, *others = each.choices
        values = CHOICES[field].values
        label = t.words(each.label) if each.label else t.marked(CHOICES[field].label)
        if others:
            low, high = _span(each)
            value = f"{low}–{high}"
        elif each.years:
            value = str(exhibits.years_to_choose(each.years, current_view())[1])
        elif isinstance(values, Mapping):
            value = t.marked(values[_shown(field)])
        else:
            shown = _shown(field)
            value = _name(field, shown if shown else _options(field, current_view(), t)[0], t)
        said.append(f"{label}: {value}")
    return said


def language_switch() -> None:
    """In the frame of the page, for navigation and footer change with it."""
    t = words()
    st.session_state.language_widget = language()
    st.segmented_control(
        t("Language"),
        LANGUAGES,
        format_func=NAMES.get,
        key="language_widget",
        on_change=choose_language,
        required=True,
    )


def grey_countries(page: str) -> None:
    """Those without all figures of a page stand grey in the list of countries, with the reason under the name."""
    t = words()
    countries = _options("focus", current_view(), t)
    reasons = {countries.index(country): reason for country, reason in exhibits.gaps(page, language()).items()}
    seams.grey_options(t.marked(CHOICES["focus"].label), reasons)


# Lists -------------------------------------------------------------------------------------------


def _select(label: str, declared: Control, field: str, t: Translator) -> None:
    options = _options(field, current_view(), t)
    key = f"{field}_widget"
    shown = _shown(field)
    st.session_state[key] = shown if shown in options else options[0]
    st.selectbox(
        label,
        options,
        format_func=lambda value: _name(field, value, t) if value in options else value,
        key=key,
        on_change=lambda: _select_typed(field, st.session_state[key], options),
        # A place that is typed by another of its names is found too.
        accept_new_options=CHOICES[field].code in PLACES,
        width=declared.width or WIDTH,
    )


def _select_typed(field: str, typed: str, options: list[Any]) -> None:
    """What was chosen in a list, or typed into it; a name that nobody knows is told and changes nothing."""
    meant = typed if typed in options else load().names.find(typed)
    if meant is None or meant not in options:
        refuse(CHOICES[field].code, typed)
    else:
        choose(**{field: meant or None})


def _options(field: str, view: View, t: Translator) -> list[Any]:
    """What a list offers, in its order; an empty text stands for no choice, where that is possible."""
    known: list[Any] = list(CHOICES[field].known(load()))
    match field:
        case "focus":
            return sorted(known, key=t.order_of_place)
        case "partner":
            return sorted(set(known) - {view.focus}, key=t.order_of_place)
        case "indicator" | "against":
            return exhibits.compared_indicators()
        case "objective" | "target":
            return ["", *known]
        case "beside":
            # Another country, or another year that has figures.
            countries = sorted({*_options("focus", view, t)} - {view.focus}, key=t.order_of_place)
            return ["", *countries, *map(str, reversed(exhibits.pyramid_years(view)))]
        case _:
            return known


def _name(field: str, value: str, t: Translator) -> str:
    declared = load()
    values = CHOICES[field].values
    if isinstance(values, Mapping):
        return t.marked(values[value])
    match field:
        case "group":
            group = declared.groups[value]
            return t.words(group.short or group.name)
        case "stock_edition":
            return t("{year} revision", year=value.split("-")[1])
        case "flow_edition":
            return t.words(declared.editions[value].name)
        case "indicator" | "against":
            return t.words(declared.indicators[value].title)
        case "objective":
            names = {str(each.number): f"{each.number}. {t.words(each.short)}" for each in declared.compact.objectives}
            return names.get(value) or t("All objectives")
        case "target":
            names = {each.id: f"{each.id} {', '.join(map(t.words, each.topics))}" for each in declared.compact.targets}
            return names.get(value) or t("All targets")
        case "beside":
            return t.name(value) if value.isalpha() else value or t("Nothing")
        case _:
            return t.name(value)


def _shown(field: str) -> str | None:
    """The value that exhibits show."""
    view = current_view()
    match field:
        case "partner":
            return exhibits.partner_of(view)
        case "indicator":
            return view.indicator or exhibits.USUAL_INDICATOR
        case _:
            return getattr(view, field)


# Segments and sliders ----------------------------------------------------------------------------


def _segments(label: str, names: Mapping[str | int, str], field: str, shown: str | int) -> None:
    key = f"{field}_widget"
    st.session_state[key] = shown
    st.segmented_control(
        label,
        names,
        format_func=names.get,
        key=key,
        on_change=lambda: choose(**{field: st.session_state[key]}),
        required=True,
    )


def _year(label: str, declared: Control, field: str) -> None:
    """A slider over the years that have figures: an arrow key moves by one of them.

    Where there is one year or none, there is nothing to choose.
    """
    known, shown = exhibits.years_to_choose(declared.years, current_view())
    if len(known) < 2:
        return
    if field == YEAR_OF_FEW:
        _segments(label, {year: str(year) for year in known}, field, shown)
        return
    key = f"{field}_widget"
    st.session_state[key] = shown
    st.select_slider(
        label,
        known,
        key=key,
        on_change=lambda: choose(**{field: st.session_state[key]}),
        width=declared.width or WIDTH,
    )


def _range(label: str, declared: Control) -> None:
    """The range of years that lines show, from the first to the last, or the usual ones unless others are chosen."""
    first, last = declared.first, declared.last
    usual = _usual_span(declared)

    def changed() -> None:
        chosen = zip(declared.choices, st.session_state.years_widget, usual, strict=True)
        choose(**{field: None if year == usual_year else year for field, year, usual_year in chosen})

    st.session_state.years_widget = _span(declared)
    st.slider(label, first, last, key="years_widget", on_change=changed, width=declared.width or WIDTH_OF_RANGE)


def _usual_span(declared: Control) -> tuple[int, int]:
    return declared.usual_first or declared.first, declared.usual_last or declared.last


def _span(declared: Control) -> tuple[int, int]:
    """The range that is shown, within what is offered."""
    first, last = declared.first, declared.last
    usual_first, usual_last = _usual_span(declared)
    asked_first, asked_last = (getattr(current_view(), field) for field in declared.choices)
    low = min(max(asked_first or usual_first, first), last - 1)
    return low, max(min(asked_last or usual_last, last), low + 1)
