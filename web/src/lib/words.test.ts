import { describe, expect, it } from "vitest";
import { percent, say, sayer } from "./words";

const OWN = { greet: "Hello {who}", found: { one: "{n} claim", other: "{n} claims" } };

describe("the words of the page", () => {
  it.each([
    [0, "0 claims"],
    [1, "1 claim"],
    [1200, "1,200 claims"],
  ])("count %i in the right form", (n, words) => {
    expect(sayer(OWN)("found", { n })).toBe(words);
  });

  it("fill in names", () => {
    expect(sayer(OWN)("greet", { who: "Ardin" })).toBe("Hello Ardin");
  });

  it("fall back to those that all views share", () => {
    expect(sayer(OWN)("retry")).toBe(say("retry"));
  });

  it("say a key that has none as it is", () => {
    expect(say("no.such.key")).toBe("no.such.key");
  });

  it("say shares in per cent", () => {
    expect(percent(0.364)).toBe("36%");
  });
});
