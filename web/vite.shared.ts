/** What the page and the one-file export are both built with. */
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { themes } from "./vite.themes.ts";

export const STATIC = fileURLToPath(new URL("../src/dragoman/web/static", import.meta.url));

export const alias = {
  $lib: fileURLToPath(new URL("./src/lib", import.meta.url)),
  $parts: fileURLToPath(new URL("./src/parts", import.meta.url)),
  $views: fileURLToPath(new URL("./src/views", import.meta.url)),
};

export const plugins = [themes(), svelte()];

/** Where the world's outlines come from. */
export const ATLAS = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");

/** Ships the world's outlines as a file of their own, which the map asks for when it is drawn. */
export function atlas(): Plugin {
  return {
    name: "atlas",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "atlas.json", source: readFileSync(ATLAS) });
    },
    configureServer(server) {
      server.middlewares.use("/atlas.json", (_request, response) => {
        response.setHeader("content-type", "application/json");
        response.end(readFileSync(ATLAS));
      });
    },
  };
}
