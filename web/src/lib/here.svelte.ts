/** Where the user is: the route as state, and the ways to change it. One selection and one time range for all views. */
import { formatRoute, parseRoute, type Route } from "./route";

class Here {
  #route = $state<Route>(parseRoute(typeof location === "undefined" ? "" : location.hash));
  /** What selected ids are called, as far as a view has said. */
  #names = $state<Record<string, string>>({});

  get route(): Route {
    return this.#route;
  }
  get view(): string {
    return this.#route.view;
  }
  get select(): string | null {
    return this.#route.select;
  }
  get from(): string | null {
    return this.#route.from;
  }
  get to(): string | null {
    return this.#route.to;
  }

  /** A setting of the view that is open, "" where it is not set. */
  own(name: string): string {
    return this.#route.own[name] ?? "";
  }

  /** Follow the address bar. Returns how to stop. */
  listen(): () => void {
    const follow = (): void => {
      this.#route = parseRoute(location.hash);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }

  /** Address of a view with settings of its own; the time range goes along, and the selection unless one is given. */
  href(view: string, own: Record<string, string | null> = {}, select: string | null = this.select): string {
    return formatRoute({ ...this.#route, view, select, own: said(own) });
  }

  /** Open a view, as a new entry of the history. */
  go(view: string, own: Record<string, string | null> = {}, select: string | null = this.select): void {
    this.#open({ ...this.#route, view, select, own: said(own) }, "push");
  }

  /** Select one thing, or nothing. label: what it is called, for the bar that shows it. */
  choose(id: string | null, label = ""): void {
    if (id && label) this.name(id, label);
    this.#open({ ...this.#route, select: id }, "replace");
  }

  /** Show only what falls between two times; null leaves an end open. */
  between(from: string | null, to: string | null): void {
    this.#open({ ...this.#route, from, to }, "replace");
  }

  /** Change settings of the open view; null or "" takes one away. push: a step that "back" undoes. */
  set(own: Record<string, string | null>, how: "push" | "replace" = "replace"): void {
    this.#open({ ...this.#route, own: said({ ...this.#route.own, ...own }) }, how);
  }

  /** Remember what an id is called. */
  name(id: string, label: string): void {
    if (this.#names[id] !== label) this.#names[id] = label;
  }

  /** What an id is called, the id itself where nobody has said. */
  nameOf(id: string): string {
    return this.#names[id] ?? id;
  }

  #open(route: Route, how: "push" | "replace"): void {
    const hash = formatRoute(route);
    if (hash === location.hash) return;
    history[how === "push" ? "pushState" : "replaceState"](null, "", hash);
    this.#route = route;
  }
}

function said(own: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(own).filter((entry): entry is [string, string] => !!entry[1]));
}

export const here = new Here();
