"""Each size has its own drawing: on a phone, a tablet, a projector, enlarged, on a large screen."""

import pytest

from seeeca.catalogue import load
from seeeca.catalogue.reading import LANGUAGES
from tests.browser.test_appearance import sticking_out
from tests.browser.visit import PAGES, Visit

# Width and height in pixels; 911 and 683 are a laptop's 1366 at 150 and 200 per cent.
SIZES = {390: 844, 820: 1180, 1024: 768, 911: 512, 683: 384, 1280: 720, 1366: 768, 1920: 1080}
TOUCHED = (390, 820)
# A plot takes at least so much of its card.
PLOT = 0.6
# Of each chart: how much of its card the plot takes, and which of its texts lie over each other.
LOOK = """() => [...document.querySelectorAll(".exhibit")].flatMap(card => {
    const place = card.querySelector(".chart"), name = card.dataset.exhibit, found = [];
    if (!place?.data) return found;
    const share = place._fullLayout._size.w / card.clientWidth;
    if (share < LEAST) found.push(`${name}: the plot takes ${share.toFixed(2)} of its card`);
    const texts = [...place.querySelectorAll("svg.main-svg text")]
        .map(text => [text.textContent, text.getBoundingClientRect()])
        .filter(([words, box]) => words.trim() && box.width);
    texts.forEach(([words, box], number) => {
        for (const [others, other] of texts.slice(number + 1)) {
            const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
            const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
            if (wide > 3 && high > 6)
                found.push(`${name}: “${words}” and “${others}” by ${wide.toFixed(0)} × ${high.toFixed(0)}`);
        }
    });
    return found;
})"""
ON_A_PHONE = ("overview", "migrant_stock", "remittances", "movement", "governance", "compare", "editions")
SAMPLE = {(page, 390, "ru", "BLR") for page in ON_A_PHONE} | {
    ("overview", 820, "en", "TJK"),
    ("migrant_stock", 1024, "be", "TUR"),
    ("remittances", 683, "ru", "RUS"),
    ("demographics", 911, "ru", "TUR"),
    ("compare", 1280, "be", "XKX"),
}
CROSS = {
    (page, width, language, country)
    for page in PAGES
    for width in SIZES
    for language in LANGUAGES
    for country in load().groups["seeeca"].members
}


@pytest.mark.parametrize(
    ("page", "width", "language", "country"),
    [*sorted(SAMPLE), *(pytest.param(*each, marks=pytest.mark.full) for each in sorted(CROSS - SAMPLE))],
)
def test_plots_are_wide_and_no_text_lies_over_another(new_visit, page, width, language, country):
    visit = new_visit(viewport={"width": width, "height": SIZES[width]}, has_touch=width in TOUCHED)
    visit.open(page, drawn=True, lang=language, country=country)
    assert _seen(visit) == []
    assert sticking_out(visit) == []


def _seen(visit: Visit) -> list[str]:
    return visit.tab.evaluate(LOOK.replace("LEAST", str(PLOT)))
