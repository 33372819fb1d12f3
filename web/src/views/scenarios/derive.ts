/** An answer, or two -> what is drawn and listed. Pure. */
import type { Sheet } from "$lib/download";
import type { AnswerEffect, AnswerPage, AnswerPart } from "./load";

/** Where a concept stands after a step, 0 being today; low to high are the middle four fifths of the members that move. */
export interface Point {
  readonly step: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** How a concept moves under one question. */
export interface Course {
  readonly direction: string;
  readonly up: number;
  readonly down: number;
  readonly unmoved: number;
  readonly points: readonly Point[];
}

/** One concept with its course under each question; null where nothing reaches it. */
export interface Facet {
  readonly concept: string;
  readonly label: string;
  readonly stated: boolean;
  readonly a: Course | null;
  readonly b: Course | null;
}

/** Concepts of both answers, the first one's first, in its order. */
export function facets(page: AnswerPage): Facet[] {
  const first = new Map(page.answer.effects.map((effect) => [effect.concept, effect]));
  const second = new Map((page.other?.effects ?? []).map((effect) => [effect.concept, effect]));
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((concept) => {
    const [a, b] = [first.get(concept), second.get(concept)];
    const known = a ?? b;
    return known ? [{ concept, label: known.label, stated: known.stated_only, a: courseOf(a), b: courseOf(b) }] : [];
  });
}

function courseOf(effect: AnswerEffect | undefined): Course | null {
  if (!effect) return null;
  const { direction, up, down, unmoved } = effect;
  const moved = effect.course.flatMap((moment): Point[] => {
    const { step, low, middle, high } = moment;
    return low === null || middle === null || high === null ? [] : [{ step, low, middle, high }];
  });
  const still = effect.course.filter((moment) => moment.middle === null).map(({ step }) => ({ step, low: 0, middle: 0, high: 0 }));
  const points = [...still, ...moved].sort((one, other) => one.step - other.step);
  return { direction, up, down, unmoved, points: points.length ? [{ step: 0, low: 0, middle: 0, high: 0 }, ...points] : [] };
}

/** The largest change that is drawn, the same up and down, in quarters of the most a concept can change. */
export function extent(drawn: readonly Facet[]): number {
  const sizes = drawn.flatMap((facet) => [facet.a, facet.b].flatMap((course) => course?.points.flatMap((point) => [point.low, point.high]) ?? []));
  return Math.max(0.25, Math.ceil(4 * Math.max(0, ...sizes.map(Math.abs))) / 4);
}

/** The last step of any course, 0 without one. */
export function lastStep(drawn: readonly Facet[]): number {
  return Math.max(0, ...drawn.flatMap((facet) => [facet.a, facet.b].map((course) => course?.points.at(-1)?.step ?? 0)));
}

export type Labels = Readonly<Record<"concept" | "scenario" | "direction" | "step" | "up" | "down" | "unmoved" | "low" | "middle" | "high", string>>;

/** Everything that the fans show, a row for each concept and step; at rest, a row for each concept. */
export function fanSheet(page: AnswerPage, labels: Labels): Sheet {
  const compared = page.other !== null;
  const ids = ["concept", ...(compared ? ["scenario"] : []), "direction", "step", "up", "down", "unmoved", "low", "middle", "high"] as (keyof Labels)[];
  const rows = [page.answer, ...(page.other ? [page.other] : [])].flatMap((answer, place) => rowsOf(answer, place ? "B" : "A"));
  const numeric = new Set(["step", "up", "down", "unmoved", "low", "middle", "high"]);
  return { columns: ids.map((id) => ({ id, label: labels[id], numeric: numeric.has(id) })), rows };
}

function rowsOf(answer: AnswerPart, scenario: string): Record<string, unknown>[] {
  return answer.effects.flatMap((effect) => {
    const shared = { id: effect.concept, concept: effect.label, scenario, direction: effect.direction };
    if (!effect.course.length) return [{ ...shared, up: round(effect.up), down: round(effect.down), unmoved: round(effect.unmoved) }];
    return effect.course.map((moment) => ({
      ...shared,
      step: moment.step,
      up: round(moment.up),
      down: round(moment.down),
      unmoved: round(1 - moment.up - moment.down),
      low: moment.low,
      middle: moment.middle,
      high: moment.high,
    }));
  });
}

function round(share: number): number {
  return Math.round(1000 * share) / 1000;
}

/** Titles of the documents that an answer's chains rest on, each once. */
export function documentsOf(page: AnswerPage): string[] {
  const steps = [page.answer, page.other].flatMap((answer) => answer?.effects.flatMap((effect) => effect.chains.flat()) ?? []);
  return [...new Set(steps.flatMap((step) => step.cites.map((cite) => cite.document)))];
}

/** Something that can be picked from a list. note: what stands beside it. rank: those with more come first. way: which way the
    words move it, where they say so. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly rank: number;
  readonly way?: "up" | "down";
}

/** Choices whose words hold every word that was typed: those that begin with it first, then by rank. */
export function suggest(choices: readonly Choice[], typed: string, most: number): Choice[] {
  const words = plain(typed).split(" ").filter(Boolean);
  const found = choices
    .map((choice) => ({ choice, label: plain(choice.label) }))
    .filter(({ label }) => words.every((word) => label.includes(word)))
    .map(({ choice, label }) => ({ choice, begins: words.length > 0 && label.replace(/^the /, "").startsWith(words.join(" ")) }));
  found.sort((one, other) => Number(other.begins) - Number(one.begins) || other.choice.rank - one.choice.rank);
  return found.slice(0, most).map(({ choice }) => choice);
}

function plain(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A label broken into at most so many lines of about so many letters, the last one cut with "…". */
export function breakLines(label: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((one) => (one.length > letters ? `${one.slice(0, letters - 1)}…` : one));
  const last = shown.at(-1) ?? "";
  return lines.length > most && !last.endsWith("…") ? [...shown.slice(0, -1), `${last.slice(0, letters - 1)}…`] : shown;
}

const CONFLICT = /\s*\(show conflict (\w+)\)/;

/** A sentence on a dispute, without the command that shows it, and the dispute's id; null where none is named. */
export function cutConflict(line: string): { readonly text: string; readonly conflict: string | null } {
  return { text: line.replace(CONFLICT, ""), conflict: CONFLICT.exec(line)?.[1] ?? null };
}

/** What an answer hangs on as lines, with what is to be said of how that was found; [] where it was not asked. */
export function hangsOn(answer: Pick<AnswerPart, "hangs_on" | "hangs_note">, nothing: string): readonly string[] {
  const found = answer.hangs_on?.length === 0 ? [nothing] : (answer.hangs_on ?? []);
  return answer.hangs_note ? [...found, answer.hangs_note] : found;
}
