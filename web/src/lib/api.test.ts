import { describe, expect, it } from "vitest";
import { at, troubleOf } from "./api";

describe("an API path", () => {
  it("escapes ids", () => {
    expect(at`/api/actors/${"IRQ~a/b?c"}/x`).toBe("/api/actors/IRQ~a%2Fb%3Fc/x");
  });
});

describe("what went wrong", () => {
  it("is told as the server tells it", () => {
    const error = { where: "text", expected: "words", got: "none", fix: "give some" };
    expect(troubleOf({ error }, "/api/ask", 422)).toEqual(error);
  });

  it("names the way in where the key is missing", () => {
    expect(troubleOf(null, "/api/brief", 401).fix).toContain("dragoman serve");
  });

  it("names the status where nothing else is told", () => {
    expect(troubleOf("<html>", "/api/brief", 502).got).toBe("status 502");
  });
});
