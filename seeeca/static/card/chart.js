// Charts, drawn by plotly.js: those near the visible part, the nearest first; the others when they come near.
const PLOTLY = "/plotly/plotly.min.js";
const SHAPES = "/app/static/topojson/";
// So many heights of the window around it are near.
const NEAR = 1;
export const CONFIG = { displayModeBar: false, responsive: false, topojsonURL: SHAPES, scrollZoom: false };
const ROOM = "[data-testid=stMain]";
// A context line that is pointed at, and its width.
const STRONG = 3;

const waiting = new Set();
let watch;
let plotly;
let isDrawing = false;

export function plotlyJs() {
  plotly ??= new Promise((ready, failed) => {
    const script = document.createElement("script");
    script.src = PLOTLY;
    script.onload = () => ready(window.Plotly);
    script.onerror = () => {
      plotly = undefined;
      failed(new Error(PLOTLY));
    };
    document.head.append(script);
  });
  return plotly;
}

// The shapes of a map (a file's name), so that it is drawn at once, also on paper.
export async function shapesAtHand(name) {
  if (!name) return;
  window.PlotlyGeoAssets ??= { topojson: {} };
  if (name in window.PlotlyGeoAssets.topojson) return;
  const answer = await fetch(`${SHAPES}${name}.json`);
  window.PlotlyGeoAssets.topojson[name] = await answer.json();
}

// Draw the chart of a card when its turn comes, if it differs from what is drawn.
export function draw(card, server) {
  const place = card.querySelector(".chart");
  if (!place || card.dataset.face !== "chart") return;
  place.server = server;
  place.partners = card.given.partners;
  const width = Math.floor(place.clientWidth);
  if (place.drawn === card.given.figure && place.drawnWidth === width) return;
  waiting.add(card);
  watch ??= new IntersectionObserver(next, { root: document.querySelector(ROOM), rootMargin: `${100 * NEAR}% 0%` });
  watch.observe(place);
  next();
}

async function next() {
  if (isDrawing) return;
  isDrawing = true;
  try {
    await plotlyJs();
    for (let card = nearest(); card; card = nearest()) {
      waiting.delete(card);
      const { shapes } = card.given;
      if (shapes) await shapesAtHand(shapes);
      drawNow(card);
      // One a task, so that a press is heard between two charts.
      await new Promise((ready) => setTimeout(ready));
    }
  } catch (error) {
    for (const card of waiting) card.querySelector(".chart").textContent = card.given.failed;
    throw error;
  } finally {
    isDrawing = false;
  }
}

function nearest() {
  const high = window.innerHeight;
  const far = (card) => {
    const { top, bottom } = card.getBoundingClientRect();
    return Math.max(0, top - high, -bottom);
  };
  // A card may go, or show a table or no figures by now.
  for (const card of waiting) if (!card.isConnected || !card.querySelector(".chart")) waiting.delete(card);
  const ready = [...waiting].filter((card) => !card.parentElement.awaits && far(card) <= NEAR * high);
  return ready.sort((one, other) => far(one) - far(other))[0];
}

// Draw at once, `width` pixels wide, else as wide as its place.
export function drawNow(card, width) {
  const place = card.querySelector(".chart");
  const wide = width ?? Math.floor(place?.clientWidth ?? 0);
  if (!place || !wide) return;
  const { data, layout } = JSON.parse(card.given.figure);
  layout.width = wide;
  place.drawn = card.given.figure;
  place.drawnWidth = wide;
  // A diagram of flows would glide from the old bands to the new ones for half a second.
  const anew = !place.data || data[0]?.type === "sankey" || place.data[0]?.type === "sankey";
  (anew ? window.Plotly.newPlot : window.Plotly.react)(place, data, layout, CONFIG);
  if (!place.heard) hear(place);
  name(place);
}

// What a chart answers to: a mark of a place opens its corridor, a grey line stands out while it or its name is
// pointed at or has the focus.
function hear(place) {
  place.heard = true;
  place.on("plotly_click", ({ points }) => choose(place, points[0]));
  place.on("plotly_hover", ({ points }) => strengthen(place, points[0].curveNumber));
  place.on("plotly_unhover", () => strengthen(place));
  for (const event of ["mouseover", "focusin"]) {
    place.addEventListener(event, ({ target }) => {
      const label = target.closest?.("[data-line]");
      if (label) strengthen(place, Number(label.dataset.line));
    });
  }
  for (const event of ["mouseout", "focusout"]) {
    place.addEventListener(event, ({ target }) => {
      if (target.closest?.("[data-line]")) strengthen(place);
    });
  }
}

// On a touch screen the first tap shows the text of a mark; a second one opens.
function choose(place, point) {
  const partner = point.location ?? point.customdata;
  if (!place.partners?.includes(partner)) return;
  const isTouch = window.matchMedia("(hover: none)").matches;
  if (isTouch && place.tapped !== partner) place.tapped = partner;
  else place.server.open(partner);
}

function strengthen(place, number) {
  const lines = place.querySelectorAll(".scatterlayer .trace");
  if (!lines.length || place.data.length !== lines.length) return;
  place.data.forEach((trace, each) => {
    const line = lines[each].querySelector("path.js-line");
    if (!line) return;
    line.style.strokeWidth = each === number ? `${Math.max(STRONG, trace.line.width)}px` : `${trace.line.width}px`;
    lines[each].style.opacity = each === number ? 1 : "";
  });
}

// The labels at the ends of lines are names of these lines.
function name(place) {
  for (const label of place.querySelectorAll("g.annotation")) {
    const line = place.data.findIndex((trace) => trace.name === place.layout.annotations[label.dataset.index]?.name);
    if (line < 0) continue;
    label.dataset.line = line;
    label.setAttribute("tabindex", 0);
    label.style.pointerEvents = "all";
  }
}
