/** Draws the lines of a graph with WebGL: one quad each, dashed by sign in the shader. For browsers with a graphics card. */
import type { Scene } from "./derive";
import { SIGNS } from "./derive";
import type { Shown } from "./drawer";

const VERTEX = `#version 300 es
in vec2 from; in vec2 to; in vec2 cut; in float width; in float sign;
uniform vec2 middle; uniform vec2 size; uniform float scale; uniform float dense;
out float along; out float across; flat out float wide; flat out int kind;
void main() {
  vec2 a = (from - middle) * scale; vec2 b = (to - middle) * scale;
  float far = max(length(b - a), 0.001); vec2 way = (b - a) / far;
  kind = int(sign + 0.5);
  wide = kind == 2 ? width + 4.0 : width;
  float side = float(gl_VertexID & 1) * 2.0 - 1.0; float end = float(gl_VertexID >> 1);
  float reach = max(far - cut.x - cut.y, 0.0);
  across = side * (wide * 0.5 + 1.0); along = reach * end;
  vec2 at = a + way * (cut.x + along) + vec2(-way.y, way.x) * across;
  gl_Position = vec4(at.x / size.x * 2.0, -at.y / size.y * 2.0, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in float along; in float across; flat in float wide; flat in int kind;
uniform vec3 plus; uniform vec3 minus; uniform vec3 open; uniform float alpha;
out vec4 colour;
float dash(float on, float whole) { return mod(along, whole) < on ? 1.0 : 0.0; }
void main() {
  float edge = clamp(wide * 0.5 + 0.5 - abs(across), 0.0, 1.0);
  vec3 paint = kind == 0 ? plus : kind == 1 ? minus : open;
  float ink = kind == 0 ? 1.0 : kind == 1 ? dash(7.0, 12.0) : dash(1.5, 5.5);
  if (kind == 2) {
    paint = across > 0.0 ? plus : minus;
    ink = abs(across) < 1.0 ? 0.0 : across > 0.0 ? 1.0 : dash(7.0, 12.0);
  }
  colour = vec4(paint, 1.0) * edge * ink * alpha;
}`;

const FLOATS = 8;

export class WebglLines {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #buffer: WebGLBuffer;
  #drawn: Scene | null = null;

  /** Throws where the shaders cannot be made. */
  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = link(gl);
    this.#buffer = gl.createBuffer();
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.#bind();
  }

  /** Draw all lines. alpha: how strong, 0 to 1. */
  draw(shown: Shown, alpha: number): void {
    const gl = this.#gl;
    const dense = Math.min(devicePixelRatio || 1, 2);
    const canvas = gl.canvas;
    const width = Math.round(shown.size.width * dense);
    const height = Math.round(shown.size.height * dense);
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.useProgram(this.#program);
    if (this.#drawn !== shown.scene) this.#fill(shown.scene);
    this.#set("middle", [shown.camera.x, shown.camera.y]);
    this.#set("size", [shown.size.width, shown.size.height]);
    this.#set("scale", [shown.camera.scale]);
    this.#set("alpha", [alpha * (shown.scene.lines.length > 1200 ? 0.6 : 0.85)]);
    this.#set("plus", rgb(shown.look.plus));
    this.#set("minus", rgb(shown.look.minus));
    this.#set("open", rgb(shown.look.signs.unknown));
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, shown.scene.lines.length);
  }

  destroy(): void {
    this.#gl.deleteBuffer(this.#buffer);
    this.#gl.deleteProgram(this.#program);
    this.#gl.clear(this.#gl.COLOR_BUFFER_BIT);
  }

  #fill(scene: Scene): void {
    const rows = new Float32Array(scene.lines.length * FLOATS);
    scene.lines.forEach((line, number) => {
      const from = scene.dots[line.from];
      const to = scene.dots[line.to];
      if (from && to) rows.set([from.x, from.y, to.x, to.y, from.radius, to.radius + 2, line.width, SIGNS.indexOf(line.sign)], number * FLOATS);
    });
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, this.#buffer);
    this.#gl.bufferData(this.#gl.ARRAY_BUFFER, rows, this.#gl.STATIC_DRAW);
    this.#drawn = scene;
  }

  #bind(): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    let offset = 0;
    for (const [name, parts] of [["from", 2], ["to", 2], ["cut", 2], ["width", 1], ["sign", 1]] as const) {
      const place = gl.getAttribLocation(this.#program, name);
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(place, parts, gl.FLOAT, false, FLOATS * 4, offset * 4);
      gl.vertexAttribDivisor(place, 1);
      offset += parts;
    }
  }

  #set(name: string, values: readonly number[]): void {
    const place = this.#gl.getUniformLocation(this.#program, name);
    const [x = 0, y = 0, z = 0] = values;
    if (values.length === 1) this.#gl.uniform1f(place, x);
    else if (values.length === 2) this.#gl.uniform2f(place, x, y);
    else this.#gl.uniform3f(place, x, y, z);
  }
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error("no shader could be made");
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? "the shaders do not fit");
  return program;
}

/** A colour such as "#17639b" as three parts of 1. */
function rgb(colour: string): readonly number[] {
  const hex = colour.replace("#", "");
  return [0, 2, 4].map((place) => Number.parseInt(hex.slice(place, place + 2), 16) / 255);
}
