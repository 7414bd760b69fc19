import type { Box, Canvas, ElementRegistry, EventBus, Shape } from '../kit';

const MARGIN = 24;
/** Below this scale nothing can be told apart, so a part is shown at a readable scale instead of the whole. */
const TELLING = 0.4;
const READABLE = 0.7;
const STEP = 1.25;
const RANGE = { min: 0.15, max: 4 };

/** What part of the diagram is in sight, until the reader moves it. */
export class Sight {
  static $inject = ['canvas', 'elementRegistry', 'eventBus'];

  private moved = false;
  private focus: string[] = [];

  constructor(
    private readonly canvas: Canvas,
    private readonly elementRegistry: ElementRegistry,
    eventBus: EventBus,
  ) {
    eventBus.on('sight.moved', () => {
      this.moved = true;
    });
  }

  /** The whole diagram where it stays readable, else the part around `focus`, else its beginning. */
  open(focus: string[] = this.focus) {
    this.focus = focus;
    const { inner } = this.canvas.viewbox();
    const { width, height } = this.canvas.getSize();
    if (!width || !height || !inner.width) return;
    const whole = Math.min((width - 2 * MARGIN) / inner.width, (height - 2 * MARGIN) / inner.height, 1);
    const scale = whole < TELLING ? READABLE : whole;
    this.look({ width: width / scale, height: height / scale }, MARGIN / scale, this.boxOf(focus));
  }

  whole() {
    this.moved = true;
    this.canvas.zoom('fit-viewport', 'auto');
  }

  zoomBy(direction: 1 | -1) {
    this.moved = true;
    const { width, height } = this.canvas.getSize();
    const next = this.canvas.zoom() * (direction > 0 ? STEP : 1 / STEP);
    this.canvas.zoom(Math.min(RANGE.max, Math.max(RANGE.min, next)), { x: width / 2, y: height / 2 });
  }

  /** Brings elements into sight, large enough to read; leaves the view alone when they are. */
  reveal(elements: string[]) {
    const aim = this.boxOf(elements);
    if (!aim) return;
    const { x, y, width, height } = this.canvas.viewbox();
    const inside = aim.x >= x && aim.y >= y && aim.x + aim.width <= x + width && aim.y + aim.height <= y + height;
    const scale = this.canvas.zoom();
    const fitting = Math.min((width * scale - 2 * MARGIN) / aim.width, (height * scale - 2 * MARGIN) / aim.height);
    const wanted = Math.max(scale, Math.min(READABLE, fitting));
    if (inside && wanted === scale) return;
    this.moved = true;
    this.look({ width: (width * scale) / wanted, height: (height * scale) / wanted }, MARGIN / wanted, aim);
  }

  resized() {
    this.canvas.resized();
    if (!this.moved) this.open();
  }

  private look(seen: { width: number; height: number }, room: number, aim: Box | undefined) {
    const { inner } = this.canvas.viewbox();
    this.canvas.viewbox({
      x: along(inner.x, inner.width, seen.width, room, aim && aim.x + aim.width / 2),
      y: along(inner.y, inner.height, seen.height, room, aim && aim.y + aim.height / 2),
      ...seen,
    });
  }

  private boxOf(elements: string[]): Box | undefined {
    const boxes = elements.flatMap((id) => asBox(this.elementRegistry.get(id)));
    if (!boxes.length) return undefined;
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    return {
      x,
      y,
      width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
      height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
    };
  }
}

/** Where a view of `seen` starts along a drawing: in the middle when all fits, else around `aim`, else at its beginning. */
function along(start: number, length: number, seen: number, room: number, aim: number | undefined): number {
  if (length + 2 * room <= seen) return start + length / 2 - seen / 2;
  return aim === undefined
    ? start - room
    : Math.max(start - room, Math.min(aim - seen / 2, start + length + room - seen));
}

function asBox(shape: Shape | undefined): Box[] {
  if (shape?.waypoints) return shape.waypoints.map(({ x, y }) => ({ x, y, width: 0, height: 0 }));
  const { x, y, width, height } = shape ?? {};
  return x === undefined || y === undefined || !width || !height ? [] : [{ x, y, width, height }];
}
