import { afterEach, describe, expect, it, vi } from "vitest";
import { bindKeys, press, readKey, silenceKeys } from "./keys";

const key = (name: string, more: Partial<Parameters<typeof press>[0]> = {}): Parameters<typeof press>[0] => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  typing: false,
  ...more,
});

afterEach(() => silenceKeys(false));

describe("a key", () => {
  it("is a chord after g", () => {
    expect(readKey(key("b"), "g")).toBe("g b");
  });

  it.each([{ typing: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])("is left alone with %j", (more) => {
    expect(readKey(key("j", more), null)).toBeNull();
  });

  it.each(["Enter", "ArrowDown", "Tab"])("%s is no single key", (name) => {
    expect(readKey(key(name), null)).toBeNull();
  });
});

describe("who gets a key", () => {
  it("is who asked last, and then who asked before", () => {
    const first = vi.fn();
    const last = vi.fn();
    const stopFirst = bindKeys({ j: first });
    const stopLast = bindKeys({ j: last });
    press(key("j"));
    stopLast();
    press(key("j"));
    stopFirst();
    expect([first.mock.calls.length, last.mock.calls.length]).toEqual([1, 1]);
  });

  it("is nobody while keys are off", () => {
    const heard = vi.fn();
    const stop = bindKeys({ j: heard });
    silenceKeys(true);
    expect(press(key("j"))).toBe(false);
    stop();
  });

  it("is who bound Escape, even while keys are off", () => {
    const heard = vi.fn();
    const stop = bindKeys({ Escape: heard });
    silenceKeys(true);
    press(key("Escape"));
    stop();
    expect(heard).toHaveBeenCalledOnce();
  });

  it("is who bound the chord, and not who bound its second key", () => {
    const single = vi.fn();
    const chord = vi.fn();
    const stop = bindKeys({ b: single, "g b": chord });
    press(key("g"));
    press(key("b"));
    stop();
    expect([single.mock.calls.length, chord.mock.calls.length]).toEqual([0, 1]);
  });
});
