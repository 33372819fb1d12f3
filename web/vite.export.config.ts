/** The same pages as one script and one style sheet, which the export puts into a single file that opens from disk. */
import { defineConfig } from "vite";
import { licences, packageOf } from "./vite.licences.ts";
import { ATLAS, STATIC, alias, plugins } from "./vite.shared.ts";

export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [...plugins, licences({ inside: true, also: [packageOf(ATLAS)] })],
  resolve: { alias },
  build: {
    outDir: `${process.env["OUT"] ?? STATIC}/export`,
    emptyOutDir: true,
    target: "es2022",
    cssCodeSplit: false,
    chunkSizeWarningLimit: 2000,
    lib: { entry: "src/main.ts", formats: ["iife"], name: "dragoman", fileName: () => "export.js", cssFileName: "export" },
    rollupOptions: { output: { inlineDynamicImports: true } },
  },
  define: { "process.env.NODE_ENV": '"production"' },
});
