/** Walking through a list by its ids, as the keys j and k do. Pure. */

/** The id after or before one in a list; the first or last where none is selected, undefined at the end. */
export function stepFrom(ids: readonly string[], selected: string | null, step: 1 | -1): string | undefined {
  const at = selected === null ? -1 : ids.indexOf(selected);
  if (at < 0) return ids.at(step > 0 ? 0 : -1);
  return ids[at + step];
}
