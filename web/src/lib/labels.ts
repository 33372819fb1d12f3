/** Which labels of a drawing are drawn: those of the weightiest dots, as far as none lies on another or on a dot. Pure. */

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What has a label: how far it reaches in pixels, and what is labelled first. */
export interface Labelled {
  readonly label: string;
  readonly radius: number;
  readonly weight: number;
}

export interface Label {
  /** Place in the list of dots. */
  readonly dot: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const LABEL_TALL = 14;
const GAP = 3;
const LONGEST = 32;
const CELL = 64;
/** Only so many dots, the weightiest, keep labels off. */
const IN_THE_WAY = 40;
/** Where the corners of a round dot are, in parts of its radius; first to the right of it, where words begin. */
const CORNER = Math.SQRT1_2;
const CORNERS = [[1, 1], [1, -1], [-1, 1], [-1, -1]] as const;

/** Labels for dots that are drawn at some pixels. most: how many; wide: how wide a text is; first: dots labelled before all,
 * must: those labelled even where something lies; right: the edge of the drawing, inside which labels stay. */
export function placeLabels(
  dots: readonly Labelled[],
  at: readonly Place[],
  wide: (text: string) => number,
  most: number,
  first: ReadonlySet<number> = new Set(),
  must: ReadonlySet<number> = new Set(),
  right = Infinity,
): Label[] {
  const taken = new Boxes();
  const rank = (number: number): number => Number(first.has(number)) + 2 * Number(must.has(number));
  const order = dots.map((_, number) => number).toSorted((a, b) => rank(b) - rank(a) || weight(dots, b) - weight(dots, a));
  for (const number of order.slice(0, IN_THE_WAY)) taken.add(dotBox(dots[number], at[number]));
  const labels: Label[] = [];
  for (const number of order) {
    if (labels.length >= most) break;
    const label = tryLabel(number, dots[number], at[number], { wide, taken, must: must.has(number), right });
    if (label) labels.push(label);
  }
  return labels;
}

interface Room {
  readonly wide: (text: string) => number;
  readonly taken: Boxes;
  readonly must: boolean;
  readonly right: number;
}

/** A label under its dot, else over it, to its right or left, else at one of its corners; null where all are taken. */
function tryLabel(number: number, dot: Labelled | undefined, pixel: Place | undefined, room: Room): Label | null {
  if (!dot || !pixel) return null;
  const text = [...dot.label].length > LONGEST ? `${[...dot.label].slice(0, LONGEST - 1).join("")}…` : dot.label;
  const half = room.wide(text) / 2;
  const inside = Math.max(half + 2, Math.min(room.right - half - 2, pixel.x));
  const beside = dot.radius + GAP + half;
  const above = dot.radius + GAP + LABEL_TALL / 2;
  const [aside, aslant] = [CORNER * dot.radius + half, CORNER * dot.radius + GAP + LABEL_TALL / 2];
  const ways = [
    { x: inside, y: pixel.y + above },
    { x: inside, y: pixel.y - above },
    { x: pixel.x + beside, y: pixel.y },
    { x: pixel.x - beside, y: pixel.y },
    ...CORNERS.map(([right, down]) => ({ x: pixel.x + right * aside, y: pixel.y + down * aslant })),
  ].filter((way) => way.x - half >= 0 && way.x + half <= room.right);
  const found = ways.find((way) => room.taken.isFree(box(way, half))) ?? (room.must ? ways[0] : undefined);
  if (!found) return null;
  room.taken.add(box(found, half));
  return { dot: number, text, x: found.x, y: found.y };
}

function weight(dots: readonly Labelled[], number: number): number {
  return dots[number]?.weight ?? 0;
}

function box(middle: Place, half: number): Box {
  return { left: middle.x - half - 1, right: middle.x + half + 1, top: middle.y - LABEL_TALL / 2, bottom: middle.y + LABEL_TALL / 2 };
}

function dotBox(dot: Labelled | undefined, pixel: Place | undefined): Box {
  const { x, y } = pixel ?? { x: -1e6, y: -1e6 };
  const radius = (dot?.radius ?? 0) - 1;
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Boxes by the cells of a grid they touch, so that few are compared. */
class Boxes {
  readonly #cells = new Map<string, Box[]>();

  isFree(one: Box): boolean {
    return this.#keys(one).every((key) => (this.#cells.get(key) ?? []).every((other) => !overlap(one, other)));
  }

  add(one: Box): void {
    for (const key of this.#keys(one)) {
      const held = this.#cells.get(key);
      if (held) held.push(one);
      else this.#cells.set(key, [one]);
    }
  }

  #keys(one: Box): string[] {
    const keys: string[] = [];
    for (let x = Math.floor(one.left / CELL); x <= Math.floor(one.right / CELL); x += 1) {
      for (let y = Math.floor(one.top / CELL); y <= Math.floor(one.bottom / CELL); y += 1) keys.push(`${x} ${y}`);
    }
    return keys;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
