/** Outlooks -> what is listed and drawn. Pure. */
import { isWithin } from "$lib/dates";
import type { Sheet } from "$lib/download";
import type { BetweenPage, OutlookActor, OutlookChance, OutlookStated, TrackRecord } from "./load";

/** What is shown of the stated outlooks. modality: "" for all. */
export interface Wanted {
  readonly modality: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Outlooks of a kind, stated within the time range or due in it; those without any date stay. */
export function chooseStated(stated: readonly OutlookStated[], wanted: Wanted): OutlookStated[] {
  return stated.filter((one) => (!wanted.modality || one.modality === wanted.modality) && inTime(one, wanted));
}

function inTime(one: OutlookStated, wanted: Wanted): boolean {
  const dates = [one.stated, one.due].filter((date): date is string => date !== null);
  return !dates.length || dates.some((date) => isWithin(date, wanted.from, wanted.to));
}

/** Kinds of outlook with how many there are, most first. */
export function countKinds(stated: readonly OutlookStated[]): { readonly id: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const one of stated) counts.set(one.modality, (counts.get(one.modality) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count })).sort((one, other) => other.count - one.count || one.id.localeCompare(other.id));
}

export type Words = (key: string) => string;

/** Stated outlooks as a table. */
export function statedSheet(stated: readonly OutlookStated[], words: Words): Sheet {
  const ids = ["text", "who", "modality", "polarity", "hedges", "low", "high", "stated", "due", "document"];
  return {
    columns: ids.map((id) => ({ id, label: words(`column.${id}`) })),
    rows: stated.map((one) => ({ ...one, id: one.claim, who: one.who.join(" ← "), document: one.cite.document })),
  };
}

/** The actor that typed words name: by the whole name, or by a part that no other has; null where there is none. */
export function findActor(actors: readonly OutlookActor[], typed: string): OutlookActor | null {
  const words = typed.trim().toLowerCase();
  if (!words) return null;
  const whole = actors.find((one) => one.name.toLowerCase() === words || one.id.toLowerCase() === words);
  const parts = actors.filter((one) => one.name.toLowerCase().includes(words));
  return whole ?? (parts.length === 1 ? (parts[0] ?? null) : null);
}

/** The days that chances were asked for, fewest first. */
export function horizons(page: BetweenPage): number[] {
  return [...new Set(page.chances.map((chance) => chance.days))].sort((one, other) => one - other);
}

/** Chances within so many days, by class as they came. */
export function within(page: BetweenPage, days: number): OutlookChance[] {
  return page.chances.filter((chance) => chance.days === days);
}

/** Every chance with what it is counted from, as a table. */
export function chanceSheet(page: BetweenPage, words: Words): Sheet {
  const ids = ["name", "days", "chance", "base_rate", "base_rows", "first", "last", "own_days", "days_known", "why_not"];
  return {
    columns: ids.map((id) => ({ id, label: words(`column.${id}`) })),
    rows: page.chances.map((one) => ({ ...one, id: `${one.quad}/${one.days}`, first: one.window?.[0] ?? null, last: one.window?.[1] ?? null })),
  };
}

/** A share in per cent as it is told: two digits below a tenth, whole numbers above. */
export function tellShare(share: number): string {
  const percent = 100 * share;
  return percent < 10 ? `${Number(percent.toPrecision(2))} %` : `${Math.round(percent)} %`;
}

/** Points by which a reason moves a chance, with its sign; under half a point no number. */
export function tellPoints(points: number): string | null {
  const rounded = Math.round(100 * points);
  if (Math.abs(points) < 0.005) return null;
  return `${rounded < 0 ? "−" : "+"}${Math.abs(rounded)}`;
}

/** The weeks as a table. */
export function weekSheet(page: BetweenPage, words: Words): Sheet {
  const ids = ["week", "events", "news", "goldstein", "rated"];
  return {
    columns: ids.map((id) => ({ id, label: words(`column.${id}`) })),
    rows: page.weeks.map((week) => ({ ...week, id: week.first, week: week.first })),
  };
}

/** The calibration of a track record as a table. */
export function trackSheet(record: TrackRecord, words: Words): Sheet {
  const ids = ["rows", "said", "came"];
  return {
    columns: ids.map((id) => ({ id, label: words(`column.${id}`) })),
    rows: (record.bins ?? []).map(([rows, said, came], place) => ({ id: String(place), rows, said, came })),
  };
}
