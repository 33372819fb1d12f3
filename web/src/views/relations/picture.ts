/** The matrix as SVG text, for download: the same cells, signs and labels as on the page. Pure. */
import { wrap } from "$lib/picture";
import { ARROWS, GLYPHS, camps, cellId, type Cell, type Matrix, type Sign } from "./derive";

const CELL = 26;
const LABEL = 190;
const NARROWEST = 480;
/** Width of a letter of the credits, more rather than less. */
const LETTER = 6.8;
const FACE = "system-ui, sans-serif";

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly rule: string;
  readonly signs: Readonly<Record<Sign, string>>;
}

/** The drawing; lines: title, caption and sources, written below it. */
export function matrixSvg(matrix: Matrix, palette: Palette, lines: readonly string[]): string {
  const size = matrix.actors.length * CELL;
  const wide = Math.max(NARROWEST, LABEL + size + 8);
  const told = lines.flatMap((line, place) => wrap(line, Math.floor(wide / LETTER)).map((words) => ({ words, bold: place === 0 })));
  const tall = LABEL + size + 24 + 16 * told.length;
  const parts = [
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    ...matrix.actors.flatMap((actor, place) => labels(actor.name, place, palette)),
    ...matrix.actors.flatMap((row, r) =>
      matrix.actors.map((column, c) => drawCell(matrix.cells.get(cellId(row.id, column.id)), r, c, palette)),
    ),
    ...[...camps(matrix.actors)].flatMap((place) => borders(place, size, palette)),
    ...told.map((line, place) => text(line.words, 8, LABEL + size + 24 + 16 * place, palette.ink, line.bold ? ' font-weight="600"' : "")),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${tall}" width="${wide}" height="${tall}" font-family="${FACE}" font-size="12">${parts.join("")}</svg>`;
}

function labels(name: string, place: number, palette: Palette): string[] {
  const middle = LABEL + place * CELL + CELL / 2 + 4;
  const short = name.length > 28 ? `${name.slice(0, 27)}…` : name;
  return [
    text(short, LABEL - 8, middle, palette.ink, ' text-anchor="end"'),
    text(short, 0, 0, palette.ink, ` transform="translate(${middle},${LABEL - 8}) rotate(-90)"`),
  ];
}

function drawCell(cell: Cell | undefined, row: number, column: number, palette: Palette): string {
  const [x, y] = [LABEL + column * CELL, LABEL + row * CELL];
  const frame = `x="${x + 0.5}" y="${y + 0.5}" width="${CELL - 1}" height="${CELL - 1}"`;
  if (!cell) return `<rect ${frame} fill="${row === column ? palette.rule : "none"}" stroke="${palette.rule}" stroke-width="0.5"/>`;
  const colour = palette.signs[cell.sign];
  const edge = cell.disputed ? ' stroke-dasharray="3 2"' : "";
  const words = `${GLYPHS[cell.sign]}${cell.trend ? ARROWS[cell.trend] : ""}`;
  return (
    `<rect ${frame} fill="${colour}" fill-opacity="${cell.unsure ? 0 : 0.14 + 0.14 * cell.weight}" stroke="${colour}" stroke-width="1.5"${edge}/>` +
    text(words, x + CELL / 2, y + CELL / 2 + 4, palette.ink, ' text-anchor="middle" font-weight="600"')
  );
}

function borders(place: number, size: number, palette: Palette): string[] {
  const at = LABEL + place * CELL;
  return [
    `<path d="M${at} ${LABEL}v${size}M${LABEL} ${at}h${size}" stroke="${palette.ink}" stroke-width="1.2" fill="none"/>`,
  ];
}

function text(words: string, x: number, y: number, fill: string, more: string): string {
  const safe = words.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<text x="${x}" y="${y}" fill="${fill}"${more}>${safe}</text>`;
}
