/** Names, versions and licences of everything that a bundle holds of others, as their terms ask. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const NAMED = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?![\s\S]*[\\/]node_modules[\\/])/;
const LICENCE = /^licen[cs]e/i;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Writes licences.txt beside the bundle; inside: puts it at the head of the script instead, for a file that stands alone. */
export function licences({ inside = false, also = [] as readonly string[] } = {}): Plugin {
  return {
    name: "licences",
    apply: "build",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const folders = new Set([...chunks.flatMap((chunk) => chunk.moduleIds.map(folderOf)), ...also].filter((folder) => folder !== ""));
      const text = [...folders].map(tell).sort().join("\n\n");
      if (!inside) this.emitFile({ type: "asset", fileName: "licences.txt", source: `${text}\n` });
      for (const chunk of inside ? chunks : []) chunk.code = `/*!\n${text.replaceAll("*/", "* /")}\n*/\n${chunk.code}`;
    },
  };
}

/** The folder of the package that a module belongs to, "" for one of ours. */
function folderOf(module: string): string {
  const path = module.replace(/^\0+/, "").replace(/\?.*$/, "");
  const found = NAMED.exec(path);
  return found ? path.slice(0, found.index + found[0].length) : "";
}

function tell(folder: string): string {
  const told = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
  const file = readdirSync(folder).sort().find((name) => LICENCE.test(name));
  const terms = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8").trim() : "";
  return [`${told.name} ${told.version} (${told.license})`, terms].join("\n\n").trim();
}

/** The folder of a package that is shipped as a file rather than bundled. */
export function packageOf(file: string): string {
  return folderOf(file) || dirname(file);
}
