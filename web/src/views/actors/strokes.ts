/** Lines of a graph -> strokes on the screen: two for a mixed tie, ends cut at the dots, heads where there is room. Pure. */
import type { Place } from "./camera";
import type { Dot, Line, Sign } from "./derive";

export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  /** What it looks like: that of a friendly or a hostile tie for the two strokes of a mixed one. */
  readonly sign: Exclude<Sign, "mixed">;
}

/** The head of a tie at whom it is aimed: an arrow, or a bar across for a hostile one. */
export interface Head {
  readonly x: number;
  readonly y: number;
  /** Direction of the line, of length one. */
  readonly dx: number;
  readonly dy: number;
  readonly bar: boolean;
  readonly sign: Exclude<Sign, "mixed">;
}

const APART = 2;
/** Lines shorter than this have no head. */
const ROOM = 28;
const GAP = 2;

/** The strokes of a line between two pixels; none for a line without length. */
export function strokesOf(line: Line, from: Place, to: Place, start: Dot, end: Dot): Stroke[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length <= start.radius + end.radius) return [];
  const dx = (to.x - from.x) / length;
  const dy = (to.y - from.y) / length;
  const cut = { x1: from.x + dx * start.radius, y1: from.y + dy * start.radius, x2: to.x - dx * (end.radius + GAP), y2: to.y - dy * (end.radius + GAP) };
  if (line.sign !== "mixed") return [{ ...cut, width: line.width, sign: line.sign }];
  const beside = (side: number, sign: "friendly" | "hostile"): Stroke => ({
    x1: cut.x1 - dy * side,
    y1: cut.y1 + dx * side,
    x2: cut.x2 - dy * side,
    y2: cut.y2 + dx * side,
    width: Math.max(1, 0.7 * line.width),
    sign,
  });
  return [beside(APART, "friendly"), beside(-APART, "hostile")];
}

/** The head of a stroke; null for one too short, or without a sign. */
export function headOf(stroke: Stroke): Head | null {
  const length = Math.hypot(stroke.x2 - stroke.x1, stroke.y2 - stroke.y1);
  if (length < ROOM) return null;
  const dx = (stroke.x2 - stroke.x1) / length;
  const dy = (stroke.y2 - stroke.y1) / length;
  return { x: stroke.x2, y: stroke.y2, dx, dy, bar: stroke.sign === "hostile", sign: stroke.sign };
}

/** The dot under a pixel, by its place, with some pixels to spare; -1 for none. */
export function dotAt(pixel: Place, dots: readonly Dot[], at: readonly Place[], spare = 6): number {
  let best = -1;
  let nearest = Infinity;
  dots.forEach((dot, number) => {
    const place = at[number];
    if (!place) return;
    const far = Math.hypot(place.x - pixel.x, place.y - pixel.y) - dot.radius;
    if (far < Math.min(nearest, spare)) {
      best = number;
      nearest = far;
    }
  });
  return best;
}

/** The line under a pixel, by its place, with some pixels to spare; -1 for none. */
export function lineAt(pixel: Place, lines: readonly Line[], at: readonly Place[], spare = 5): number {
  let best = -1;
  let nearest = spare;
  lines.forEach((line, number) => {
    const from = at[line.from];
    const to = at[line.to];
    if (!from || !to) return;
    const far = distance(pixel, from, to);
    if (far < nearest) {
      best = number;
      nearest = far;
    }
  });
  return best;
}

function distance(pixel: Place, from: Place, to: Place): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = Math.max(0, Math.min(1, ((pixel.x - from.x) * dx + (pixel.y - from.y) * dy) / Math.max(dx * dx + dy * dy, 1e-9)));
  return Math.hypot(pixel.x - from.x - along * dx, pixel.y - from.y - along * dy);
}
