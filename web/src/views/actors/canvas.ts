/** Draws a graph on a plain canvas: lines by sign and width in few paths, then dots, then labels. */
import { toScreen, type Place, type Size } from "./camera";
import { nextTo, SHAPES, type Dot, type Line, type Scene, type Shape, type Sign } from "./derive";
import type { Drawer, Shown } from "./drawer";
import { placeLabels } from "$lib/labels";
import { DASHES, type Look } from "./look";
import { headOf, strokesOf, type Head, type Stroke } from "./strokes";
import type { WebglLines } from "./webgl";

const LABELS = 150;
/** Pixels that a label has for itself, at least, where there are many. */
const LABEL_ROOM = 6500;
const LABELS_MOVING = 40;
/** Past so many lines, heads are drawn for the selected actor's ties alone, and dashes only while nothing moves. */
const MANY = 1200;
const FAINT = 0.14;
const TURN = 2 * Math.PI;

export class CanvasDrawer implements Drawer {
  readonly name: "webgl" | "canvas";
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #lines: WebglLines | null;
  readonly #widths = new Map<string, number>();

  constructor(canvas: HTMLCanvasElement, lines: WebglLines | null) {
    this.#canvas = canvas;
    this.#context = canvas.getContext("2d");
    this.#lines = lines;
    this.name = lines ? "webgl" : "canvas";
  }

  draw(shown: Shown): readonly number[] {
    const context = this.#context;
    if (!context) return [];
    clear(this.#canvas, context, shown.size);
    const at = shown.scene.dots.map((dot) => toScreen(dot, shown.camera, shown.size));
    const focus = shown.dot >= 0 ? shown.dot : shown.over;
    const near = focus >= 0 ? nextTo(shown.scene, focus) : null;
    const bright = new Set([...(near?.lines ?? []), ...(shown.line >= 0 ? [shown.line] : [])]);
    if (this.#lines) {
      this.#lines.draw(shown, bright.size > 0 ? FAINT : 1);
      if (bright.size === 0 && shown.scene.lines.length <= MANY) drawAllHeads(context, strokesFor(shown, at, [...shown.scene.lines.keys()]), shown.look);
    } else this.#drawLines(context, shown, at, bright);
    if (bright.size) drawStrokes(context, strokesFor(shown, at, [...bright]), shown.look, { heads: true, dashes: true, alpha: 1 });
    drawDots(context, shown, at, near?.dots ?? null);
    return this.#drawLabels(context, shown, at, near?.dots ?? null);
  }

  destroy(): void {
    this.#lines?.destroy();
  }

  #drawLines(context: CanvasRenderingContext2D, shown: Shown, at: readonly Place[], bright: ReadonlySet<number>): void {
    const many = shown.scene.lines.length > MANY;
    const all = shown.scene.lines.map((_, number) => number).filter((number) => !bright.has(number));
    const crowd = many ? 0.45 : 0.8;
    const how = { heads: !many && bright.size === 0, dashes: !(many && shown.moving), alpha: bright.size ? FAINT : crowd };
    drawStrokes(context, strokesFor(shown, at, all), shown.look, how);
  }

  #drawLabels(context: CanvasRenderingContext2D, shown: Shown, at: readonly Place[], near: ReadonlySet<number> | null): readonly number[] {
    const { dots } = shown.scene;
    const inView = at.map((place) => (isOut(place, shown.size) ? { x: -1e6, y: -1e6 } : place));
    const seen = dots.map((_, number) => number).filter((number) => (inView[number]?.x ?? -1e6) > -1e5);
    context.font = `500 12px ${shown.look.font}`;
    const among = (numbers: Iterable<number>): Set<number> => new Set([...numbers].map((number) => seen.indexOf(number)).filter((number) => number >= 0));
    const labels = placeLabels(
      seen.flatMap((number) => dots[number] ?? []),
      seen.flatMap((number) => inView[number] ?? []),
      (text) => this.#wide(context, text),
      Math.min(shown.moving && dots.length > 400 ? LABELS_MOVING : LABELS, (shown.size.width * shown.size.height) / LABEL_ROOM),
      among(near ?? []),
      among([shown.dot, shown.over]),
      shown.size.width,
    );
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = shown.look.paper;
    for (const label of labels) {
      const number = seen[label.dot] ?? -1;
      context.globalAlpha = near && !near.has(number) ? 0.35 : 1;
      context.fillStyle = shown.look.ink;
      context.strokeText(label.text, label.x, label.y);
      context.fillText(label.text, label.x, label.y);
    }
    context.globalAlpha = 1;
    return seen.filter((_, place) => labels.every((label) => label.dot !== place));
  }

  #wide(context: CanvasRenderingContext2D, text: string): number {
    const known = this.#widths.get(text);
    if (known !== undefined) return known;
    const width = context.measureText(text).width;
    this.#widths.set(text, width);
    return width;
  }
}

function clear(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, size: Size): void {
  const dense = Math.min(devicePixelRatio || 1, 2);
  const width = Math.round(size.width * dense);
  const height = Math.round(size.height * dense);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.setTransform(dense, 0, 0, dense, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
}

function isOut(place: Place, size: Size): boolean {
  return place.x < -20 || place.y < -20 || place.x > size.width + 20 || place.y > size.height + 20;
}

function strokesFor(shown: Shown, at: readonly Place[], numbers: readonly number[]): Stroke[] {
  return numbers.flatMap((number) => {
    const line = shown.scene.lines[number];
    return line ? strokesInView(line, at, shown.scene, shown.size) : [];
  });
}

function strokesInView(line: Line, at: readonly Place[], scene: Scene, size: Size): Stroke[] {
  const from = at[line.from];
  const to = at[line.to];
  const start = scene.dots[line.from];
  const end = scene.dots[line.to];
  if (!from || !to || !start || !end) return [];
  const beside = Math.max(from.x, to.x) < 0 || Math.max(from.y, to.y) < 0 || Math.min(from.x, to.x) > size.width || Math.min(from.y, to.y) > size.height;
  return beside ? [] : strokesOf(line, from, to, start, end);
}

interface How {
  readonly heads: boolean;
  readonly dashes: boolean;
  readonly alpha: number;
}

/** One path for each sign and width: a browser draws few long paths much faster than many short ones. */
function drawStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[], look: Look, how: How): void {
  const groups = new Map<string, Stroke[]>();
  for (const stroke of strokes) {
    const key = `${stroke.sign} ${Math.round(stroke.width)}`;
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)?.push(stroke);
  }
  context.globalAlpha = how.alpha;
  for (const group of groups.values()) {
    const sign: Sign = group[0]?.sign ?? "unknown";
    context.strokeStyle = look.signs[sign];
    context.lineWidth = Math.max(1, Math.round(group[0]?.width ?? 1));
    context.setLineDash(how.dashes ? [...DASHES[sign]] : []);
    context.beginPath();
    for (const stroke of group) {
      context.moveTo(stroke.x1, stroke.y1);
      context.lineTo(stroke.x2, stroke.y2);
    }
    context.stroke();
    context.setLineDash([]);
    if (how.heads) drawHeads(context, group.flatMap((stroke) => headOf(stroke) ?? []), look.signs[sign]);
  }
  context.globalAlpha = 1;
}

/** The heads alone, over lines that were drawn elsewhere. */
function drawAllHeads(context: CanvasRenderingContext2D, strokes: readonly Stroke[], look: Look): void {
  for (const sign of ["friendly", "hostile", "unknown"] as const) {
    context.strokeStyle = look.signs[sign];
    drawHeads(context, strokes.filter((stroke) => stroke.sign === sign).flatMap((stroke) => headOf(stroke) ?? []), look.signs[sign]);
  }
}

function drawHeads(context: CanvasRenderingContext2D, heads: readonly Head[], colour: string): void {
  context.fillStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  for (const { x, y, dx, dy } of heads.filter((head) => head.bar)) {
    context.moveTo(x - 5 * dy, y + 5 * dx);
    context.lineTo(x + 5 * dy, y - 5 * dx);
  }
  context.stroke();
  context.beginPath();
  for (const { x, y, dx, dy } of heads.filter((head) => !head.bar)) {
    context.moveTo(x, y);
    context.lineTo(x - 8 * dx - 4 * dy, y - 8 * dy + 4 * dx);
    context.lineTo(x - 8 * dx + 4 * dy, y - 8 * dy - 4 * dx);
    context.closePath();
  }
  context.fill();
}

/** Dots by shape, in two paths each: those on a list filled, others hollow. */
function drawDots(context: CanvasRenderingContext2D, shown: Shown, at: readonly Place[], near: ReadonlySet<number> | null): void {
  const { dots } = shown.scene;
  for (const bright of near ? [false, true] : [true]) {
    context.globalAlpha = bright ? 1 : 0.3;
    for (const shape of SHAPES) {
      for (const hollow of [false, true]) {
        context.beginPath();
        dots.forEach((dot, number) => {
          const place = at[number];
          if (dot.shape !== shape || dot.provisional !== hollow || !place || isOut(place, shown.size)) return;
          if (near && near.has(number) !== bright) return;
          trace(context, shape, place, dot.radius);
        });
        context.fillStyle = hollow ? shown.look.paper : shown.look.dot;
        context.strokeStyle = hollow ? shown.look.dot : shown.look.paper;
        context.lineWidth = hollow ? 2 : 1.5;
        context.setLineDash(hollow ? [3, 2] : []);
        context.fill();
        context.stroke();
        context.setLineDash([]);
      }
    }
  }
  context.globalAlpha = 1;
  if (shown.over >= 0) ring(context, dots[shown.over], at[shown.over], shown.look.soft, 1.5);
  if (shown.dot >= 0) ring(context, dots[shown.dot], at[shown.dot], shown.look.chosen, 3);
}

function ring(context: CanvasRenderingContext2D, dot: Dot | undefined, place: Place | undefined, colour: string, width: number): void {
  if (!dot || !place) return;
  context.beginPath();
  trace(context, dot.shape, place, dot.radius + 4);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function trace(context: CanvasRenderingContext2D, shape: Shape, { x, y }: Place, radius: number): void {
  if (shape === "circle") {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, TURN);
    return;
  }
  const [first, ...others] = corners(shape, radius);
  if (first) context.moveTo(x + first[0], y + first[1]);
  for (const [dx, dy] of others) context.lineTo(x + dx, y + dy);
  context.closePath();
}

/** The corners of a shape of the size of a circle with that radius, around 0, 0. */
export function corners(shape: Shape, radius: number): readonly (readonly [number, number])[] {
  const s = 0.9 * radius;
  const d = 1.25 * radius;
  if (shape === "square") return [[-s, -s], [s, -s], [s, s], [-s, s]];
  if (shape === "diamond") return [[0, -d], [d, 0], [0, d], [-d, 0]];
  if (shape === "triangle") return [[0, -d], [1.1 * d, 0.75 * d], [-1.1 * d, 0.75 * d]];
  const w = 0.45 * radius;
  const l = 1.1 * radius;
  return [[-w, -l], [w, -l], [w, -w], [l, -w], [l, w], [w, w], [w, l], [-w, l], [-w, w], [-l, w], [-l, -w], [-w, -w]];
}
