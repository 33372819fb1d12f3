/** A graph -> SVG text of the whole of it, with its legend's marks and its credits. Pure. */
import { creditLines, type Credits } from "$lib/download";
import { placeLabels, LABEL_TALL } from "$lib/labels";
import { wrap } from "$lib/picture";
import { escapeXml } from "$lib/text";
import { fitCamera, toScreen, type Place, type Size } from "./camera";
import { corners } from "./canvas";
import { SIGNS, type Dot, type Scene, type Sign } from "./derive";
import { DASHES, type Look } from "./look";
import { headOf, strokesOf, type Head, type Stroke } from "./strokes";

const LINE = 18;
const LABELS = 220;
/** Width of an entry of the legend. */
const LEGEND = 170;
/** Usual width of a letter of the labels, in pixels. */
const LETTER = 6.4;

/** The picture, of a size in pixels without what stands below it: the legend and the credits. sign: words for each. */
export function graphSvg(scene: Scene, size: Size, look: Look, credits: Credits, sign: (sign: Sign) => string): string {
  const camera = fitCamera(scene.dots, size);
  const at = scene.dots.map((dot) => toScreen(dot, camera, size));
  const strokes = scene.lines.flatMap((line) => {
    const [from, to, start, end] = [at[line.from], at[line.to], scene.dots[line.from], scene.dots[line.to]];
    return from && to && start && end ? strokesOf(line, from, to, start, end) : [];
  });
  const labels = placeLabels(scene.dots, at, (text) => LETTER * text.length, LABELS, new Set(), new Set(), size.width);
  const told = creditLines(credits).flatMap((line) => wrap(line, Math.floor(size.width / LETTER) - 4));
  const below = size.height + LINE;
  const tall = below + LINE * (told.length + 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${tall}" width="${size.width}" height="${tall}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="${look.paper}"/>`,
    ...strokes.map((stroke) => strokeSvg(stroke, look)),
    ...scene.dots.map((dot, number) => dotSvg(dot, at[number], look)),
    ...labels.map((label) => `<text x="${round(label.x)}" y="${round(label.y + LABEL_TALL / 4)}" text-anchor="middle" fill="${look.ink}" stroke="${look.paper}" stroke-width="3" paint-order="stroke">${escapeXml(label.text)}</text>`),
    ...SIGNS.map((one, number) => legendSvg(one, sign(one), 12 + LEGEND * number, below, look)),
    ...told.map((line, number) => `<text x="12" y="${below + LINE * (number + 2)}" font-weight="${number ? 400 : 600}" fill="${look.ink}">${escapeXml(line)}</text>`),
    "</svg>",
  ].join("\n");
}

/** A line as the ties of a sign have it, and the words for it. */
function legendSvg(sign: Sign, words: string, x: number, y: number, look: Look): string {
  const end = (place: number): Dot => ({ id: "", label: "", x: place, y, radius: 0, shape: "circle", provisional: false, weight: 0 });
  const strokes = strokesOf({ id: "", from: 0, to: 1, sign, width: 2 }, { x, y }, { x: x + 44, y }, end(x), end(x + 44));
  return `${strokes.map((stroke) => strokeSvg(stroke, look)).join("")}<text x="${x + 54}" y="${y + 4}" fill="${look.ink}">${escapeXml(words)}</text>`;
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
