import { describe, expect, it } from "vitest";
import { chainOf, claimAt, kindById, kindsOf, nextClaim, paragraphs, readHidden, shownClaims, toggleHidden } from "./derive";
import { addressOf, type ReaderBlock, type ReaderClaim, type Run } from "./load";

const claim = (id: string, kind: string, words: string, more: Partial<ReaderClaim> = {}): ReaderClaim =>
  ({ id, kind, words, speakers: [], elsewhere: [], ...more }) as unknown as ReaderClaim;
const run = (...claims: string[]): Run => ({ text: "x", sentence: 0, claims, parts: [], mention: null, lit: false });

const RAID = claim("raid", "event", "Ardin raided the port of Sella");
const HOLD = claim("hold", "relation", "the port of Sella");
const PUSH = claim("push", "influence", "The raid raised prices");
const ALL = [RAID, HOLD, PUSH];

describe("kinds that are switched off", () => {
  it("are told in the address", () => {
    expect(toggleHidden(readHidden("measure"), "event")).toBe("event,measure");
  });

  it("are switched on again by a second press", () => {
    expect(toggleHidden(readHidden("event"), "event")).toBeNull();
  });

  it("are only those that there are", () => {
    expect([...readHidden("event,nonsense")]).toEqual(["event"]);
  });

  it("hide their claims, but never the selected one", () => {
    expect(shownClaims(ALL, readHidden("event,relation"), "hold")).toEqual([HOLD, PUSH]);
  });
});

describe("the next claim", () => {
  it("is the first from nowhere", () => {
    expect(nextClaim(ALL, "", 1)).toBe("raid");
  });

  it("is the last from nowhere backwards", () => {
    expect(nextClaim(ALL, "", -1)).toBe("push");
  });

  it("is none behind the last", () => {
    expect(nextClaim(ALL, "push", 1)).toBeNull();
  });
});

describe("words that several claims were read from", () => {
  it("show their kinds in one order", () => {
    expect(kindsOf(run("hold", "raid"), kindById(ALL))).toEqual(["event", "relation"]);
  });

  it("mean the claim of the fewest words first, then the next", () => {
    expect([claimAt(run("raid", "hold"), ALL, ""), claimAt(run("raid", "hold"), ALL, "hold")]).toEqual(["hold", "raid"]);
  });

  it("mean nothing where no shown claim holds them", () => {
    expect(claimAt(run("gone"), ALL, "")).toBeNull();
  });
});

describe("what is said of a claim", () => {
  it("names the innermost speaker first", () => {
    const speakers = [
      { name: "Ardin Post", kind: "outlet" },
      { name: "the harbour master", kind: "unnamed" },
    ];
    expect(chainOf(claim("a", "event", "x", { speakers }))).toEqual(["the harbour master", "Ardin Post"]);
  });
});

describe("blocks", () => {
  it("that go on from one another are one paragraph", () => {
    const block = (number: number, first: boolean): ReaderBlock => ({ number, first }) as ReaderBlock;
    const found = paragraphs([block(4, false), block(5, true), block(6, false)]);
    expect(found.map((blocks) => blocks.map((one) => one.number))).toEqual([[4], [5, 6]]);
  });
});

describe("what is asked for", () => {
  it("is named in the address and nothing else", () => {
    expect(addressOf({ doc: "a/b", claim: "c1", at: "", chars: "", part: "" })).toBe("/api/reader/a%2Fb?claim=c1");
  });
});
