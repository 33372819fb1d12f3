/** The brief's record -> what its page lists. Pure. */
import type { Cite } from "$lib/types";
import type { BriefPage } from "./load";

export interface Entry {
  readonly id: string;
  readonly title: string;
}

export interface Titles {
  readonly disputed: string;
  readonly sources: string;
}

/** What stands on the page, in order, for the list of contents; what is empty is left out. */
export function contents(page: BriefPage, titles: Titles): Entry[] {
  const named = (sections: BriefPage["before"]): Entry[] => sections.map(({ id, title }) => ({ id, title }));
  const disputed = page.disputes.length ? [{ id: "disputed", title: titles.disputed }] : [];
  const sources = page.sources.length ? [{ id: "sources", title: titles.sources }] : [];
  return [...named(page.before), ...disputed, ...named(page.after), ...sources];
}

export interface Note {
  readonly number: number;
  readonly cite: Cite;
}

/** Every citation once, by its number, for the notes that a printed brief ends with. */
export function notes(page: BriefPage): readonly Note[] {
  const sections = [...page.before, ...page.after].flatMap((section) => section.lines);
  const lines = [...sections, ...page.disputes.flatMap((dispute) => [dispute.a, dispute.b])];
  const found = new Map<number, Cite>();
  for (const line of lines) line.numbers.forEach((number, place) => line.cites[place] && found.set(number, line.cites[place]));
  return [...found].map(([number, cite]) => ({ number, cite })).sort((a, b) => a.number - b.number);
}

/** The first sentence of the statement, and what follows it. */
export function cutStatement(statement: string): { readonly first: string; readonly rest: string } {
  const found = /^(.*?[.!?])\s+(?=\p{Lu})(.*)$/su.exec(statement);
  return found ? { first: found[1] ?? "", rest: found[2] ?? "" } : { first: statement, rest: "" };
}

/** Place of the next of a number of lines, from one of them or from before the first (-1); it stays within them. */
export function step(place: number, by: 1 | -1, count: number): number {
  return Math.max(0, Math.min(count - 1, place + by));
}
