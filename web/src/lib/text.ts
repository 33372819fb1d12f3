/** Text of documents -> text that shows what cannot be seen and cannot act on what stands around it. Pure. */

const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** Control characters, and those that turn the direction of writing, each as a mark of one character: � and ␣. */
export function inert(text: string): string {
  return text.replace(UNSEEN, (mark) => (mark < "\u00a0" ? "\ufffd" : "\u2423"));
}

/** A text for XML or SVG: inert, and nothing in it a mark of either. */
export function escapeXml(text: string): string {
  return inert(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The first words of a text, cut between words where that is near. */
export function shorten(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > 0.6 * most ? cut.slice(0, space) : cut}…`;
}
