/** From places in the unit square to pixels and back: what a drawing of a graph shows, and how it moves. Pure. */

export interface Camera {
  /** The place in the middle of the drawing. */
  readonly x: number;
  readonly y: number;
  /** Pixels per unit. */
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 36;
const LEAST = 40;
const MOST = 60_000;
/** Beyond this, who lies near whom would look otherwise. */
const STRETCH = 2;

/** The camera that shows all places, with a margin; the unit square where there are none. */
export function fitCamera(places: readonly Place[], size: Size): Camera {
  const xs = places.length ? bounds(places.map((place) => place.x)) : ([0, 1] as const);
  const ys = places.length ? bounds(places.map((place) => place.y)) : ([0, 1] as const);
  const wide = Math.max(xs[1] - xs[0], 0.02);
  const tall = Math.max(ys[1] - ys[0], 0.02);
  const scale = Math.min(Math.max(size.width - 2 * MARGIN, 1) / wide, Math.max(size.height - 2 * MARGIN, 1) / tall);
  return { x: (xs[0] + xs[1]) / 2, y: (ys[0] + ys[1]) / 2, scale: clamp(scale) };
}

/** Places moved apart along the side of a drawing on which they leave room, at most STRETCH times as far. */
export function stretchTo<T extends Place>(places: readonly T[], size: Size): T[] {
  if (!places.length) return [];
  const [left, right] = bounds(places.map((place) => place.x));
  const [top, bottom] = bounds(places.map((place) => place.y));
  const room = ((size.height - 2 * MARGIN) * Math.max(right - left, 0.02)) / (Math.max(size.width - 2 * MARGIN, 1) * Math.max(bottom - top, 0.02));
  const [across, down] = [Math.min(STRETCH, Math.max(1, 1 / room)), Math.min(STRETCH, Math.max(1, room))];
  return places.map((place) => ({ ...place, x: (left + right) / 2 + across * (place.x - (left + right) / 2), y: (top + bottom) / 2 + down * (place.y - (top + bottom) / 2) }));
}

/** Where a place is drawn. */
export function toScreen(place: Place, camera: Camera, size: Size): Place {
  return { x: size.width / 2 + (place.x - camera.x) * camera.scale, y: size.height / 2 + (place.y - camera.y) * camera.scale };
}

/** The place that is drawn at a pixel. */
export function toPlace(pixel: Place, camera: Camera, size: Size): Place {
  return { x: camera.x + (pixel.x - size.width / 2) / camera.scale, y: camera.y + (pixel.y - size.height / 2) / camera.scale };
}

/** The camera nearer (factor above 1) or farther, with the place under a pixel where it was. */
export function zoomAt(camera: Camera, factor: number, pixel: Place, size: Size): Camera {
  const scale = clamp(camera.scale * factor);
  const kept = toPlace(pixel, camera, size);
  return { x: kept.x - (pixel.x - size.width / 2) / scale, y: kept.y - (pixel.y - size.height / 2) / scale, scale };
}

/** The camera moved so that what is drawn moves by so many pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}

/** Whether a place is drawn inside the edges, by so many pixels at least. */
export function isInView(place: Place, camera: Camera, size: Size, margin = 0): boolean {
  const { x, y } = toScreen(place, camera, size);
  return x >= margin && y >= margin && x <= size.width - margin && y <= size.height - margin;
}

function clamp(scale: number): number {
  return Math.min(MOST, Math.max(LEAST, scale));
}

function bounds(values: readonly number[]): readonly [number, number] {
  return values.reduce<[number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
}
