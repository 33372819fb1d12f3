/** Single keys and "g then a letter" -> what to do. The last who asked for a key gets it; all can be switched off. */

export type Keys = Readonly<Record<string, () => void>>;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly typing: boolean;
}

/** Which key or chord a press stands for, given what was pressed before: "j", "g b", "Escape", or null for none. */
export function readKey(pressed: Pressed, before: string | null): string | null {
  if (pressed.typing || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (pressed.key === "Escape") return pressed.key;
  if (pressed.key.length !== 1) return null;
  return before === "g" ? `g ${pressed.key}` : pressed.key;
}

const LAYERS: Keys[] = [];
let before: string | null = null;
let off = false;

/** Switch single keys off, or on again. */
export function silenceKeys(silent: boolean): void {
  off = silent;
}

/** Listen for keys until the returned function is called; later listeners come first. */
export function bindKeys(keys: Keys): () => void {
  LAYERS.push(keys);
  return () => {
    const place = LAYERS.indexOf(keys);
    if (place >= 0) LAYERS.splice(place, 1);
  };
}

/** Do what a key asks for; returns whether anything was done. */
export function press(pressed: Pressed): boolean {
  const asked = readKey(pressed, before);
  // Escape is no letter that a voice or a sleeve types by mistake: it works with single keys off.
  const read = off && asked !== "Escape" ? null : asked;
  before = read === "g" ? "g" : null;
  const layer = read ? LAYERS.findLast((keys) => keys[read]) : undefined;
  if (!read || !layer) return false;
  layer[read]?.();
  return true;
}

/** Whether a window lies over the page: keys are its own then, and Escape closes it. */
export function hasWindow(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/** Whether the element takes letters for itself. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}
