/** What the user has set on this computer: theme, single keys, motion. Kept where the browser allows it. */
import { silenceKeys } from "./keys";

export type Theme = "system" | "light" | "dark";

const PLACE = "dragoman.settings";

class Settings {
  theme = $state<Theme>("system");
  keys = $state(true);
  still = $state(false);
  #systemDark = $state(false);

  constructor() {
    const dark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
    this.#systemDark = dark?.matches ?? false;
    dark?.addEventListener("change", (event) => (this.#systemDark = event.matches));
    const kept = read();
    if (kept["theme"] === "light" || kept["theme"] === "dark") this.theme = kept["theme"];
    this.keys = kept["keys"] !== false;
    this.still = kept["still"] === true;
  }

  /** Whether the page is dark now, by its own setting or by the system's. */
  get dark(): boolean {
    return this.theme === "system" ? this.#systemDark : this.theme === "dark";
  }

  /** Put the settings into effect and keep them. Call it from an effect. */
  apply(): void {
    const root = document.documentElement;
    if (this.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = this.theme;
    root.toggleAttribute("data-still", this.still);
    silenceKeys(!this.keys);
    write({ theme: this.theme, keys: this.keys, still: this.still });
  }
}

function read(): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? "{}") as Record<string, unknown>;
  } catch {
    return {};
  }
}

function write(kept: Record<string, unknown>): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(kept));
  } catch {
    // A page from disk or a private window may keep nothing; the settings then hold until it is closed.
  }
}

export const settings = new Settings();

/** Whether things may move: neither the user's settings nor the system's are against it. */
export function mayMove(): boolean {
  return !settings.still && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
