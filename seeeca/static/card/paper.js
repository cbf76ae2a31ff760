// On paper each chart is drawn for the width of a sheet and stretched to the room that it has there, upright or
// lengthwise; long tables stand behind the charts.
import { drawNow } from "./chart.js";

// So many pixels wide, texts are of 9.9 points where a chart takes an upright sheet of A4, and of 7 where it takes half
// of one that lies lengthwise.
const SHEET = 800;
// A table of more rows goes behind the charts.
const LONG = 20;

document.addEventListener("click", ({ target }) => {
  if (target.closest("button.print")) window.print();
});

const charts = () => [...document.querySelectorAll(".exhibit[data-face=chart]")].filter((card) => card.given?.figure);

window.addEventListener("beforeprint", () => {
  if (window.Plotly) {
    for (const card of charts()) {
      drawNow(card, SHEET);
      stretch(card.querySelector(".chart"));
    }
  }
  putLongTablesBehind();
});

window.addEventListener("afterprint", () => {
  document.querySelector(".annex")?.remove();
  for (const table of document.querySelectorAll(".stands-behind")) table.classList.remove("stands-behind");
  for (const card of charts()) {
    const place = card.querySelector(".chart");
    for (const part of place.querySelectorAll(".svg-container, svg.main-svg")) part.removeAttribute("style");
    for (const drawing of place.querySelectorAll("svg.main-svg")) drawing.removeAttribute("viewBox");
    place.replaceChildren();
    window.Plotly.purge(place);
    place.heard = false;
    drawNow(card);
  }
});

// A drawing with a view box takes the width that it is given.
function stretch(place) {
  const { width, height } = place.layout;
  const frame = place.querySelector(".svg-container");
  frame.style.cssText = `position: relative; width: 100%; height: auto; aspect-ratio: ${width} / ${height}`;
  for (const drawing of frame.querySelectorAll("svg.main-svg")) {
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    drawing.style.cssText = "position: absolute; width: 100%; height: 100%";
  }
}

function putLongTablesBehind() {
  const annex = document.createElement("section");
  annex.className = "annex";
  for (const card of document.querySelectorAll(".exhibit")) {
    const table = [...card.querySelectorAll(".table table, .whole table")].find((each) => each.checkVisibility());
    if (!table || table.rows.length <= LONG) continue;
    annex.append(card.querySelector("h2").cloneNode(true), table.cloneNode(true));
    table.classList.add("stands-behind");
  }
  const page = document.querySelector("[data-testid=stMainBlockContainer]");
  if (annex.children.length) page?.append(annex);
}
