"""The row of view controls. Each control shows a part of the view, and changes it and the link."""

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from seeeca import exhibits
from seeeca.catalogue import LANGUAGES, load
from seeeca.ui.state import choose, choose_language, current_view, language, words
from seeeca.view import CHOICES
from seeeca.words.i18n import NAMES, Translator

Choice = str | int


def controls(*row: Callable[[], None]) -> None:
    """The controls of a page side by side; nothing has to be unfolded."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="controls"):
        for control in row:
            control()


def row(*part: Callable[[], None]) -> None:
    """Controls that concern the exhibits below them, side by side."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        for control in part:
            control()


def country() -> None:
    t = words()
    _select(t("Country"), _countries(t), t.name, "focus")


def _countries(t: Translator) -> list[str]:
    return sorted(load().groups["seeeca"].members, key=t.name)


def group() -> None:
    t = words()
    groups = [id_ for id_, group_ in load().groups.items() if group_.to_compare_with]
    _select(
        t("Compare with"), groups, lambda id_: t.words(load().groups[id_].short or load().groups[id_].name), "group"
    )


def edition() -> None:
    """Which revision of the migrant stock."""
    t = words()
    editions = load().indicators["immigrant_stock"].editions
    shown = current_view().stock_edition or editions[0]
    _select(t("Edition"), editions, lambda id_: t("{year} revision", year=id_.split("-")[1]), "stock_edition", shown)


def stock_year() -> None:
    t = words()
    _year(t("Year"), exhibits.stock_years(current_view()))


def stock_since() -> None:
    """The earlier year that origins and destinations are compared with."""
    t = words()
    known = exhibits.years_before(current_view())
    if len(known) < 2:
        return
    st.session_state.since_widget = exhibits.shown_since(current_view(), known)
    st.select_slider(
        t("Change since"),
        known,
        key="since_widget",
        on_change=lambda: choose(since=st.session_state.since_widget),
        width=190,
    )


def flow_edition() -> None:
    """Which model of migration flows; two are never in one line."""
    t = words()
    known = exhibits.flow_editions()
    shown = current_view().flow_edition or known[0]
    _select(
        t("Model of flows"), known, lambda id_: t.words(load().editions[id_].name), "flow_edition", shown, width=430
    )


def pyramid_year() -> None:
    t = words()
    _year(t("Year"), exhibits.pyramid_years(current_view()))


def beside() -> None:
    """What the pyramid stands beside: nothing, another country, or another year."""
    t, view = words(), current_view()
    countries = sorted(set(load().groups["seeeca"].members) - {view.focus}, key=t.name)
    known = ["", *countries, *map(str, reversed(exhibits.pyramid_years(view)))]
    st.session_state.beside_widget = view.beside if view.beside in known else ""
    st.selectbox(
        t("Pyramid beside"),
        known,
        format_func=lambda code: t.name(code) if code.isalpha() else code or t("Nothing"),
        key="beside_widget",
        on_change=lambda: choose(beside=st.session_state.beside_widget or None),
        width=190,
    )


def ages_as() -> None:
    """Whether immigrants and all people by age are drawn as shares of each or as numbers."""
    _segments_of("ages_as")


def hold() -> None:
    """What replacement migration is to hold."""
    _segments_of("hold")


def until() -> None:
    """The year that it is held to; where there is nothing to calculate with, there is nothing to choose."""
    t = words()
    known = exhibits.replacement_years(current_view())
    if len(known) < 2:
        return
    wanted = current_view().until or exhibits.USUAL_UNTIL
    shown = min(known, key=lambda year: abs(year - wanted))
    _segments(t("Held to"), known, {year: str(year) for year in known}, "until", shown)


def movement_year() -> None:
    t = words()
    known = exhibits.movement_years()
    _year(t("Year of partners and routes"), known, usual=known[-1])


def remittances_year() -> None:
    t = words()
    _year(t("Year of the ranking"), exhibits.remittances_years(current_view()))


def round_() -> None:
    t = words()
    _year(t("Round"), exhibits.rounds())


def years(first: int, last: int, usual_first: int | None = None, usual_last: int | None = None) -> Callable[[], None]:
    """The range of years that lines show, from `first` to `last`, or to the usual ones, unless another is chosen."""
    usual = usual_first or first, usual_last or last

    def control() -> None:
        t, view = words(), current_view()
        low = min(max(view.first_year or usual[0], first), last - 1)
        high = max(min(view.last_year or usual[1], last), low + 1)
        st.session_state.years_widget = (low, high)
        st.slider(t("Years"), first, last, key="years_widget", on_change=changed, width=210)

    def changed() -> None:
        low, high = st.session_state.years_widget
        choose(first_year=None if low == usual[0] else low, last_year=None if high == usual[1] else high)

    return control


def indicator() -> None:
    t = words()
    known = exhibits.compared_indicators()
    shown = current_view().indicator if current_view().indicator in known else exhibits.USUAL_INDICATOR
    _select(t("Indicator"), known, lambda id_: t.words(load().indicators[id_].title), "indicator", shown, width=330)


def against() -> None:
    t = words()
    known = exhibits.compared_indicators()
    _select(t("Against"), known, lambda id_: t.words(load().indicators[id_].title), "against", width=330)


def compared_year() -> None:
    t = words()
    _year(t("Year"), exhibits.compared_years(current_view()))


def since() -> None:
    """The earlier year of two that are set side by side."""
    t = words()
    known = exhibits.compared_years(current_view())
    if len(known) < 2:
        return
    wanted = exhibits.compared_since(current_view())
    st.session_state.since_widget = min(known, key=lambda year: abs(year - wanted))
    st.select_slider(
        t("Since"),
        known,
        key="since_widget",
        on_change=lambda: choose(since=st.session_state.since_widget),
        width=150,
    )


def partner() -> None:
    t = words()
    countries = sorted(set(load().countries) - {current_view().focus}, key=t.name)
    _select(t("Partner"), countries, t.name, "partner", exhibits.partner_of(current_view()), width=250)


def map_form() -> None:
    _segments_of("map_form")


def scale() -> None:
    _segments_of("scale")


def lens() -> None:
    """How stocks of 1990 of the former Soviet republics are shown."""
    _segments_of("lens")


def stock_as() -> None:
    """What the stocks of the focus country are shown as."""
    _segments_of("stock_as")


def compared_as() -> None:
    _segments_of("compared_as")


def change_in() -> None:
    """Whether changes from year to year are drawn in per cent or in US dollars."""
    _segments_of("change_in")


def order() -> None:
    _segments_of("order")


def objective() -> None:
    """One of the 23 objectives of the Global Compact, or all."""
    t = words()
    names = {str(each.number): f"{each.number}. {t.words(each.short)}" for each in load().compact.objectives}
    _select_or_all(t("Objective"), names, t("All objectives"), "objective", width=190)


def target() -> None:
    """An SDG target linked to migration, or all."""
    t = words()
    names = {each.id: f"{each.id} {', '.join(map(t.words, each.topics))}" for each in load().compact.targets}
    _select_or_all(t("SDG target"), names, t("All targets"), "target", width=150)


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


def grey_countries(page: str) -> str:
    """Style for the list of countries: those without all figures of a page stand grey, with the reason under the name.

    Streamlit's lists have neither.
    """
    t = words()
    rules = [
        f'[data-key="{number}"] {{ --reason: "{_in_style(reason)}"; opacity: 0.75; height: auto; }}'
        for country, reason in exhibits.gaps(page, language()).items()
        for number in [_countries(t).index(country)]
    ]
    return f'<style>[role="listbox"][aria-label="{t("Country")}"] {{ {" ".join(rules)} }}</style>'


def _in_style(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")


def _select(
    label: str,
    options: Sequence[str],
    name: Callable[[str], str],
    field: str,
    shown: str | None = None,
    width: int = 190,
) -> None:
    key = f"{field}_widget"
    st.session_state[key] = shown or getattr(current_view(), field)
    st.selectbox(
        label,
        options,
        format_func=name,
        key=key,
        on_change=lambda: choose(**{field: st.session_state[key]}),
        width=width,
    )


def _select_or_all(label: str, names: dict[str, str], all_: str, field: str, width: int) -> None:
    key = f"{field}_widget"
    st.session_state[key] = getattr(current_view(), field) or "all"
    st.selectbox(
        label,
        ["all", *names],
        format_func=lambda id_: names.get(id_, all_),
        key=key,
        on_change=lambda: choose(**{field: None if st.session_state[key] == "all" else st.session_state[key]}),
        width=width,
    )


def _segments_of(field: str) -> None:
    """The values of a choice side by side, by the names of the table."""
    t, choice = words(), CHOICES[field]
    names = {value: t.marked(name) for value, name in choice.values.items()}
    _segments(t.marked(choice.label), names, names, field)


def _segments(
    label: str, options: Iterable[Choice], names: dict[Choice, str], field: str, shown: Choice | None = None
) -> None:
    key = f"{field}_widget"
    st.session_state[key] = shown or getattr(current_view(), field)
    st.segmented_control(
        label,
        options,
        format_func=names.get,
        key=key,
        on_change=lambda: choose(**{field: st.session_state[key]}),
        required=True,
    )


def _year(label: str, known: Sequence[int], usual: int = exhibits.USUAL_YEAR) -> None:
    """A slider over the years that have figures: an arrow key moves by one of them."""
    if len(known) < 2:
        return
    st.session_state.year_widget = exhibits.shown_year(current_view(), known, usual)
    st.select_slider(
        label,
        known,
        key="year_widget",
        on_change=lambda: choose(year=st.session_state.year_widget),
        width=190,
    )
