/** What every drawer of a graph does, and which one a browser gets. */
import type { Camera, Size } from "./camera";
import { CanvasDrawer } from "./canvas";
import type { Scene } from "./derive";
import type { Look } from "./look";
import { WebglLines } from "./webgl";

export interface Shown {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly size: Size;
  readonly look: Look;
  /** Place of the selected dot and line, -1 for none; of the dot that is pointed at. */
  readonly dot: number;
  readonly line: number;
  readonly over: number;
  /** Being moved: what takes long to draw may be left out until it stands still. */
  readonly moving: boolean;
}

export interface Drawer {
  readonly name: "webgl" | "canvas";
  /** Draw what is shown, whole; gives the places of the dots in view for whose names there was no room. */
  draw(shown: Shown): readonly number[];
  /** Give back what the drawer holds. */
  destroy(): void;
}

/** Renderers that draw WebGL without a graphics card, slower than a plain canvas. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
/** A median frame longer than this, in milliseconds, makes the plain canvas take over. */
export const SLOW = 50;

/** The drawer for two canvases that lie on each other: WebGL for the lines where a graphics card draws them. */
export function chooseDrawer(below: HTMLCanvasElement, above: HTMLCanvasElement): Drawer {
  const lines = openWebgl(below);
  return new CanvasDrawer(above, lines);
}

/** The same without WebGL. */
export function plainDrawer(above: HTMLCanvasElement): Drawer {
  return new CanvasDrawer(above, null);
}

function openWebgl(canvas: HTMLCanvasElement): WebglLines | null {
  try {
    const gl = canvas.getContext("webgl2", { alpha: true, antialias: false, failIfMajorPerformanceCaveat: true });
    if (!gl) return null;
    const told = gl.getExtension("WEBGL_debug_renderer_info");
    const renderer = told ? String(gl.getParameter(told.UNMASKED_RENDERER_WEBGL)) : "";
    return SOFTWARE.test(renderer) ? null : new WebglLines(gl);
  } catch {
    return null;
  }
}
