/** What the server knows of actors. */
import { at, get } from "$lib/api";
import type { Schema } from "$lib/types";

export type ActorsPage = Schema<"ActorsPage">;
export type ActorPage = Schema<"ActorPage">;
export type ActorNode = Schema<"ActorNode">;
export type ActorTie = Schema<"ActorTie">;
export type ActorDeed = Schema<"ActorDeed">;

/** How many actors are shown at first, and at most. */
export const FIRST_SHOWN = 300;
export const MOST_SHOWN = 2000;

/** The actors spoken of most, and the ties between them. */
export function loadActors(limit: number, signal?: AbortSignal): Promise<ActorsPage> {
  return get<ActorsPage>(limit === FIRST_SHOWN ? "/api/actors" : at`/api/actors?limit=${limit}`, signal);
}

/** Everything of one actor. */
export function loadActor(id: string, signal?: AbortSignal): Promise<ActorPage> {
  return get<ActorPage>(at`/api/actors/${id}`, signal);
}
