/** Keys -> the words of the page, in one JSON file per language and part. Counted words have "one" and "other". */
import shared from "./words.en.json";

export type Words = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;
export type Say = (key: string, filled?: Readonly<Record<string, string | number>>) => string;

const LANGUAGE = "en";
const PLURAL = new Intl.PluralRules(LANGUAGE);
const NUMBER = new Intl.NumberFormat(LANGUAGE);

/** How a view says its words: its own file first, then the shared one; a key without words is said as it is. */
export function sayer(own: Words = {}): Say {
  return (key, filled = {}) => {
    const found = own[key] ?? (shared as Words)[key];
    if (found === undefined) return key;
    return fill(typeof found === "string" ? found : found[form(filled["n"])], filled);
  };
}

export const say = sayer();

/** A number with its thousands set apart, to at most so many places. */
export function number(value: number, places = 0): string {
  return places ? value.toLocaleString(LANGUAGE, { maximumFractionDigits: places }) : NUMBER.format(value);
}

/** A share between 0 and 1 in per cent. */
export function percent(share: number, places = 0): string {
  return share.toLocaleString(LANGUAGE, { style: "percent", maximumFractionDigits: places });
}

/** Shares of one whole in per cent that add up to it: rounded down, the missing points to the largest remainders. */
export function percents(shares: readonly number[]): string[] {
  const points = shares.map((share) => 100 * share);
  const whole = points.map(Math.floor);
  const missing = Math.round(sum(points)) - sum(whole);
  const byRest = points.map((point, place) => ({ rest: point - (whole[place] ?? 0), place })).sort((a, b) => b.rest - a.rest);
  const raised = new Set(byRest.slice(0, missing).map(({ place }) => place));
  return whole.map((point, place) => percent((point + (raised.has(place) ? 1 : 0)) / 100));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function form(count: string | number | undefined): "one" | "other" {
  return PLURAL.select(Number(count ?? 2)) === "one" ? "one" : "other";
}

function fill(words: string, filled: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = filled[name];
    return typeof value === "number" ? number(value, 2) : (value ?? "");
  });
}
