/** The records of the scenarios. */
import { READ_ONLY, at, get, holds, post } from "$lib/api";
import type { Schema } from "$lib/types";

export type ScenariosPage = Schema<"ScenariosPage">;
export type AnswerPage = Schema<"AnswerPage">;
export type AnswerPart = Schema<"AnswerPart">;
export type AnswerEffect = Schema<"AnswerEffect">;
export type AnswerStep = Schema<"AnswerStep">;
export type FoundPage = Schema<"FoundPage">;
export type Question = Partial<Omit<Schema<"Question">, "compare_with">> & { compare_with?: Partial<Schema<"Supposed">> | null };

/** What can be moved, and questions that the texts answer. */
export function loadScenarios(signal: AbortSignal): Promise<ScenariosPage> {
  return get("/api/scenarios", signal);
}

/** What words may mean among that which can be moved, the likeliest first. */
export function findConcepts(words: string): Promise<FoundPage> {
  return get(at`/api/scenarios/find?words=${words.slice(0, 400)}`);
}

/** What follows; in a one-file export, what was worked out for its first push alone. */
export function ask(question: Question): Promise<AnswerPage> {
  const [push] = question.push ?? [];
  return READ_ONLY && push ? get(heldAt(push.concept, push.direction)) : post("/api/ask", question);
}

/** Whether a page to read holds what follows from pushing a concept alone. */
export function isHeld(concept: string, direction: "up" | "down"): boolean {
  return holds(heldAt(concept, direction));
}

/** Where a one-file export holds what follows from pushing a concept. */
function heldAt(concept: string, direction = "up"): string {
  return at`/api/ask/${concept}/${direction}`;
}
