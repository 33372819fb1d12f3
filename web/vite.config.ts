/** The page that the server serves: index.html, one style sheet, one module per view. Names without hashes: it revalidates. */
import { basename, dirname } from "node:path";
import { defineConfig } from "vitest/config";
import { licences, packageOf } from "./vite.licences.ts";
import { ATLAS, STATIC, alias, atlas, plugins } from "./vite.shared.ts";

const PORT = 5173;
const SERVER = process.env["DRAGOMAN"] ?? "http://127.0.0.1:8765";

/** A view's module is named after its folder: all of them are called View.svelte. */
function nameChunk(chunk: { facadeModuleId: string | null; name: string }): string {
  const from = chunk.facadeModuleId ?? "";
  return basename(from) === "View.svelte" ? `js/view-${basename(dirname(from))}.js` : `js/${chunk.name}.js`;
}

export default defineConfig({
  base: "./",
  plugins: [...plugins, atlas(), licences({ also: [packageOf(ATLAS)] })],
  resolve: { alias },
  build: {
    outDir: process.env["OUT"] ?? STATIC,
    emptyOutDir: true,
    target: "es2022",
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      output: {
        entryFileNames: "js/main.js",
        chunkFileNames: nameChunk,
        assetFileNames: "[name][extname]",
      },
    },
  },
  server: {
    port: PORT,
    strictPort: true,
    // The server answers to its own page alone, so requests come to it as if from there.
    proxy: { "/api": { target: SERVER, changeOrigin: true, headers: { origin: SERVER } } },
  },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
