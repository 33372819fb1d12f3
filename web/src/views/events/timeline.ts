/** Events -> where they are drawn on a timeline: lanes, rows inside them, shapes gathered into few paths. Pure. */
import { quadOf, spanOfEvent, type Lane, type Quad, type Standing } from "./derive";
import type { EventRow } from "./load";

export interface Domain {
  readonly start: number;
  readonly end: number;
}

export interface Mark {
  readonly event: EventRow;
  /** All that it stands for: where there are many, bars of one length and standing are drawn as one. */
  readonly events: readonly EventRow[];
  readonly quad: Quad;
  /** Pixels: from where to where it may have been, and its row. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly tall: number;
  /** One day: drawn as a mark of its own shape. Else a bar with pointed ends. */
  readonly point: boolean;
  /** Ends that are open, or lie outside what is shown. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

export interface DrawnLane extends Lane {
  readonly top: number;
  readonly height: number;
  readonly events: number;
}

export interface Timeline {
  readonly lanes: readonly DrawnLane[];
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Marks of one look: one path for all of them. */
export interface MarkPath {
  readonly key: string;
  readonly quad: Quad;
  readonly standing: Standing;
  readonly bar: boolean;
  readonly d: string;
}

const DAY = 86_400_000;
const POINT = 10;
const GAP = 2;
const PAD = 8;
/** Room for the name of a lane, above its marks. */
const HEAD = 20;
const LANE_LEAST = 48;
/** More bars than this in a lane are gathered. */
const MANY = 24;
/** Most rows of a lane, drawn so small that they fit; what is beyond lies on the rows there are. */
const ROWS = 60;
const TALLEST = 12;
const LEAST_TALL = 4;
const LANE_MOST = 260;

/** The days that events reach over, with room beside them, open ends left out; a year around today's date for none.
 * Background that is told in passing does not stretch it, unless there is nothing else. */
export function domainOf(events: readonly EventRow[], today: number): Domain {
  let [start, end] = [Infinity, -Infinity];
  const reported = events.filter((event) => event.time && !event.background);
  for (const event of reported.length ? reported : events) {
    const span = spanOfEvent(event);
    if (!span) continue;
    const known = [span.start, span.end].filter(Number.isFinite);
    start = Math.min(start, ...known);
    end = Math.max(end, ...known);
  }
  if (start > end) return { start: today - 183 * DAY, end: today + 183 * DAY };
  const room = Math.max(2 * DAY, 0.03 * (end - start));
  return { start: start - room, end: end + room };
}

/** The domain as near or far as a factor says, around its middle, moved by a share of its width. */
export function moveDomain(domain: Domain, factor: number, share = 0): Domain {
  const wide = Math.max(DAY, (domain.end - domain.start) * factor);
  const middle = (domain.start + domain.end) / 2 + share * (domain.end - domain.start);
  return { start: middle - wide / 2, end: middle + wide / 2 };
}

/** A time of the shared range for each end of a domain: days, or months where it is longer than three years. */
export function rangeOf(domain: Domain): { readonly from: string; readonly to: string } {
  const letters = domain.end - domain.start > 3 * 366 * DAY ? 7 : 10;
  const say = (instant: number): string => new Date(instant).toISOString().slice(0, letters);
  return { from: say(domain.start), to: say(Math.max(domain.start, domain.end - 1)) };
}

/** Where everything stands. x: from instants to pixels; wide: pixels of the drawing. */
export function layTimeline(events: readonly EventRow[], lanes: readonly Lane[], laneOf: (event: EventRow) => string, x: (instant: number) => number, wide: number): Timeline {
  const byLane = new Map<string, EventRow[]>(lanes.map((lane) => [lane.id, []]));
  for (const event of events) if (event.time) byLane.get(laneOf(event))?.push(event);
  const drawn: DrawnLane[] = [];
  const marks: Mark[] = [];
  let top = 0;
  for (const lane of lanes) {
    const held = byLane.get(lane.id) ?? [];
    const rough = gather(held.flatMap((event) => roughMark(event, x, wide) ?? [])).toSorted(byLength);
    const { rows, count } = fillRows(rough);
    const tall = Math.max(LEAST_TALL, Math.min(TALLEST, Math.floor((LANE_MOST - HEAD - PAD) / Math.max(count, 1)) - GAP));
    const height = Math.max(LANE_LEAST, count * (tall + GAP) + HEAD + PAD);
    rough.forEach((mark, place) => marks.push({ ...mark, tall, y: top + HEAD + (rows[place] ?? 0) * (tall + GAP) }));
    drawn.push({ ...lane, top, height, events: rough.reduce((sum, mark) => sum + mark.events.length, 0) });
    top += height;
  }
  return { lanes: drawn, marks, height: top };
}

function roughMark(event: EventRow, x: (instant: number) => number, wide: number): Mark | null {
  const span = spanOfEvent(event);
  if (!span) return null;
  const openLeft = span.start === -Infinity || x(span.start) < 0;
  const openRight = span.end === Infinity || x(span.end) > wide;
  let left = openLeft ? 0 : x(span.start);
  let right = openRight ? wide : x(span.end);
  if (right < 0 || left > wide) return null;
  const point = span.end - span.start <= DAY;
  if (right - left < POINT) [left, right] = [(left + right - POINT) / 2, (left + right + POINT) / 2];
  return { event, events: [event], quad: quadOf(event), left, right, y: 0, tall: 0, point, openLeft: openLeft && !point, openRight: openRight && !point };
}

/** Days first, then bars from the shortest on, each from left to right: what is known best stands on top. */
function byLength(a: Mark, b: Mark): number {
  const long = (mark: Mark): number => (mark.point ? 0 : Math.ceil(Math.log2(mark.right - mark.left)));
  return long(a) - long(b) || a.left - b.left || b.right - a.right;
}

/** Bars of one lane that look alike as one each, where there are many. */
function gather(marks: readonly Mark[]): Mark[] {
  const bars = marks.filter((mark) => !mark.point);
  if (bars.length <= MANY) return [...marks];
  const alike = new Map<string, Mark>();
  for (const mark of bars) {
    const key = `${mark.left} ${mark.right} ${mark.quad} ${mark.event.standing} ${mark.event.disputed}`;
    const known = alike.get(key);
    alike.set(key, known ? { ...known, events: [...known.events, mark.event] } : mark);
  }
  return [...marks.filter((mark) => mark.point), ...alike.values()];
}

/** The first row in which each mark lies on no other, and how many rows there are. */
function fillRows(marks: readonly Mark[]): { readonly rows: number[]; readonly count: number } {
  const held: Mark[][] = [];
  const rows = marks.map((mark, place) => {
    const free = held.findIndex((row) => row.every((other) => other.right + 1 <= mark.left || mark.right + 1 <= other.left));
    const further = held.length < ROWS ? held.length : place % ROWS;
    const row = free >= 0 ? free : further;
    held[row] = [...(held[row] ?? []), mark];
    return row;
  });
  return { rows, count: held.length };
}

/** All marks in few paths, by what they look like. */
export function pathsOf(marks: readonly Mark[]): MarkPath[] {
  const parts = new Map<string, { first: Mark; d: string[] }>();
  for (const mark of marks) {
    const key = `${mark.quad} ${mark.event.standing} ${mark.point ? "point" : "bar"}`;
    const held = parts.get(key) ?? { first: mark, d: [] };
    held.d.push(mark.point ? pointPath(mark) : barPath(mark));
    parts.set(key, held);
  }
  return [...parts].map(([key, { first, d }]) => ({ key, quad: first.quad, standing: first.event.standing, bar: !first.point, d: d.join("") }));
}

/** A bar that narrows to a point at each end that is uncertain, and runs on, flat, at each that is open. */
export function barPath(mark: Mark): string {
  const { left, right, y, tall } = mark;
  const taper = Math.min(10, (right - left) / 2);
  const middle = y + tall / 2;
  const start = mark.openLeft ? `M${r(left)} ${y + tall}V${y}` : `M${r(left + taper)} ${y + tall}L${r(left)} ${middle}L${r(left + taper)} ${y}`;
  const end = mark.openRight ? `H${r(right)}V${y + tall}` : `H${r(right - taper)}L${r(right)} ${middle}L${r(right - taper)} ${y + tall}`;
  return `${start}${end}Z`;
}

/** A day: a disc for what is told or denied (with a bar through it), else a shape of its own for each standing. */
export function pointPath(mark: Pick<Mark, "left" | "right" | "y" | "tall"> & { readonly event: Pick<EventRow, "standing"> }): string {
  const x = (mark.left + mark.right) / 2;
  const y = mark.y + mark.tall / 2;
  const s = mark.tall / 2;
  const disc = `M${r(x - s)} ${r(y)}a${s} ${s} 0 1 0 ${2 * s} 0a${s} ${s} 0 1 0 ${-2 * s} 0Z`;
  switch (mark.event.standing) {
    case "planned":
      return `M${r(x - s)} ${r(y - s)}L${r(x + s)} ${r(y)}L${r(x - s)} ${r(y + s)}Z`;
    case "asked":
      return `M${r(x - s)} ${r(y - s)}h${2 * s}v${2 * s}h${-2 * s}Z`;
    case "feared":
      return `M${r(x)} ${r(y - s)}L${r(x + s)} ${r(y)}L${r(x)} ${r(y + s)}L${r(x - s)} ${r(y)}Z`;
    case "denied":
      return `${disc}M${r(x - s)} ${r(y + s)}L${r(x + s)} ${r(y - s)}`;
    default:
      return disc;
  }
}

/** A small caret above each mark that other passages dispute. */
export function disputePath(marks: readonly Mark[]): string {
  return marks
    .filter((mark) => mark.event.disputed)
    .map((mark) => `M${r((mark.left + mark.right) / 2 - 4)} ${r(mark.y)}l4 -6l4 6Z`)
    .join("");
}

/** The mark under a pixel, the narrowest of several; undefined for none. */
export function markAt(marks: readonly Mark[], x: number, y: number, spare = 3): Mark | undefined {
  const hit = marks.filter((mark) => x >= mark.left - spare && x <= mark.right + spare && y >= mark.y - spare && y <= mark.y + mark.tall + spare);
  return hit.toSorted((a, b) => a.right - a.left - (b.right - b.left))[0];
}

/** How many events may have been in each part of a domain, an event of many parts shared out among them. */
export function binsOf(events: readonly EventRow[], domain: Domain, count: number): number[] {
  const bins = new Array<number>(count).fill(0);
  const wide = (domain.end - domain.start) / count;
  for (const event of events) {
    const span = spanOfEvent(event);
    if (!span) continue;
    const first = Math.max(0, Math.floor((span.start - domain.start) / wide));
    const last = Math.min(count - 1, Math.floor((span.end - 1 - domain.start) / wide));
    for (let bin = first; bin <= last; bin += 1) bins[bin] = (bins[bin] ?? 0) + 1 / (last - first + 1);
  }
  return bins;
}

function r(value: number): number {
  return Math.round(10 * value) / 10;
}
