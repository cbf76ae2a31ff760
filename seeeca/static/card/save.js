// Draws the figure as it will be saved and saves it as PNG or SVG, all in the reader's own browser.
import { CONFIG, plotlyJs } from "./chart.js";

const scale = 2;

function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

// The picture's words as an iTXt chunk behind the header chunk, so that they travel with the file.
function withWords(png, words) {
  const text = new TextEncoder().encode(`iTXtDescription\0\0\0\0\0${words}`);
  const chunk = new Uint8Array(text.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, text.length - 4);
  chunk.set(text, 4);
  view.setUint32(chunk.length - 4, crc(text));
  const afterHeader = 33;
  return new Blob([png.slice(0, afterHeader), chunk, png.slice(afterHeader)], { type: "image/png" });
}

function give(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// The page's own upright font as a style for the picture: a picture sees no font of the page, and one with
// other widths would spoil what was measured.
async function fontStyle() {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules];
    } catch {
      return [];
    }
  });
  const face = rules.find(
    (rule) =>
      rule instanceof CSSFontFaceRule &&
      /Source Sans/.test(rule.style.getPropertyValue("font-family")) &&
      rule.style.getPropertyValue("font-style") !== "italic",
  );
  const source = face?.style.getPropertyValue("src").match(/url\(["']?([^"')]+)/);
  if (!source) return "";
  const font = await (await fetch(new URL(source[1], face.parentStyleSheet.href ?? document.baseURI))).blob();
  const address = await new Promise((ready) => {
    const reader = new FileReader();
    reader.onload = () => ready(reader.result);
    reader.readAsDataURL(font);
  });
  return `<style>@font-face{font-family:"Source Sans";font-weight:200 900;src:url(${address})}</style>`;
}

async function drawnSvg(Plotly, chart, figure, words) {
  const { width, height } = figure.layout;
  const address = await Plotly.toImage(chart, { format: "svg", width, height });
  const text = decodeURIComponent(address.slice(address.indexOf(",") + 1));
  const inside = `<desc>${escapeXml(words)}</desc>${await fontStyle()}`;
  return text.replace(/^(<svg[^>]*>)/, (start) => start + inside);
}

async function drawnPng(svg, { width, height }) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const blob = await new Promise((ready) => canvas.toBlob(ready, "image/png"));
  return new Uint8Array(await blob.arrayBuffer());
}

async function save(Plotly, chart, figure, format, data) {
  const svg = await drawnSvg(Plotly, chart, figure, data.words);
  if (format === "svg") {
    give(new Blob([svg], { type: "image/svg+xml" }), `${data.name}svg`);
  } else {
    give(withWords(await drawnPng(svg, figure.layout), data.words), `${data.name}png`);
  }
}

function escapeXml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function button(label, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.className = "take-away";
  element.onclick = act;
  return element;
}

// The face of a card from which it is taken away: buttons, and a preview of the picture as it will be saved.
export function fillSaving(card) {
  const place = card.querySelector(".save");
  if (card.savingOf === card.given.saving) return;
  card.savingOf = card.given.saving;
  const data = JSON.parse(card.given.saving);
  const { figure } = data;
  const buttons = document.createElement("div");
  const frame = document.createElement("div");
  const chart = document.createElement("div");
  buttons.className = "tools";
  frame.className = "preview";
  frame.setAttribute("role", "img");
  frame.setAttribute("aria-label", data.alt);
  frame.append(chart);
  place.replaceChildren(buttons, frame);
  buttons.append(button(data.csv_label, () => give(new Blob([data.csv], { type: "text/csv" }), `${data.name}csv`)));

  const fit = () => {
    const ratio = Math.min(1, frame.clientWidth / figure.layout.width);
    chart.style.transform = `scale(${ratio})`;
    frame.style.height = `${figure.layout.height * ratio}px`;
  };

  plotlyJs()
    .then(async (Plotly) => {
      await Plotly.newPlot(chart, figure.data, figure.layout, { ...CONFIG, staticPlot: true });
      new ResizeObserver(fit).observe(frame);
      fit();
      buttons.append(
        button(data.png, () => save(Plotly, chart, figure, "png", data)),
        button(data.svg, () => save(Plotly, chart, figure, "svg", data)),
      );
    })
    .catch(() => {
      frame.textContent = data.failed;
    });
}
