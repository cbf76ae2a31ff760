"""Names of places: found by any of them, sorted by the alphabet of the language."""

import pytest

from seeeca import catalogue
from seeeca.catalogue.names import Names
from seeeca.catalogue.reading import LANGUAGES, CatalogueError
from seeeca.view import from_query
from seeeca.words.i18n import translator

CATALOGUE = catalogue.load()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Turk", "TUR"),
        ("TUR", "TUR"),
        ("Turkey", "TUR"),
        ("turkiye", "TUR"),
        ("киргизия", "KGZ"),
        ("Молдавия", "MDA"),
        ("Byelorussia", "BLR"),
        ("Белоруссия", "BLR"),
        ("by", "BLR"),
        ("Republic of Belarus", "BLR"),
        ("Cote", "CIV"),
        ("Косово", "XKX"),
        ("Расія", "RUS"),
    ],
)
def test_a_place_is_found_by_any_of_its_names(name, code):
    assert CATALOGUE.names.find(name) == code


@pytest.mark.parametrize("text", ["", " ", "ab", "Atlantis", "…", "<b>"])
def test_what_is_no_name_finds_nothing(text):
    assert CATALOGUE.names.find(text) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_is_found_by_what_it_is_called_on_screen(language):
    t = translator(language)
    assert {code: t.name(code) for code in CATALOGUE.countries if CATALOGUE.names.find(t.name(code)) != code} == {}


def test_a_name_of_two_places_is_refused():
    countries = {code: CATALOGUE.countries[code] for code in ("BLR", "MDA")}
    with pytest.raises(CatalogueError, match="“Moldova” is a name of BLR too"):
        Names(countries, {"BLR": ["moldova"], "MDA": ["Moldova"]})


def test_a_link_takes_any_name():
    view, refused = from_query({"country": "Turkey", "partner": "Германия"}, CATALOGUE)
    assert (view.focus, view.partner, refused) == ("TUR", "DEU", ())
    _, refused = from_query({"country": "France"}, CATALOGUE)
    assert [(each.code, each.value) for each in refused] == [("country", "France")]


@pytest.mark.parametrize(
    ("language", "codes", "names"),
    [
        ("be", ("KAZ", "ISR", "ZWE"), ["Зімбабвэ", "Ізраіль", "Казахстан"]),
        ("en", ("TKM", "TUR", "TUN"), ["Tunisia", "Türkiye", "Turkmenistan"]),
        ("en", ("CIV", "CUB", "CRI"), ["Costa Rica", "Côte d'Ivoire", "Cuba"]),
        ("ru", ("UKR", "TUR", "EGY", "YEM"), ["Египет", "Йемен", "Турция", "Украина"]),
    ],
)
def test_lists_follow_the_alphabet_of_the_language(language, codes, names):
    t = translator(language)
    assert [t.name(code) for code in sorted(codes, key=t.order_of_place)] == names
