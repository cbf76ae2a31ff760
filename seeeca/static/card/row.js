// A row of cards. The server says of each card its HTML, its figure, its table and, once asked, what can be saved of it;
// a part that is as before stays as it is.
import { draw, shapesAtHand } from "./chart.js";
import { goBack, leave } from "./back.js";
import { fillSaving } from "./save.js";
import { fillTable } from "./table.js";
import "./paper.js";

// Widths are told in steps, so that a window drawn wider does not ask the server at each pixel.
const STEP = 20;
// The face of each exhibit, also after a change of page.
const faces = new Map();
// What the server has been told and has not yet answered.
const told = {};

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const row = parentElement.querySelector(":scope > .row") ?? begin(parentElement);
  row.data = data;
  row.server = {
    open: (partner) => leave(() => setTriggerValue("partner", partner)),
    prepare: (ids) => setStateValue("saving", ids),
    tell: (name, value) => setStateValue(name, value),
  };
  row.style.setProperty("--columns", data.columns);
  agreeOnRoom(row);
  while (row.children.length > data.cards.length) row.lastChild.remove();
  data.cards.forEach((card, number) => update(row, row.children[number] ?? add(row), card));
  goBack();
  return () => row.widths.disconnect();
}

function begin(parent) {
  const row = document.createElement("div");
  row.className = "row";
  parent.append(row);
  row.widths = new ResizeObserver(() => {
    agreeOnRoom(row);
    for (const card of row.children) draw(card, row.server);
  });
  row.widths.observe(row);
  return row;
}

function add(row) {
  const card = document.createElement("article");
  card.className = "exhibit";
  row.append(card);
  card.addEventListener("click", ({ target }) => {
    const face = target.closest("[data-to]");
    if (face) turn(row, card, face.dataset.to);
    if (target.closest(".more")) card.querySelector(".foot").classList.toggle("whole");
  });
  card.addEventListener("keydown", ({ target, key }) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (!step || !target.dataset.to) return;
    const all = [...target.parentElement.children];
    all.at((all.indexOf(target) + step) % all.length).focus();
  });
  return card;
}

function update(row, card, given) {
  if (card.given?.html !== given.html) {
    const chart = card.querySelector(".chart");
    card.innerHTML = given.html;
    const place = card.querySelector(".chart");
    // The chart of before goes on: only what has changed in it is drawn.
    if (place && chart) {
      chart.setAttribute("aria-label", place.getAttribute("aria-label"));
      chart.style.cssText = place.style.cssText;
      place.replaceWith(chart);
    }
    card.tableOf = card.savingOf = undefined;
  }
  card.given = given;
  card.dataset.exhibit = given.id;
  shapesAtHand(given.shapes);
  turn(row, card, faces.get(given.id) ?? first(card));
  showMore(card);
}

function first(card) {
  return card.querySelector("[data-to]")?.dataset.to ?? "chart";
}

function turn(row, card, asked) {
  const buttons = [...card.querySelectorAll("[data-to]")];
  const face = buttons.some(({ dataset }) => dataset.to === asked) ? asked : first(card);
  const { id } = card.given;
  faces.set(id, face);
  card.dataset.face = face;
  for (const button of buttons) {
    button.setAttribute("aria-checked", button.dataset.to === face);
    button.tabIndex = button.dataset.to === face ? 0 : -1;
  }
  if (face === "table") fillTable(card, row.server);
  // What scrolls can be reached by key.
  for (const part of card.querySelectorAll(".panel > :not(.chart)")) {
    part.tabIndex = part.scrollHeight > part.clientHeight || part.scrollWidth > part.clientWidth ? 0 : -1;
  }
  if (face === "save") {
    if (card.given.saving) fillSaving(card);
    else row.server.prepare([...row.children].filter(({ dataset }) => dataset.face === "save").map(({ given }) => given.id));
  }
  draw(card, row.server);
}

// The button that opens a foot of more lines than two stands only where there are more.
function showMore(card) {
  const foot = card.querySelector(".foot");
  const text = foot?.querySelector(".rest");
  const more = foot?.querySelector(".more");
  if (more) more.hidden = text.scrollHeight <= text.clientHeight + 2 && !foot.classList.contains("whole");
}

// Charts are drawn for their room and ground. The server knows both as soon as the first row has told it.
function agreeOnRoom(row) {
  for (const card of row.children) showMore(card);
  const width = Math.floor(row.clientWidth / STEP) * STEP;
  const ground = getComputedStyle(row).getPropertyValue("--st-background-color").trim().toLowerCase();
  row.awaits = [width && !agree(row, "width", width), ground && !agree(row, "ground", ground)].some(Boolean);
}

function agree(row, name, mine) {
  if (row.data[name] === mine) {
    delete told[name];
    return true;
  }
  if (told[name] !== mine) {
    told[name] = mine;
    row.server.tell(name, mine);
  }
  return false;
}
