// The table of an exhibit, sorted by a press on a heading, searched where it is long, copied with headings and source.
const LONG = 15;

export function fillTable(card, server) {
  const place = card.querySelector(".table");
  if (!place || card.tableOf === card.given.table) return;
  card.tableOf = card.given.table;
  const given = JSON.parse(card.given.table);
  const rows = given.rows.map((cells, number) => ({ cells, number }));
  // A table that is the exhibit itself stands there already; it is only copied.
  if (card.querySelector(".whole")) {
    place.replaceChildren(tools(given, () => rows));
    return;
  }
  const table = element("table", { className: "texts figures" });
  const body = element("tbody");
  const shown = { column: -1, isDown: false, search: "" };

  const show = () => {
    const found = rows.filter(({ cells }) => cells.some((cell) => folded(cell).includes(folded(shown.search))));
    if (shown.column >= 0) found.sort((one, other) => compare(given, shown, one, other));
    body.replaceChildren(...found.map((row) => line(row, given, server)));
    if (!found.length) body.append(nothing(given));
    shown.rows = found;
    for (const [number, heading] of [...table.querySelectorAll("thead th")].entries()) {
      const isSorted = number === shown.column;
      heading.setAttribute("aria-sort", isSorted ? (shown.isDown ? "descending" : "ascending") : "none");
    }
  };

  const headings = given.headings.map((text, number) => {
    const button = element("button", { type: "button", textContent: text });
    button.onclick = () => {
      // Numbers begin with the largest.
      shown.isDown = shown.column === number ? !shown.isDown : given.numbers[number] !== null;
      shown.column = number;
      show();
    };
    const heading = element("th", { scope: "col", className: given.numbers[number] ? "number" : "" });
    heading.append(button);
    return heading;
  });
  const head = element("thead");
  head.append(element("tr"));
  head.firstChild.append(...headings);
  table.append(element("caption", { className: "visually-hidden", textContent: given.caption }), head, body);

  const above = tools(given, () => shown.rows);
  if (rows.length > LONG) {
    const search = element("input", { type: "search", placeholder: given.words.search });
    search.setAttribute("aria-label", given.words.search);
    search.oninput = () => {
      shown.search = search.value;
      show();
    };
    above.prepend(search);
  }
  place.replaceChildren(above, table);
  show();
}

function tools(given, rows) {
  const copy = element("button", { type: "button", className: "take-away", textContent: given.words.copy });
  copy.onclick = async () => {
    await copyOut(given, rows());
    copy.textContent = given.words.copied;
  };
  const bar = element("div", { className: "tools" });
  bar.append(copy);
  return bar;
}

function line({ cells, number }, given, server) {
  const row = element("tr");
  const partner = given.partners[number];
  cells.forEach((text, column) => {
    const cell = element(column ? "td" : "th", given.numbers[column] ? { className: "number" } : {});
    if (!column) cell.scope = "row";
    if (!column && partner) cell.append(element("button", { type: "button", className: "link", textContent: text }));
    else cell.textContent = text;
    row.append(cell);
  });
  if (partner) {
    row.className = "opens";
    row.onclick = () => server.open(partner);
  }
  return row;
}

function nothing({ headings, words }) {
  const row = element("tr");
  row.append(element("td", { colSpan: headings.length, textContent: words.nothing }));
  return row;
}

function compare(given, { column, isDown }, one, other) {
  const numbers = given.numbers[column];
  const sign = isDown ? -1 : 1;
  if (!numbers) return sign * one.cells[column].localeCompare(other.cells[column], given.language);
  const [a, b] = [numbers[one.number], numbers[other.number]];
  // Cells without a figure stand at the end either way.
  if (a === null || b === null) return (a === null) - (b === null);
  return sign * (a - b);
}

// As text in columns and as HTML; numbers as a spreadsheet of the language takes them: no spaces, its decimal mark.
async function copyOut(given, rows) {
  const number = (value) => (value === null ? "" : String(value).replace(".", given.decimal_mark));
  const lines = rows.map(({ cells, number: at }) =>
    cells.map((text, column) => (given.numbers[column] ? number(given.numbers[column][at]) : text)),
  );
  const table = [given.headings, ...lines];
  const text = [...given.above.map((each) => [each]), ...table, ...given.below.map((each) => [each])];
  const html = `<table>${text.map((line) => `<tr>${line.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
  const plain = text.map((line) => line.map((cell) => cell.replace(/\s+/g, " ")).join("\t")).join("\r\n");
  await navigator.clipboard.write([
    new ClipboardItem({
      "text/plain": new Blob([plain], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    }),
  ]);
}

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
