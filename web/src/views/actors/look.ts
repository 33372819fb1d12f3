/** Colours of the theme that is shown, for what is drawn on a canvas or written as a picture. */
import { token } from "$lib/picture";
import type { Sign } from "./derive";

export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly dot: string;
  readonly chosen: string;
  readonly hit: string;
  readonly font: string;
  readonly signs: Readonly<Record<Sign, string>>;
  readonly plus: string;
  readonly minus: string;
}

/** Dashes of a line by the sign it has, in pixels; [] for a line without a gap. Mixed ties have two lines. */
export const DASHES: Readonly<Record<Sign, readonly number[]>> = { friendly: [], hostile: [7, 5], mixed: [], unknown: [1.5, 4] };

/** The colours now. */
export function readLook(): Look {
  const plus = token("--plus");
  const minus = token("--minus");
  return {
    paper: token("--card"),
    ink: token("--ink"),
    soft: token("--soft"),
    dot: token("--mention"),
    chosen: token("--focus"),
    hit: token("--hit"),
    font: token("--sans"),
    signs: { friendly: plus, hostile: minus, mixed: plus, unknown: token("--neutral") },
    plus,
    minus,
  };
}
