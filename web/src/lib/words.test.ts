import { describe, expect, it } from "vitest";
import { percent, percents, say, sayer } from "./words";

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

  it.each([
    [[0.335, 0.335, 0.33], ["34%", "33%", "33%"]],
    [[0.005, 0.29, 0.705], ["1%", "29%", "70%"]],
    [[0, 1, 0], ["0%", "100%", "0%"]],
    [[0.125, 0.125], ["13%", "12%"]],
    [[], []],
  ])("say shares of one whole, %j, so that they add up to it", (shares, told) => {
    expect(percents(shares)).toEqual(told);
  });
});
