import { describe, expect, it } from "vitest";
import type { Schema } from "$lib/types";
import { cutHits, searchTexts } from "./derive";

const run = (text: string, sentence: number | null, claims: string[] = []): object => ({ text, sentence, claims, parts: [], mention: null, lit: false });
const TEXT = {
  doc: "ab",
  title: "Harbour news",
  publisher: "Ardin Mail",
  published: null,
  part: 0,
  blocks: [{ number: 0, runs: [run("Ardin ", 0, ["c1"]), run("raised tolls.", 0), run(" ", null), run("Gulls cried.", 1)] }],
} as unknown as Schema<"ReaderPage">;

describe("a search in an export", () => {
  it("finds a sentence across its runs and opens it at its claim", () => {
    const found = searchTexts("TOLLS ardin", [TEXT]).sentences;
    expect(found.map((one) => [one.cite.quote, one.cite.claim])).toEqual([["Ardin raised tolls.", "c1"]]);
  });

  it("finds a document by its publisher", () => {
    expect(searchTexts("mail", [TEXT]).documents.map((one) => one.doc)).toEqual(["ab"]);
  });

  it("finds nothing for no words", () => {
    expect(searchTexts("  ", [TEXT]).sentences_all).toBe(0);
  });
});

describe("hits", () => {
  it("are the words as the text writes them, and no pattern", () => {
    expect(cutHits("Tolls (2) rose", ["(2)", "tolls"])).toEqual([
      { text: "Tolls", hit: true },
      { text: " ", hit: false },
      { text: "(2)", hit: true },
      { text: " rose", hit: false },
    ]);
  });
});
