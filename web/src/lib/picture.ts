/** A drawing on the page -> one SVG or PNG that looks the same elsewhere, with its credits underneath. */
import { creditLines, type Credits } from "./download";

const NS = "http://www.w3.org/2000/svg";
const LINE = 16;
const TEXT = 12;
const STYLES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "fill-opacity", "stroke-opacity", "font-size", "font-family", "font-weight", "text-anchor", "dominant-baseline", "paint-order", "visibility"];

/** The drawing with styles worked out and credits below it, as SVG text. */
export function svgText(drawn: SVGSVGElement, credits: Credits): string {
  const { width, height } = drawn.getBoundingClientRect();
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  copyStyles(drawn, copy);
  const lines = creditLines(credits).flatMap((line) => wrap(line, Math.max(30, Math.floor(width / 6.2))));
  const whole = document.createElementNS(NS, "svg");
  const tall = height + LINE * (lines.length + 1);
  whole.setAttribute("xmlns", NS);
  whole.setAttribute("viewBox", `0 0 ${width} ${tall}`);
  whole.setAttribute("width", String(width));
  whole.setAttribute("height", String(tall));
  const ground = document.createElementNS(NS, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", token("--paper"));
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  whole.append(ground, copy, ...lines.map((line, place) => credit(line, place, height)));
  return new XMLSerializer().serializeToString(whole);
}

/** The same as PNG, at twice the size on screen. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.naturalWidth;
  canvas.height = 2 * image.naturalHeight;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the picture could not be made"))), "image/png");
  });
}

/** A colour or size of the theme that is shown. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function copyStyles(from: Element, to: Element): void {
  const shown = getComputedStyle(from);
  // As attributes, not as a style: the page's policy lets no inline style through.
  for (const name of STYLES) {
    const value = shown.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  to.removeAttribute("style");
  to.removeAttribute("class");
  [...from.children].forEach((child, place) => {
    const other = to.children[place];
    if (other) copyStyles(child, other);
  });
}

function credit(line: string, place: number, top: number): SVGTextElement {
  const text = document.createElementNS(NS, "text");
  text.setAttribute("x", "8");
  text.setAttribute("y", String(top + LINE * (place + 1)));
  const said = { "font-family": "system-ui, sans-serif", "font-size": String(TEXT), "font-weight": place ? "400" : "600" };
  for (const [name, value] of Object.entries({ ...said, fill: token("--ink") })) text.setAttribute(name, value);
  text.textContent = line;
  return text;
}

/** A line of text in lines of so many letters, broken between words. */
export function wrap(line: string, most: number): string[] {
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last && last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
