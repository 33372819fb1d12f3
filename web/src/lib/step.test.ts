import { describe, expect, it } from "vitest";
import { stepFrom } from "./step";

describe("stepping", () => {
  it.each([[null, 1, "a"], [null, -1, "c"], ["a", 1, "b"], ["c", 1, undefined], ["a", -1, undefined]] as const)("from %s by %d comes to %s", (from, step, to) => {
    expect(stepFrom(["a", "b", "c"], from, step)).toBe(to);
  });
});
