/** The atlas -> shapes on the screen: a projection fitted to some lands, outlines as paths, and where their circles stand. */
import { geoArea, geoEqualEarth, geoPath, type GeoProjection } from "d3-geo";
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { Atlas } from "$lib/atlas";

export interface Shape {
  /** Id of the land in the atlas, its name where it has none. */
  readonly id: string;
  readonly name: string;
  readonly geometry: Feature<Geometry>;
  /** The largest of those with its id, which holds the circle. */
  readonly main: boolean;
}

export interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly d: string;
  /** Middle of its largest part; null where that is not in the drawing. */
  readonly middle: readonly [number, number] | null;
}

const MARGIN = 24;
/** Degrees that a view reaches over at least, each way from its middle. */
const LEAST = 9;
const SPREAD = 0.3;

/** The lands of an atlas. */
export function readShapes(atlas: Atlas): Shape[] {
  const found = feature(atlas, atlas.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  const shapes = found.features.map((one) => ({ id: one.id === undefined ? one.properties.name : String(one.id), name: one.properties.name, geometry: one, area: geoArea(one) }));
  const largestOf = new Map<string, number>();
  for (const shape of shapes) largestOf.set(shape.id, Math.max(largestOf.get(shape.id) ?? 0, shape.area));
  return shapes.map(({ area, ...shape }) => ({ ...shape, main: area === largestOf.get(shape.id) }));
}

/** A projection that shows some lands whole, or all where there are none; nearer by a factor, moved by shares of its size. */
export function fitProjection(shapes: readonly Shape[], wanted: ReadonlySet<string>, width: number, height: number, factor = 1, moved: readonly [number, number] = [0, 0]): GeoProjection {
  const lands = shapes.filter((shape) => shape.main && wanted.has(shape.id)).map((shape) => roomy(largest(shape.geometry)));
  const projection = geoEqualEarth();
  const shown: FeatureCollection = { type: "FeatureCollection", features: lands.length ? lands : shapes.map((shape) => shape.geometry) };
  projection.fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], shown);
  const [x, y] = projection.translate();
  const scale = projection.scale() * factor;
  const stay = (place: number, middle: number, share: number, size: number): number => middle + (place - middle) * factor - share * size;
  projection.scale(scale).translate([stay(x, width / 2, moved[0], width), stay(y, height / 2, moved[1], height)]);
  return projection.clipExtent([[-8, -8], [width + 8, height + 8]]);
}

/** The outlines of all lands that are in the drawing. */
export function drawShapes(shapes: readonly Shape[], projection: GeoProjection, width: number, height: number): Drawn[] {
  const path = geoPath(projection).digits(1);
  return shapes.flatMap((shape) => {
    const d = path(shape.geometry);
    if (!d) return [];
    const [x, y] = path.centroid(largest(shape.geometry));
    const inside = shape.main && Number.isFinite(x) && Number.isFinite(y) && x > 0 && y > 0 && x < width && y < height;
    return [{ id: shape.id, name: shape.name, d, middle: inside ? ([x, y] as const) : null }];
  });
}

/** The largest part of a land: France without its islands overseas. */
export function largest(land: Feature<Geometry>): Feature<Polygon> | Feature<Geometry> {
  const geometry = land.geometry as MultiPolygon | Geometry;
  if (geometry.type !== "MultiPolygon") return land;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  const first = parts.toSorted((a, b) => geoArea(b) - geoArea(a))[0];
  return first ? { type: "Feature", properties: null, geometry: first } : land;
}

/** A land with room around it, so that a small one does not fill the drawing. */
function roomy(land: Feature<Geometry>): Feature<Geometry> {
  const [[west, south], [east, north]] = boundsOf(land);
  const wide = Math.max(LEAST, (1 + SPREAD) * (east - west) * 0.5);
  const tall = Math.max(LEAST, (1 + SPREAD) * (north - south) * 0.5);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const low = Math.max(-85, y - tall);
  const high = Math.min(85, y + tall);
  const [left, right] = [Math.max(-179, x - wide), Math.min(179, x + wide)];
  return { type: "Feature", properties: null, geometry: { type: "MultiPoint", coordinates: [[left, low], [right, low], [right, high], [left, high]] } };
}

function boundsOf(land: Feature<Geometry>): readonly [readonly [number, number], readonly [number, number]] {
  const polygon = largest(land).geometry as Polygon;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of polygon.coordinates[0] ?? []) {
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
  return [[west, south], [east, north]];
}
