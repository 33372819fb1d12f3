/** What is supposed <-> the settings of the address, and the question that is sent. Pure. */
import type { Question } from "./load";

/** A push. value: from -most to most, its sign the direction, in parts of a marked change; 0 is no push yet. */
export interface Push {
  readonly concept: string;
  readonly value: number;
}

export interface Added {
  readonly cause: string;
  readonly effect: string;
  readonly sign: 1 | -1;
}

/** One side of a comparison. */
export interface Side {
  readonly push: readonly Push[];
  readonly hold: readonly string[];
  readonly cut: readonly string[];
  readonly add: readonly Added[];
  readonly without: string | null;
  readonly seen: readonly string[];
}

/** How it is asked, for both sides. members, seed: null for the dossier's own. */
export interface Manner {
  readonly steps: number;
  readonly once: boolean;
  readonly rest: boolean;
  readonly all: boolean;
  readonly members: number | null;
  readonly seed: number | null;
}

export interface Scenario {
  readonly a: Side;
  /** null where nothing is compared. */
  readonly b: Side | null;
  readonly manner: Manner;
}

export const NOTHING: Side = { push: [], hold: [], cut: [], add: [], without: null, seen: [] };
export const STEPS = 12;
const KEYS = ["push", "hold", "cut", "add", "without", "seen"] as const;

/** The scenario that the settings of an address stand for; what makes no sense is left out. */
export function parseScenario(own: (name: string) => string, most: { size: number; steps: number; members: number }): Scenario {
  const side = (prefix: string): Side => parseSide((name) => own(prefix + name), most.size);
  const steps = whole(own("steps"), 1, most.steps) ?? STEPS;
  return {
    a: side(""),
    b: own("compare") ? side("b.") : null,
    manner: {
      steps,
      once: own("once") === "1",
      rest: own("rest") === "1" && own("once") !== "1",
      all: own("all") === "1",
      members: whole(own("members"), 1, most.members),
      seed: whole(own("seed"), 0, Number.MAX_SAFE_INTEGER),
    },
  };
}

/** The settings that stand for a scenario in an address; every name is there, "" for what is not set. */
export function formatScenario(scenario: Scenario): Record<string, string> {
  const { manner } = scenario;
  return {
    ...formatSide(scenario.a, ""),
    ...formatSide(scenario.b ?? NOTHING, "b."),
    compare: scenario.b ? "1" : "",
    steps: manner.steps === STEPS ? "" : String(manner.steps),
    once: manner.once ? "1" : "",
    rest: manner.rest ? "1" : "",
    all: manner.all ? "1" : "",
    members: manner.members === null ? "" : String(manner.members),
    seed: manner.seed === null ? "" : String(manner.seed),
  };
}

/** The address setting of one push, as other views use it: here.go("scenarios", { push: formatPush(…) }). */
export function formatPush(...pushes: readonly Push[]): string {
  return pushes.map((one) => `${encodeURIComponent(one.concept)}:${one.value}`).join(",");
}

/** The address setting of links that are put in. */
export function formatAdded(...added: readonly { readonly cause: string; readonly effect: string; readonly sign: number }[]): string {
  return added.map((one) => [one.cause, one.effect].map(encodeURIComponent).join(one.sign > 0 ? ":+:" : ":-:")).join(",");
}

function formatSide(side: Side, prefix: string): Record<string, string> {
  const told: Record<(typeof KEYS)[number], string> = {
    push: formatPush(...side.push),
    hold: side.hold.map(encodeURIComponent).join(","),
    cut: side.cut.map(encodeURIComponent).join(","),
    add: formatAdded(...side.add),
    without: side.without ?? "",
    seen: side.seen.map(encodeURIComponent).join(","),
  };
  return Object.fromEntries(KEYS.map((key) => [prefix + key, told[key]]));
}

function parseSide(own: (name: string) => string, most: number): Side {
  const pushes = list(own("push")).flatMap((one): Push[] => {
    const [concept = "", typed = ""] = one.split(":");
    const value = Number(typed);
    return concept && typed && Number.isFinite(value) ? [{ concept: decode(concept), value: Math.max(-most, Math.min(most, value)) }] : [];
  });
  const added = list(own("add")).flatMap((one): Added[] => {
    const [cause = "", sign = "", effect = ""] = one.split(":");
    return cause && effect && (sign === "+" || sign === "-") ? [{ cause: decode(cause), effect: decode(effect), sign: sign === "+" ? 1 : -1 }] : [];
  });
  const pushed = new Set<string>();
  return {
    push: pushes.filter((one) => !pushed.has(one.concept) && pushed.add(one.concept)),
    hold: [...new Set(list(own("hold")).map(decode))].filter((one) => !pushed.has(one)),
    cut: [...new Set(list(own("cut")).map(decode))],
    add: added.filter((one) => one.cause !== one.effect),
    without: own("seen") ? null : own("without") || null,
    seen: list(own("seen")).map(decode),
  };
}

function list(joined: string): string[] {
  return joined.split(",").filter(Boolean);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function whole(typed: string, least: number, most: number): number | null {
  if (!/^\d+$/.test(typed)) return null;
  return Math.max(least, Math.min(most, Number(typed)));
}

/** Whether anything is supposed that a question can be made of. */
export function supposes(side: Side): boolean {
  return side.push.some((one) => one.value !== 0);
}

/** The question that a scenario asks; pushes of 0 are left out. */
export function toQuestion(scenario: Scenario, sensitivity = false): Question {
  const { manner } = scenario;
  return {
    ...toSupposed(scenario.a),
    steps: manner.steps,
    members: manner.members,
    seed: manner.seed,
    once: manner.once,
    rest: manner.rest,
    all_links: manner.all,
    sensitivity,
    compare_with: scenario.b && supposes(scenario.b) ? toSupposed(scenario.b) : null,
  };
}

function toSupposed(side: Side): Required<Pick<Question, "push" | "hold" | "cut" | "add" | "without" | "seen_by">> {
  return {
    push: side.push
      .filter((one) => one.value !== 0)
      .map((one) => ({ concept: one.concept, direction: one.value > 0 ? "up" : "down", size: Math.abs(one.value) })),
    hold: [...side.hold],
    cut: [...side.cut],
    add: side.add.map((one) => ({ ...one })),
    without: side.without,
    seen_by: [...side.seen],
  };
}

/** A side with a push set; a concept that was held is let go. */
export function withPush(side: Side, concept: string, value: number): Side {
  const known = side.push.some((one) => one.concept === concept);
  const push = known ? side.push.map((one) => (one.concept === concept ? { concept, value } : one)) : [...side.push, { concept, value }];
  return { ...side, push, hold: side.hold.filter((one) => one !== concept) };
}

/** A side with a concept held; it is pushed no longer. */
export function withHold(side: Side, concept: string): Side {
  return { ...side, push: side.push.filter((one) => one.concept !== concept), hold: [...new Set([...side.hold, concept])] };
}

/** A side without what is said of a concept, a link or an added link, by place. */
export function without(side: Side, kind: "push" | "hold" | "cut" | "add", place: number): Side {
  return { ...side, [kind]: side[kind].filter((_, one) => one !== place) };
}
