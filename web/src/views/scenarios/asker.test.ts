import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const sent = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock("./load", () => ({ ask: sent.ask }));

import { Asker, DRAFT } from "./asker.svelte";

function later<T>(): { promise: Promise<T>; give: (value: T) => void; fail: (error: unknown) => void } {
  let give!: (value: T) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<T>((done, broken) => ((give = done), (fail = broken)));
  return { promise, give, fail };
}

describe("asking again and again", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    sent.ask.mockReset();
  });

  it("sends only the last of changes that follow each other quickly", async () => {
    sent.ask.mockResolvedValue("answer");
    const asker = new Asker();
    asker.put({ steps: 1 });
    await vi.runAllTimersAsync();
    for (const steps of [2, 3, 4]) asker.put({ steps });
    await vi.runAllTimersAsync();
    expect(sent.ask.mock.calls.map(([question]) => question)).toEqual([{ steps: 1 }, { steps: 4 }]);
  });

  it("takes no answer but the last question's", async () => {
    const [slow, quick] = [later<string>(), later<string>()];
    sent.ask.mockReturnValueOnce(slow.promise).mockReturnValueOnce(quick.promise);
    const asker = new Asker();
    asker.put({ steps: 1 });
    await vi.runAllTimersAsync();
    asker.put({ steps: 2 });
    await vi.runAllTimersAsync();
    quick.give("quick");
    slow.give("slow");
    await vi.runAllTimersAsync();
    expect(asker.answer).toBe("quick");
    expect(asker.waiting).toBe(false);
  });

  const full = { answer: { members: 1000 } };
  const slowly = (): Promise<unknown> => new Promise((done) => setTimeout(() => done(full), 800));

  it("drafts with few members where a question took long, and asks in full once it is quiet", async () => {
    sent.ask.mockImplementation(slowly);
    const asker = new Asker();
    asker.put({ steps: 1 });
    await vi.runAllTimersAsync();
    asker.put({ steps: 2 });
    await vi.advanceTimersByTimeAsync(950);
    expect([asker.drafted, asker.waiting]).toEqual([1000, true]);
    await vi.runAllTimersAsync();
    expect(sent.ask.mock.calls.map(([question]) => question)).toEqual([{ steps: 1 }, { steps: 2, members: DRAFT }, { steps: 2 }]);
    expect([asker.drafted, asker.waiting]).toEqual([0, false]);
  });

  it("has one draft worked on at a time, the last change next", async () => {
    sent.ask.mockImplementation(slowly);
    const asker = new Asker();
    asker.put({ steps: 1 });
    await vi.runAllTimersAsync();
    for (const steps of [2, 3, 4]) {
      asker.put({ steps });
      await vi.advanceTimersByTimeAsync(200);
    }
    await vi.runAllTimersAsync();
    const asked = sent.ask.mock.calls.map(([question]) => question);
    expect(asked).toEqual([{ steps: 1 }, { steps: 2, members: DRAFT }, { steps: 4, members: DRAFT }, { steps: 4 }]);
  });

  it.each([
    ["quick", () => Promise.resolve(full), {}],
    ["of few members", slowly, { members: 300 }],
    ["of what an answer hangs on", slowly, { sensitivity: true }],
  ])("drafts no question that is %s", async (_, answers, more) => {
    sent.ask.mockImplementation(answers);
    const asker = new Asker();
    asker.put({ steps: 1 });
    await vi.runAllTimersAsync();
    asker.put({ steps: 2, ...more });
    await vi.runAllTimersAsync();
    expect(sent.ask.mock.calls.at(-1)).toEqual([{ steps: 2, ...more }]);
    expect(sent.ask.mock.calls.length).toBe(2);
  });

  it("keeps the last answer beside what went wrong, and forgets both when nothing is asked", async () => {
    sent.ask.mockResolvedValueOnce("answer").mockRejectedValueOnce(new Error("no"));
    const asker = new Asker();
    asker.put({ steps: 1 });
    await vi.runAllTimersAsync();
    asker.put({ steps: 2 });
    await vi.runAllTimersAsync();
    expect([asker.answer, String(asker.error)]).toEqual(["answer", "Error: no"]);
    asker.put(null);
    expect([asker.answer, asker.error, asker.waiting]).toEqual([null, null, false]);
  });
});
