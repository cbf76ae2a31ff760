"""From the producers' codes to ours: ISO 3166 alpha-3 for countries, the producer's code for aggregates."""

from dataclasses import dataclass
from functools import cached_property

from seeeca.catalogue import Catalogue


@dataclass(frozen=True)
class Places:
    catalogue: Catalogue

    def is_country(self, code: str) -> bool:
        return code in self.catalogue.countries

    def undesa(self, code: str) -> str | None:
        """ISO3 for the M49 code of a country, the code itself for an aggregate, None if unknown.

        Workbooks hold codes as floats: "112.0" is 112.
        """
        code = code.removesuffix(".0")
        return self._iso3_of_m49.get(code) or (code if code in self.catalogue.aggregates["undesa"] else None)

    def worldbank(self, code: str) -> str | None:
        """ISO3 for an economy, the code itself for an aggregate, None if unknown."""
        return self._known({"CHI": "XCX"}.get(code.upper(), code.upper()), "worldbank")

    def unhcr(self, code: str) -> str | None:
        """The ISO3 that UNHCR gives a country, its code for what is none (unknown, stateless), None if unknown."""
        return self._known(code, "unhcr")

    def flows(self, code: str) -> str | None:
        """The ISO3 of a country in the models of flows, the code itself for a former country, None if unknown."""
        return self._known(code, "flows")

    def _known(self, code: str, producer: str) -> str | None:
        known = code in self.catalogue.countries or code in self.catalogue.aggregates[producer]
        return code if known else None

    @cached_property
    def _iso3_of_m49(self) -> dict[str, str]:
        return {str(country.m49): iso3 for iso3, country in self.catalogue.countries.items()}
