/** The page of actors -> what is drawn of it and what its tables say. Pure. */
import type { Row } from "$parts/table";
import type { ActorNode, ActorTie, ActorsPage } from "./load";

export type Sign = ActorTie["sign"];
export type Shape = "square" | "diamond" | "triangle" | "circle" | "cross";

export const SIGNS: readonly Sign[] = ["friendly", "hostile", "mixed", "unknown"];
/** Shapes in the order of the legend. */
export const SHAPES: readonly Shape[] = ["square", "diamond", "triangle", "circle", "cross"];

export interface Filter {
  /** A kind that actors must be of; "" for all. */
  readonly kind: string;
  readonly signs: ReadonlySet<Sign>;
  /** Least weight of a tie. */
  readonly least: number;
  /** Whether those without a drawn tie are drawn. */
  readonly alone: boolean;
  /** Ids drawn whatever the filter says: what is selected. */
  readonly kept: ReadonlySet<string>;
}

export interface Dot {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly radius: number;
  readonly shape: Shape;
  /** No list knows it. */
  readonly provisional: boolean;
  readonly weight: number;
}

export interface Line {
  readonly id: string;
  /** Places in the list of dots: who acts, and at whom it is aimed. */
  readonly from: number;
  readonly to: number;
  readonly sign: Sign;
  /** Pixels. */
  readonly width: number;
}

export interface Scene {
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
  /** How many actors are left out because no drawn tie holds them. */
  readonly alone: number;
}

export interface Graph {
  readonly nodes: readonly ActorNode[];
  readonly edges: readonly ActorTie[];
}

const SHAPE_OF: Readonly<Record<string, Shape>> = {
  state: "square",
  government: "square",
  legislature: "square",
  office: "square",
  security: "diamond",
  military: "diamond",
  militia: "diamond",
  person: "triangle",
  people: "triangle",
  place: "cross",
};
const SMALLEST = 4;
const LARGEST = 15;
/** Past so many dots they get smaller, so that they do not cover each other. */
const ROOMY = 100;
const LEAST = 2;
const THICKEST = 4;

/** The shape of an actor by its first kind that has one; a circle for parties, bodies and what is of no known kind. */
export function shapeOf(kinds: readonly string[]): Shape {
  return SHAPE_OF[kinds.find((kind) => SHAPE_OF[kind]) ?? ""] ?? "circle";
}

/** What a tie is called in addresses and tables: its two ids, which hold no blanks. */
export function tieId(tie: { readonly source: string; readonly target: string }): string {
  return `${tie.source} ${tie.target}`;
}

/** The dots and lines that a filter leaves. */
export function makeScene(graph: Graph, filter: Filter): Scene {
  const wanted = graph.nodes.filter((node) => filter.kept.has(node.id) || !filter.kind || node.kinds.includes(filter.kind));
  const there = new Set(wanted.map((node) => node.id));
  const edges = graph.edges.filter(
    (edge) => filter.signs.has(edge.sign) && edge.weight >= filter.least && there.has(edge.source) && there.has(edge.target),
  );
  const tied = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const nodes = wanted.filter((node) => filter.alone || tied.has(node.id) || filter.kept.has(node.id));
  const dots = makeDots(nodes);
  const place = new Map(nodes.map((node, number) => [node.id, number]));
  return { dots, lines: makeLines(edges, place), alone: wanted.length - nodes.length };
}

function makeDots(nodes: readonly ActorNode[]): Dot[] {
  const most = nodes.reduce((largest, node) => Math.max(largest, node.weight), 1);
  const shrunk = Math.min(1, Math.sqrt(ROOMY / Math.max(nodes.length, 1)));
  return nodes.map((node) => ({
    id: node.id,
    label: node.name,
    x: node.x,
    y: node.y,
    radius: Math.max(LEAST, shrunk * (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(node.weight / most))),
    shape: shapeOf(node.kinds),
    provisional: node.provisional,
    weight: node.weight,
  }));
}

function makeLines(edges: readonly ActorTie[], place: ReadonlyMap<string, number>): Line[] {
  const most = edges.reduce((largest, edge) => Math.max(largest, edge.weight), 1);
  return edges.map((edge) => ({
    id: tieId(edge),
    from: place.get(edge.source) ?? 0,
    to: place.get(edge.target) ?? 0,
    sign: edge.sign,
    width: 1 + (THICKEST - 1) * (Math.log1p(edge.weight - 1) / Math.max(Math.log1p(most - 1), 1)),
  }));
}

/** A graph with what lies around one of its actors added; those who are new stand in a ring around it, the rest stay. */
export function expand(graph: Graph, around: Graph, id: string): Graph {
  const middle = graph.nodes.find((node) => node.id === id);
  if (!middle) return graph;
  const known = new Set(graph.nodes.map((node) => node.id));
  const ties = new Set(graph.edges.map(tieId));
  const fresh = around.nodes.filter((node) => !known.has(node.id));
  const radius = 0.05 + 0.012 * Math.sqrt(fresh.length);
  const nodes = fresh.map((node, number) => {
    const turn = (2 * Math.PI * number) / fresh.length;
    const far = radius * (1 + 0.35 * (number % 2));
    return { ...node, x: middle.x + far * Math.cos(turn), y: middle.y + far * Math.sin(turn) };
  });
  const edges = around.edges.filter((edge) => !ties.has(tieId(edge)) && !ties.has(tieId({ source: edge.target, target: edge.source })));
  return { nodes: [...graph.nodes, ...nodes], edges: [...graph.edges, ...edges] };
}

/** The dots next to one, by places, and the lines to them. */
export function nextTo(scene: Scene, place: number): { readonly dots: ReadonlySet<number>; readonly lines: ReadonlySet<number> } {
  const lines = new Set<number>();
  const dots = new Set<number>([place]);
  scene.lines.forEach((line, number) => {
    if (line.from !== place && line.to !== place) return;
    lines.add(number);
    dots.add(line.from).add(line.to);
  });
  return { dots, lines };
}

/** Actors whose name holds the words, those that begin with them first, ten at most; none for no words. */
export function findActors(nodes: readonly ActorNode[], words: string): ActorNode[] {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return [];
  const found = nodes.filter((node) => node.name.toLowerCase().includes(wanted));
  const first = (node: ActorNode): number => Number(!node.name.toLowerCase().startsWith(wanted));
  return found.toSorted((a, b) => first(a) - first(b) || b.weight - a.weight).slice(0, 10);
}

/** Rows of the table of actors. */
export function actorRows(nodes: readonly ActorNode[], unlisted: string): Row[] {
  return nodes.map((node) => ({
    id: node.id,
    name: node.name,
    kinds: node.kinds.map(kindWords).join(", "),
    country: node.country ?? "",
    mentions: node.mentions,
    documents: node.documents,
    findings: node.findings,
    ties: node.ties,
    note: node.provisional ? unlisted : "",
  }));
}

/** Rows of the table of ties, heaviest first. sign: the words for one. */
export function tieRows(graph: Graph, sign: (sign: Sign) => string): Row[] {
  const names = new Map(graph.nodes.map((node) => [node.id, node.name]));
  return graph.edges
    .toSorted((a, b) => b.weight - a.weight)
    .map((edge) => ({
      id: tieId(edge),
      source: names.get(edge.source) ?? edge.source,
      sign: sign(edge.sign),
      target: names.get(edge.target) ?? edge.target,
      events: edge.events,
      relations: edge.relations,
      weight: edge.weight,
      cites: edge.cites,
    }));
}

/** Titles of the documents that ties are cited from, each once, most cited first. */
export function sourcesOf(edges: readonly ActorTie[], most = 8): string[] {
  const counts = new Map<string, number>();
  for (const edge of edges) for (const cite of edge.cites) counts.set(cite.document, (counts.get(cite.document) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([title]) => title);
}

/** A kind as people read it. */
export function kindWords(kind: string): string {
  return kind === "igo" ? "international body" : kind.replaceAll("_", " ");
}

/** All kinds of a page for a choice, the most frequent first, with how many actors are of each. */
export function kindChoices(page: ActorsPage): { readonly kind: string; readonly words: string; readonly actors: number }[] {
  return page.kinds.filter((one) => one.kind).map((one) => ({ kind: one.kind, words: kindWords(one.kind), actors: one.actors }));
}
