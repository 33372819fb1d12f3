/** Words and the texts of an export -> the sentences and documents that have them. Pure. */
import type { Schema } from "$lib/types";
import type { SearchPage } from "./load";

type Text = Schema<"ReaderPage">;
type Found = SearchPage["sentences"][number];

const MANY = 60;

/** What a search finds in the texts alone; actors and concepts are not looked for. */
export function searchTexts(q: string, texts: readonly Text[]): SearchPage {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length ? texts.flatMap((text) => sentencesOf(text, words)) : [];
  const titled = words.length ? texts.filter((text) => text.part === 0 && hasAll(`${text.title} ${text.publisher ?? ""}`, words)) : [];
  return {
    q,
    actors: [],
    concepts: [],
    documents: titled.map(({ doc, title, publisher, published }) => ({ doc, title, publisher, published })),
    sentences: found.slice(0, MANY),
    sentences_all: found.length,
  };
}

function hasAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

/** Sentences of a part of a document that hold all words; each opens at the claims read from it, or at its part. */
function sentencesOf(text: Text, words: readonly string[]): readonly Found[] {
  const sentences = new Map<number, { text: string; claim: string | null }>();
  for (const run of text.blocks.flatMap((block) => block.runs)) {
    if (run.sentence === null) continue;
    const before = sentences.get(run.sentence);
    sentences.set(run.sentence, { text: (before?.text ?? "") + run.text, claim: before?.claim ?? run.claims[0] ?? null });
  }
  const source = text.publisher ? [text.publisher] : [];
  return [...sentences.values()]
    .filter((sentence) => hasAll(sentence.text, words))
    .map((sentence) => ({
      runs: cutHits(sentence.text, words),
      cite: {
        claim: sentence.claim,
        doc: text.doc,
        start: 0,
        quote: sentence.text,
        source,
        document: text.title,
        published: text.published,
        when: null, read_by: "", learned: false,
      },
    }));
}

/** A text in runs, of which those are hits that are one of the words, whatever their case. */
export function cutHits(text: string, words: readonly string[]): { readonly text: string; readonly hit: boolean }[] {
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).sort((a, b) => b.length - a.length);
  const parts = text.split(new RegExp(`(${pattern.join("|")})`, "giu"));
  return parts.map((part, place) => ({ text: part, hit: place % 2 === 1 })).filter((run) => run.text !== "");
}
