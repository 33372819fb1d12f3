/** The grid of evidence as SVG text, for download. Pure. */
import { wrap } from "$lib/picture";
import { shorten } from "$lib/text";
import { MARKS, type Grid, type Stance } from "./derive";

const LABEL = 420;
const COLUMN = 90;
const ROW = 24;
const HEAD = 40;
/** Width of a letter below the grid, more rather than less. */
const LETTER = 6.8;

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly rule: string;
  readonly stances: Readonly<Record<Stance, string>>;
}

/** The drawing; lines: title, caption and sources, and the versions by number, written below it. */
export function gridSvg(grid: Grid, palette: Palette, lines: readonly string[]): string {
  const wide = Math.max(720, LABEL + COLUMN * grid.versions.length + 16);
  const versions = grid.versions.map((version, place) => `${place + 1}: ${version.words}`);
  const below = [...versions, ...lines].flatMap((line) => wrap(line, Math.floor(wide / LETTER)));
  const tall = HEAD + ROW * grid.evidence.length + 24 + 16 * below.length;
  const parts = [
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    ...grid.versions.map((_, place) => text(String(place + 1), middle(place), HEAD - 14, palette.ink, ' text-anchor="middle" font-weight="600"')),
    ...grid.evidence.flatMap((row, number) => {
      const y = HEAD + ROW * number;
      return [
        `<path d="M8 ${y}H${wide - 8}" stroke="${palette.rule}"/>`,
        text(`${shorten(row.cite.quote, 46)} (${shorten(row.source, 20)})`, 8, y + 16, palette.ink, ""),
        ...row.reads.map((stance, place) => text(MARKS[stance], middle(place), y + 16, palette.stances[stance], ' text-anchor="middle" font-weight="700"')),
      ];
    }),
    ...below.map((line, place) => text(line, 8, HEAD + ROW * grid.evidence.length + 24 + 16 * place, palette.ink, "")),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${tall}" width="${wide}" height="${tall}" font-family="system-ui, sans-serif" font-size="12">${parts.join("")}</svg>`;
}

function middle(place: number): number {
  return LABEL + COLUMN * place + COLUMN / 2;
}

function text(words: string, x: number, y: number, fill: string, more: string): string {
  const safe = words.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<text x="${x}" y="${y}" fill="${fill}"${more}>${safe}</text>`;
}
