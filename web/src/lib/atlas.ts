/** The outlines of the world, asked for once, when a map is drawn. */
import { READ_ONLY } from "./api";
import type { GeometryCollection, Topology } from "topojson-specification";

export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

let asked: Promise<Atlas | null> | null = null;

/** Outlines at 1:50 million from Natural Earth; null in an export that was made without them. */
export function loadAtlas(): Promise<Atlas | null> {
  asked ??= READ_ONLY ? Promise.resolve(embeddedAtlas()) : fetch("./atlas.json").then((answer) => answer.json() as Promise<Atlas>);
  return asked;
}

function embeddedAtlas(): Atlas | null {
  const held = document.getElementById("export-atlas")?.textContent;
  return held ? (JSON.parse(held) as Atlas) : null;
}
