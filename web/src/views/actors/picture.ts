/** A graph -> SVG text of the whole of it, with its legend's marks and its credits. Pure. */
import { creditLines, type Credits } from "$lib/download";
import { inert } from "$lib/text";
import { fitCamera, toScreen, type Place, type Size } from "./camera";
import { corners } from "./canvas";
import type { Dot, Scene } from "./derive";
import { LABEL_TALL, placeLabels } from "$lib/labels";
import { DASHES, type Look } from "./look";
import { headOf, strokesOf, type Head, type Stroke } from "./strokes";

const LINE = 18;
const LABELS = 220;
/** Usual width of a letter of the labels, in pixels. */
const LETTER = 6.4;

/** The picture, of a size in pixels without the credits. */
export function graphSvg(scene: Scene, size: Size, look: Look, credits: Credits): string {
  const camera = fitCamera(scene.dots, size);
  const at = scene.dots.map((dot) => toScreen(dot, camera, size));
  const strokes = scene.lines.flatMap((line) => {
    const [from, to, start, end] = [at[line.from], at[line.to], scene.dots[line.from], scene.dots[line.to]];
    return from && to && start && end ? strokesOf(line, from, to, start, end) : [];
  });
  const labels = placeLabels(scene.dots, at, (text) => LETTER * text.length, LABELS, new Set(), new Set(), size.width);
  const told = creditLines(credits);
  const tall = size.height + LINE * (told.length + 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${tall}" width="${size.width}" height="${tall}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="${look.paper}"/>`,
    ...strokes.map((stroke) => strokeSvg(stroke, look)),
    ...scene.dots.map((dot, number) => dotSvg(dot, at[number], look)),
    ...labels.map((label) => `<text x="${round(label.x)}" y="${round(label.y + LABEL_TALL / 4)}" text-anchor="middle" fill="${look.ink}" stroke="${look.paper}" stroke-width="3" paint-order="stroke">${escape(label.text)}</text>`),
    ...told.map((line, number) => `<text x="12" y="${size.height + LINE * (number + 1)}" font-weight="${number ? 400 : 600}" fill="${look.ink}">${escape(line)}</text>`),
    "</svg>",
  ].join("\n");
}

function strokeSvg(stroke: Stroke, look: Look): string {
  const dashes = DASHES[stroke.sign];
  const dashed = dashes.length ? ` stroke-dasharray="${dashes.join(" ")}"` : "";
  const head = headOf(stroke);
  const line = `<line x1="${round(stroke.x1)}" y1="${round(stroke.y1)}" x2="${round(stroke.x2)}" y2="${round(stroke.y2)}" stroke="${look.signs[stroke.sign]}" stroke-width="${round(stroke.width)}"${dashed}/>`;
  return head ? line + headSvg(head, look) : line;
}

function headSvg({ x, y, dx, dy, bar, sign }: Head, look: Look): string {
  const colour = look.signs[sign];
  if (bar) return `<path d="M${round(x - 5 * dy)} ${round(y + 5 * dx)}L${round(x + 5 * dy)} ${round(y - 5 * dx)}" stroke="${colour}" stroke-width="2"/>`;
  const points = [[x, y], [x - 8 * dx - 4 * dy, y - 8 * dy + 4 * dx], [x - 8 * dx + 4 * dy, y - 8 * dy - 4 * dx]];
  return `<path d="M${points.map(([a = 0, b = 0]) => `${round(a)} ${round(b)}`).join("L")}Z" fill="${colour}"/>`;
}

function dotSvg(dot: Dot, place: Place | undefined, look: Look): string {
  const { x, y } = place ?? { x: 0, y: 0 };
  const paint = dot.provisional
    ? `fill="${look.paper}" stroke="${look.dot}" stroke-width="2" stroke-dasharray="3 2"`
    : `fill="${look.dot}" stroke="${look.paper}" stroke-width="1.5"`;
  if (dot.shape === "circle") return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(dot.radius)}" ${paint}/>`;
  const points = corners(dot.shape, dot.radius).map(([dx, dy]) => `${round(x + dx)},${round(y + dy)}`);
  return `<polygon points="${points.join(" ")}" ${paint}/>`;
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

function escape(text: string): string {
  return inert(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
