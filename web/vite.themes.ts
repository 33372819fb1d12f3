/** tokens.css -> style sheets: what stands once under `@dark` holds for a dark system and for a user who chose dark. */
import type { Plugin } from "vite";

const DARK = /@dark \{([^{}]*)\}/g;

/** Each `@dark { … }` as two rules: a theme that was chosen wins over the system's. */
export function spread(css: string): string {
  return css.replace(
    DARK,
    '@media (prefers-color-scheme: dark) {\n  :root:not([data-theme="light"]) {$1}\n}\n:root[data-theme="dark"] {$1}',
  );
}

/** Spreads `@dark` before anything else reads a style sheet. */
export function themes(): Plugin {
  return {
    name: "themes",
    enforce: "pre",
    transform: (code, id) => (id.includes(".css") && code.includes("@dark") ? { code: spread(code), map: null } : null),
  };
}
