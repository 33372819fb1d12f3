/** A graph -> GEXF 1.3, which Gephi and others read: names, kinds, signs, weights and places. Pure. */
import { escapeXml } from "$lib/text";
import type { Graph } from "./derive";
import { tieId } from "./derive";

const NODE_FIELDS = ["kinds", "country", "provisional", "mentions", "documents", "findings"] as const;
const EDGE_FIELDS = ["sign", "events", "relations", "told"] as const;
const WHOLE = new Set<string>(["mentions", "documents", "findings", "events", "relations", "told"]);
const SPREAD = 1000;

/** The graph as one file. The y of places points upwards there. */
export function toGexf(graph: Graph, title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>Dragoman</creator><description>${escapeXml(title)}</description></meta>`,
    '<graph defaultedgetype="directed" mode="static">',
    attributes("node", NODE_FIELDS),
    attributes("edge", EDGE_FIELDS),
    "<nodes>",
    ...graph.nodes.map(
      (node) =>
        `<node id="${escapeXml(node.id)}" label="${escapeXml(node.name)}">${values(NODE_FIELDS, { ...node, kinds: node.kinds.join(" ") })}` +
        `<viz:size value="${node.weight}"/><viz:position x="${place(node.x)}" y="${place(1 - node.y)}"/></node>`,
    ),
    "</nodes>",
    "<edges>",
    ...graph.edges.map(
      (edge) =>
        `<edge id="${escapeXml(tieId(edge))}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}" weight="${edge.weight}">` +
        `${values(EDGE_FIELDS, { ...edge })}</edge>`,
    ),
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function attributes(sort: "node" | "edge", fields: readonly string[]): string {
  const one = (field: string): string => `<attribute id="${field}" title="${field}" type="${typeOf(field)}"/>`;
  return `<attributes class="${sort}">${fields.map(one).join("")}</attributes>`;
}

function typeOf(field: string): string {
  if (WHOLE.has(field)) return "integer";
  return field === "provisional" ? "boolean" : "string";
}

function values(fields: readonly string[], record: Readonly<Record<string, unknown>>): string {
  const known = fields.filter((field) => record[field] !== null && record[field] !== "");
  return `<attvalues>${known.map((field) => `<attvalue for="${field}" value="${escapeXml(String(record[field]))}"/>`).join("")}</attvalues>`;
}

function place(value: number): number {
  return Math.round(SPREAD * value * 10) / 10;
}
