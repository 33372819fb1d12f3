/** A part of a document -> what is drawn of it, and which claim comes next. Pure. */
import type { ReaderClaim, ReaderPage, Run } from "./load";

export const KINDS = ["event", "relation", "influence", "measure"] as const;

/** How many claims there are of each kind. */
export function countKinds(claims: readonly ReaderClaim[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  for (const claim of claims) counts[claim.kind] = (counts[claim.kind] ?? 0) + 1;
  return counts;
}

/** Kinds that are switched off, as the address has them ("measure,event"). */
export function readHidden(said: string): ReadonlySet<string> {
  return new Set(said.split(",").filter((kind) => (KINDS as readonly string[]).includes(kind)));
}

/** The same with one kind switched on or off, for the address; null for none. */
export function toggleHidden(hidden: ReadonlySet<string>, kind: string): string | null {
  const left = KINDS.filter((one) => hidden.has(one) !== (one === kind));
  return left.join(",") || null;
}

/** Claims that are shown: those of kinds that are on, and the selected one whatever its kind. */
export function shownClaims(claims: readonly ReaderClaim[], hidden: ReadonlySet<string>, selected: string): readonly ReaderClaim[] {
  return claims.filter((claim) => !hidden.has(claim.kind) || claim.id === selected);
}

/** The claim one step from another; from none, the first or the last. null where there is no such step. */
export function nextClaim(claims: readonly ReaderClaim[], selected: string, by: 1 | -1): string | null {
  const place = claims.findIndex((claim) => claim.id === selected);
  if (place < 0) return (by === 1 ? claims[0] : claims.at(-1))?.id ?? null;
  return claims[place + by]?.id ?? null;
}

/** Kinds of the shown claims that were read from a run's words, in the order of KINDS. */
export function kindsOf(run: Run, kinds: ReadonlyMap<string, string>): readonly string[] {
  const found = new Set(run.claims.map((claim) => kinds.get(claim)));
  return KINDS.filter((kind) => found.has(kind));
}

/** Kind of every shown claim, by id. */
export function kindById(claims: readonly ReaderClaim[]): ReadonlyMap<string, string> {
  return new Map(claims.map((claim) => [claim.id, claim.kind]));
}

/** The claim that a click on words means: the one read from the fewest words; on a second click the next. */
export function claimAt(run: Run, claims: readonly ReaderClaim[], selected: string): string | null {
  const held = new Set(run.claims);
  const found = claims.filter((claim) => held.has(claim.id)).sort((a, b) => a.words.length - b.words.length);
  const place = found.findIndex((claim) => claim.id === selected);
  return found[(place + 1) % found.length]?.id ?? null;
}

/** Who says so, from whom the page has it to the outlet: innermost first. */
export function chainOf(claim: ReaderClaim): readonly string[] {
  return claim.speakers.map((speaker) => speaker.name).reverse();
}

/** Paragraphs as lists of blocks: those that go on from one another stand together. */
export function paragraphs(blocks: ReaderPage["blocks"]): readonly ReaderPage["blocks"][] {
  const found: ReaderPage["blocks"][number][][] = [];
  for (const block of blocks) {
    if (block.first || !found.length) found.push([block]);
    else found.at(-1)?.push(block);
  }
  return found;
}
