import { describe, expect, it } from "vitest";
import { ApiError, at, embedded, troubleOf } from "./api";

const RECORDS = {
  "/api/events": { total: 9 },
  "/api/reader/a": { part: 0 },
  "/api/reader/a?part=1": { part: 1 },
  "/api/reader/a?claim=x": { same: "/api/reader/a?part=1" },
};

describe("embedded", () => {
  it.each<[string, unknown]>([
    ["/api/events", { total: 9 }],
    ["/api/events?offset=20", { total: 9 }],
    ["/api/reader/a?claim=x", { part: 1 }],
    ["/api/reader/a?claim=y", { part: 0 }],
  ])("finds the record of %s", (path, record) => {
    expect(embedded(RECORDS, path)).toEqual(record);
  });

  it("tells what to do where there is none", () => {
    expect(() => embedded(RECORDS, "/api/actors/z")).toThrow(ApiError);
  });
});

describe("at", () => {
  it("escapes what is put into a path", () => {
    expect(at`/api/actors/${"a/b ?#"}?limit=${3}`).toBe("/api/actors/a%2Fb%20%3F%23?limit=3");
  });
});

describe("troubleOf", () => {
  it("takes the server's own account", () => {
    const told = { where: "body", expected: "JSON", got: "none", fix: "send some" };
    expect(troubleOf({ error: told }, "/api/ask", 422)).toEqual(told);
  });

  it("makes one of the status where there is none", () => {
    expect(troubleOf("<html>", "/api/ask", 502).got).toBe("status 502");
  });
});
