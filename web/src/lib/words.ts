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

function form(count: string | number | undefined): "one" | "other" {
  return PLURAL.select(Number(count ?? 2)) === "one" ? "one" : "other";
}

function fill(words: string, filled: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = filled[name];
    return typeof value === "number" ? number(value, 2) : (value ?? "");
  });
}
