/** Events -> what is kept of them, in which lanes they stand, and the rows of their tables. Pure. */
import { isWithin, sayDate } from "$lib/dates";
import type { Row } from "$parts/table";
import type { EventRow } from "./load";

export type Standing = EventRow["standing"];
/** Quad classes, "0" for an event without a type. */
export type Quad = "1" | "2" | "3" | "4" | "0";
export type LaneBy = "quad" | "actor";

export const QUADS: readonly Quad[] = ["1", "2", "3", "4", "0"];
export const STANDINGS: readonly Standing[] = ["told", "denied", "planned", "asked", "feared", "possible", "supposed"];

export interface Wanted {
  readonly from: string | null;
  readonly to: string | null;
  /** Quad classes left out. */
  readonly without: ReadonlySet<string>;
  /** Only what is told as so. */
  readonly told: boolean;
  /** Id of an actor that must have a part; null for all. */
  readonly actor: string | null;
}

export interface Lane {
  readonly id: string;
  readonly label: string;
}

const DAY = 86_400_000;
const LANES = 8;
const SIGNS: Readonly<Record<string, string>> = { upper: "≤", lower: "≥", about: "~" };

/** The quad class of an event. */
export function quadOf(event: EventRow): Quad {
  const quad = String(event.quad ?? 0) as Quad;
  return QUADS.includes(quad) ? quad : "0";
}

/** First and last instant an event may have been, in milliseconds; open ends are infinite; null without a date. */
export function spanOfEvent(event: EventRow): { readonly start: number; readonly end: number } | null {
  if (!event.time) return null;
  const { first, last } = event.time;
  return { start: first ? Date.parse(first) : -Infinity, end: last ? Date.parse(last) + DAY : Infinity };
}

/** The events that are asked for. Those without a date are there only where no time is asked for. */
export function keepEvents(events: readonly EventRow[], wanted: Wanted): EventRow[] {
  return events.filter(
    (event) =>
      !wanted.without.has(quadOf(event)) &&
      (!wanted.told || event.standing === "told") &&
      (wanted.actor === null || hasPart(event, wanted.actor)) &&
      isWithin(event.time?.edtf, wanted.from, wanted.to),
  );
}

/** Whether an actor acts, is acted on, or is where it was. */
export function hasPart(event: EventRow, actor: string): boolean {
  return [...event.first, ...event.second].some((party) => party.id === actor) || event.place?.party.id === actor;
}

/** The lanes of a timeline, top first, and the lane of each event. word: what a quad class is called. */
export function lanesOf(events: readonly EventRow[], by: LaneBy, word: (quad: Quad) => string, others: string): { readonly lanes: Lane[]; readonly of: (event: EventRow) => string } {
  if (by === "quad") {
    const there = new Set(events.map(quadOf));
    return { lanes: QUADS.filter((quad) => there.has(quad)).map((quad) => ({ id: quad, label: word(quad) })), of: quadOf };
  }
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const party of events.flatMap((event) => event.first.slice(0, 1))) {
    const key = party.id ?? party.name;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    names.set(key, party.name);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, LANES);
  const own = new Set(most.map(([key]) => key));
  const of = (event: EventRow): string => {
    const party = event.first[0];
    const key = party ? (party.id ?? party.name) : "";
    return own.has(key) ? key : "";
  };
  const rest = events.some((event) => of(event) === "") ? [{ id: "", label: others }] : [];
  return { lanes: [...most.map(([key]) => ({ id: key, label: names.get(key) ?? key })), ...rest], of };
}

/** When an event was, in the words of its precision: "14 June 2025", "June 2025 (year assumed)"; what the text says without a day. */
export function sayWhen(event: EventRow, words: { readonly none: string; readonly assumed: string }): string {
  if (!event.time) return event.said_when ? `${words.none} (“${event.said_when}”)` : words.none;
  const modifier = event.time.modifier ? `${event.time.modifier} ` : "";
  return `${modifier}${sayDate(event.time.edtf)}${event.time.year_assumed ? ` (${words.assumed})` : ""}`;
}

/** Everybody on one side, by name. */
export function namesOf(parties: EventRow["first"]): string {
  return parties.map((party) => party.name).join(", ");
}

/** What an event did to how many: "killed ≥12". */
export function sayCounts(event: EventRow): string {
  return event.counts.map((count) => `${count.kind.replaceAll("_", " ")} ${SIGNS[count.bound ?? ""] ?? ""}${count.value.toLocaleString("en")}`).join("; ");
}

/** Rows of the table of events. word: what standings and quad classes are called. */
export function eventRows(events: readonly EventRow[], word: (key: string) => string, none: string, assumed: string): Row[] {
  return events.map((event) => ({
    id: event.id,
    first_day: event.time ? (event.time.first ?? event.time.last) : null,
    when: sayWhen(event, { none, assumed }),
    type: event.type ? event.type.toLowerCase() : "",
    quad: word(`quad.${quadOf(event)}`),
    first: namesOf(event.first),
    second: namesOf(event.second),
    standing: [word(`standing.${event.standing}`), ...(event.disputed ? [word("disputed")] : [])].join(", "),
    place: event.place ? event.place.party.name : "",
    counts: sayCounts(event),
    origins: event.origins,
    told: event.told,
    cites: event.cites,
  }));
}

/** Titles of the documents events are cited from, most cited first. */
export function sourcesOf(events: readonly EventRow[], most = 8): string[] {
  const counts = new Map<string, number>();
  for (const cite of events.flatMap((event) => event.cites)) counts.set(cite.document, (counts.get(cite.document) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([title]) => title);
}
