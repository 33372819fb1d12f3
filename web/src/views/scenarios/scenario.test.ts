import { describe, expect, it } from "vitest";
import { NOTHING, formatPush, formatScenario, parseScenario, supposes, toQuestion, withHold, withPush, without, type Scenario } from "./scenario";

const MOST = { size: 2, steps: 60, members: 5000 };
const MANNER = { steps: 12, once: false, rest: false, all: false, members: null, seed: null };

function read(own: Record<string, string>): Scenario {
  return parseScenario((name) => own[name] ?? "", MOST);
}

describe("the address", () => {
  it("brings a scenario back as it was", () => {
    const scenario: Scenario = {
      a: {
        push: [{ concept: "toll(ARD>BEL)/naval", value: -1.5 }, { concept: "act:close, strait", value: 0.25 }],
        hold: ["trade()"],
        cut: ["link:1a"],
        add: [{ cause: "a:b", effect: "c,d", sign: -1 }],
        without: "Harbour Mail",
        seen: [],
      },
      b: { ...NOTHING, push: [{ concept: "peace", value: 2 }], seen: ["Mail, the", "Post"] },
      manner: { steps: 20, once: true, rest: false, all: true, members: 500, seed: 3 },
    };
    expect(read(formatScenario(scenario))).toEqual(scenario);
  });

  it("says nothing of what is as usual", () => {
    const said = formatScenario({ a: { ...NOTHING, push: [{ concept: "toll", value: 1 }] }, b: null, manner: MANNER });
    expect(Object.entries(said).filter(([, value]) => value)).toEqual([["push", "toll:1"]]);
  });

  it("leaves out what makes no sense", () => {
    const scenario = read({ push: "toll:x,:1,peace:900,peace:1", steps: "0", seed: "-4", add: "a:*:b,c:+:c", hold: "peace,war" });
    expect(scenario.a.push).toEqual([{ concept: "peace", value: 2 }]);
    expect(scenario.a.hold).toEqual(["war"]);
    expect(scenario.a.add).toEqual([]);
    expect(scenario.manner).toEqual({ ...MANNER, steps: 1 });
  });

  it("holds either one source left out or some alone", () => {
    expect(read({ without: "Mail", seen: "Post" }).a).toEqual({ ...NOTHING, seen: ["Post"] });
  });

  it("is made of one push by other views", () => {
    expect(read({ push: formatPush({ concept: "toll(ARD>BEL)", value: -1 }) }).a.push).toEqual([{ concept: "toll(ARD>BEL)", value: -1 }]);
  });
});

describe("the question", () => {
  it("says direction and size apart and leaves out pushes of nothing", () => {
    const a = { ...NOTHING, push: [{ concept: "toll", value: -0.5 }, { concept: "peace", value: 0 }] };
    expect(toQuestion({ a, b: null, manner: MANNER }).push).toEqual([{ concept: "toll", direction: "down", size: 0.5 }]);
  });

  it("compares only with a side that supposes something", () => {
    const a = { ...NOTHING, push: [{ concept: "toll", value: 1 }] };
    expect(toQuestion({ a, b: NOTHING, manner: MANNER }).compare_with).toBeNull();
    expect(toQuestion({ a, b: a, manner: MANNER }).compare_with?.push).toHaveLength(1);
    expect(supposes({ ...NOTHING, push: [{ concept: "toll", value: 0 }] })).toBe(false);
  });
});

describe("a side", () => {
  it("either pushes or holds a concept", () => {
    const pushed = withPush(withHold(NOTHING, "toll"), "toll", 1);
    expect(pushed).toEqual({ ...NOTHING, push: [{ concept: "toll", value: 1 }] });
    expect(withHold(pushed, "toll")).toEqual({ ...NOTHING, hold: ["toll"] });
  });

  it("keeps the order of pushes when one is changed", () => {
    const two = withPush(withPush(NOTHING, "toll", 1), "peace", 1);
    expect(withPush(two, "toll", -2).push.map((one) => one.concept)).toEqual(["toll", "peace"]);
    expect(without(two, "push", 0).push).toEqual([{ concept: "peace", value: 1 }]);
  });
});
