"""Tables are read cell by cell, and each cell knows the row of the file that it stands in."""

import gzip

import openpyxl
import pytest
import xlwt

from etl.errors import InputError
from etl.reading import Table, read_csv, read_sheet

TEXT = 'code,name,"1990"\n4,"Bonaire, Saba",..\n112,Беларусь,0\n,,7.5e3\n'
CELLS = {
    "code": {2: "4", 3: "112", 4: ""},
    "name": {2: "Bonaire, Saba", 3: "Беларусь", 4: ""},
    "1990": {2: "..", 3: "0", 4: "7.5e3"},
}


def cells(table: Table) -> dict:
    return table.cells.to_dict()


@pytest.fixture
def table(tmp_path) -> Table:
    path = tmp_path / "table.csv"
    path.write_text(TEXT, encoding="utf-8")
    return read_csv(path, ["code", "name", "1990"])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plain.csv", TEXT.encode()),
        ("with_byte_order_mark.csv", TEXT.encode("utf-8-sig")),
        ("of_windows.csv", TEXT.replace("\n", "\r\n").encode()),
        ("without_last_line_end.csv", TEXT.rstrip().encode()),
        ("with_empty_lines_at_the_end.csv", TEXT.encode() + b"\n\n"),
        ("small.csv.gz", gzip.compress(TEXT.encode())),
    ],
)
def test_a_csv_file_is_read_as_text_with_the_row_numbers_of_the_file(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    assert cells(read_csv(tmp_path / name, ["code", "name", "1990"])) == CELLS


def test_lines_above_the_header_count_as_rows(tmp_path):
    (tmp_path / "api.csv").write_text("Source,\n\nUpdated,\n\na,b\n1,2\n", encoding="utf-8")
    assert cells(read_csv(tmp_path / "api.csv", ["a"], skip=4, more="years")) == {"a": {6: "1"}, "b": {6: "2"}}


def test_more_columns_are_read_only_where_they_are_expected(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text("a,b,c\n1,2,3\n", encoding="utf-8")
    assert cells(read_csv(path, ["a"], more="years")) == {"a": {2: "1"}, "b": {2: "2"}, "c": {2: "3"}}
    with pytest.raises(InputError) as stop:
        read_csv(path, ["a"])
    assert str(stop.value) == f"{path}, row 1: expected 1 columns, found also “b”"
    with pytest.raises(InputError) as stop:
        read_csv(path, ["a", "b", "c", "d"])
    assert str(stop.value) == f"{path}, row 1: expected column 4 “d”, found “nothing”"


def test_missing_is_not_zero(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("a\n0\n..\n-\n 12 \n-3.5\n1e3\n", encoding="utf-8")
    numbers = read_csv(path, ["a"]).numbers("a")
    assert numbers.dropna().to_dict() == {2: 0, 5: 12, 6: -3.5, 7: 1000}
    assert list(numbers[numbers.isna()].index) == [3, 4]


def test_a_part_of_a_table_keeps_its_row_numbers(table):
    part = table.where(table.text("code") != "4")
    with pytest.raises(InputError) as stop:
        part.whole("code")
    assert str(stop.value) == f"{table.path}, row 4: expected a number in column “code”, found “”"
    with pytest.raises(InputError) as stop:
        part.choice("name", ["", "Bonaire, Saba"])
    says = "row 3: expected one of , Bonaire, Saba in column “name”, found “Беларусь”"
    assert str(stop.value) == f"{table.path}, {says}"


def test_codes_are_looked_up(table):
    known = {"4": "BES", "112": "BLR", "": "none"}
    assert table.lookup("code", known.get, "a code").to_dict() == {2: "BES", 3: "BLR", 4: "none"}
    with pytest.raises(InputError) as stop:
        table.lookup("code", {"4": "BES", "": "none"}.get, "a code")
    assert str(stop.value) == f"{table.path}, row 3: expected a code, found “112”"


def test_columns_are_stacked_with_what_stands_beside_them(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text("code,1990,1995\n4,1,..\n112,,2.5\n", encoding="utf-8")
    table = read_csv(path, ["code", "1990", "1995"])
    cells = table.stacked(["1990", "1995"], code=table.text("code"))
    assert cells.astype(object).fillna("missing").values.tolist() == [
        ["4", "1990", 1],
        ["112", "1990", "missing"],
        ["4", "1995", "missing"],
        ["112", "1995", 2.5],
    ]


def test_a_wrong_cell_of_stacked_columns_is_named_by_its_row_and_column(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text("code,1990,1995\n4,1,many\n112,few,2.5\n", encoding="utf-8")
    table = read_csv(path, ["code", "1990", "1995"])
    with pytest.raises(InputError) as stop:
        table.where(table.text("code") == "112").stacked(["1995", "1990"])
    assert str(stop.value) == f"{path}, row 3: expected a number in column “1990”, found “few”"
    with pytest.raises(InputError) as stop:
        table.stacked(["1995", "1990"])
    assert str(stop.value) == f"{path}, row 2: expected a number in column “1995”, found “many”"


ROWS = [
    ["Made up", "", "", "", ""],
    ["Country\ncode", "Both sexes", "", "Women", ""],
    ["", 1990, 2000, 1990, 2000],
    [112, 7, "..", 3, 0],
    ["", "-", "", "", 2.5],
]


def write_xlsx(path) -> None:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append([None if cell == "" else cell for cell in row])
    book.active.title = "Data"
    book.save(path)


def write_xls(path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Data")
    for y, row in enumerate(ROWS):
        for x, cell in enumerate(row):
            if cell != "":
                sheet.write(y, x, cell)
    book.save(str(path))


@pytest.mark.parametrize(("name", "write"), [("book.xlsx", write_xlsx), ("book.xls", write_xls)])
def test_a_sheet_is_read_below_a_header_of_two_rows(tmp_path, name, write):
    write(tmp_path / name)
    table = read_sheet(tmp_path / name, "Data", 3, ("Country code", "1990", "2000"), header_rows=2, more="women")
    assert cells(table) == {
        "Country code": {4: 112, 5: ""},
        "1990": {4: 7, 5: "-"},
        "2000": {4: "..", 5: ""},
        "1990.1": {4: 3, 5: ""},
        "2000.1": {4: 0, 5: 2.5},
    }
    assert table.numbers("2000.1").to_dict() == {4: 0, 5: 2.5}
    with pytest.raises(InputError) as stop:
        table.whole("2000.1")
    place = f"{tmp_path / name}, sheet “Data”, row 5"
    assert str(stop.value) == f"{place}: expected a whole number in column “2000.1”, found “2.5”"


@pytest.mark.parametrize(("name", "write"), [("book.xlsx", write_xlsx), ("book.xls", write_xls)])
def test_a_sheet_that_ends_before_its_header_is_refused(tmp_path, name, write):
    write(tmp_path / name)
    with pytest.raises(InputError) as stop:
        read_sheet(tmp_path / name, "Data", 17, ("Index",))
    says = "expected a header in row 17 and rows, found 5 rows"
    assert str(stop.value) == f"{tmp_path / name}, sheet “Data”: {says}"
