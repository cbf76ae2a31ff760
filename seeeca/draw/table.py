"""The table twin of an exhibit: the columns it declares, under their headings."""

import pandas as pd

from seeeca.exhibit import Exhibit


def table(exhibit: Exhibit) -> pd.DataFrame:
    """What is drawn, as rows and columns; numbers stay numbers, in the unit of the extracts."""
    columns = {column.key: column.heading for column in exhibit.columns}
    if exhibit.data.empty:
        return pd.DataFrame(columns=list(columns.values()))
    return exhibit.data[list(columns)].rename(columns=columns)
