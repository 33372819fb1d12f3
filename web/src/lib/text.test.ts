import { describe, expect, it } from "vitest";
import { escapeXml, inert, shorten } from "./text";

describe("text of a document", () => {
  it("keeps its letters, lines and every script", () => {
    const text = "Ça va?\n\tنص — 文字 👩‍👩‍👧 “quoted”";
    expect(inert(text)).toBe(text);
  });

  it.each([
    ["\u0000", "�"],
    ["\u001b", "�"],
    ["\u202e", "␣"],
    ["\u2066", "␣"],
    ["\u200b", "␣"],
    ["\ufeff", "␣"],
  ])("shows what cannot be seen (%j) as one mark", (hidden, mark) => {
    expect(inert(`a${hidden}b`)).toBe(`a${mark}b`);
  });

  it("ends no element and no attribute of XML", () => {
    expect(escapeXml('<b a="1">R&D\u202e')).toBe("&lt;b a=&quot;1&quot;&gt;R&amp;D␣");
  });

  it("is cut between words, and never inside a letter", () => {
    expect(shorten("one two three four", 10)).toBe("one two…");
    expect(shorten("👍👍👍👍", 3)).toBe("👍👍…");
  });

  it("is left whole where it is short enough", () => {
    expect(shorten("one two", 7)).toBe("one two");
  });
});
