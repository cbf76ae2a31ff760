"""Facts for tests, short to write."""

from seeeca.exhibit.fact import Fact


def people(value: float, year: int = 2024, place: str = "BLR", **qualified: object) -> Fact:
    return Fact(value, "persons", year, qualified.pop("edition", "ims-2024"), place, 0, **qualified)


def percent(value: float, year: int = 2024, place: str = "BLR", **qualified: object) -> Fact:
    return Fact(value, "percent", year, qualified.pop("edition", "ims-2024"), place, **qualified)


def dollars(value: float, year: int = 2024, place: str = "BLR", **qualified: object) -> Fact:
    return Fact(value, "usd", year, qualified.pop("edition", "wdi-2025-07"), place, 0, **qualified)


def number(value: float, year: int = 2024, place: str = "BLR", unit: str = "per_100", **qualified: object) -> Fact:
    return Fact(
        value, unit, year, qualified.pop("edition", "wpp-2024"), place, qualified.pop("decimals", 1), **qualified
    )
