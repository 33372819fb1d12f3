/** The records of the scenarios. */
import { at, get, post } from "$lib/api";
import type { Schema } from "$lib/types";

export type ScenariosPage = Schema<"ScenariosPage">;
export type AnswerPage = Schema<"AnswerPage">;
export type AnswerPart = Schema<"AnswerPart">;
export type AnswerEffect = Schema<"AnswerEffect">;
export type AnswerStep = Schema<"AnswerStep">;
export type FoundPage = Schema<"FoundPage">;
export type Question = Partial<Omit<Schema<"Question">, "compare_with">> & { compare_with?: Partial<Schema<"Supposed">> | null };

export function loadScenarios(signal: AbortSignal): Promise<ScenariosPage> {
  return get("/api/scenarios", signal);
}

export function findConcepts(words: string): Promise<FoundPage> {
  return get(at`/api/scenarios/find?words=${words.slice(0, 400)}`);
}

export function ask(question: Question): Promise<AnswerPage> {
  return post("/api/ask", question);
}
