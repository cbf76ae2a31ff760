"""A producer's table far longer than today's largest: it is read whole, in bounded memory, its bad cell is named."""

import psutil
import pytest

from etl import reading
from etl.errors import InputError

ROWS = 2_000_000
MOST_MEMORY = 2 * 2**30


@pytest.fixture(scope="module")
def long_table(tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "long.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("Code,Year,Value\n")
        file.writelines(f"C{number % 997},{1950 + number % 150},{number}\n" for number in range(ROWS - 1))
        file.write("C1,2100,x\n")
    return path


@pytest.mark.full
def test_a_long_table_is_read_and_its_one_bad_cell_is_named(long_table):
    before = psutil.Process().memory_info().rss
    table = reading.read_csv(long_table, ["Code", "Year", "Value"])
    assert len(table.cells) == ROWS
    with pytest.raises(InputError, match=f"row {ROWS + 1}"):
        table.numbers("Value")
    assert psutil.Process().memory_info().rss - before < MOST_MEMORY
