import type { Box, Canvas, ElementRegistry, EventBus, Shape } from '../kit';

const MARGIN = 24;
/** Below this scale step names cannot be read, so a part is shown instead of the whole. */
const READABLE = 0.5;
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
    const scale = Math.max(whole, READABLE);
    const box = { width: width / scale, height: height / scale };
    const aim = this.boxOf(focus) ?? { ...inner, width: Math.min(inner.width, box.width - (2 * MARGIN) / scale) };
    const x = whole < scale ? aim.x + aim.width / 2 - box.width / 2 : inner.x + inner.width / 2 - box.width / 2;
    const y =
      inner.height * scale <= height
        ? inner.y + inner.height / 2 - box.height / 2
        : aim.y + aim.height / 2 - box.height / 2;
    this.canvas.viewbox({ x, y, ...box });
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

  /** Moves elements into sight only when some part of them is out of it. */
  reveal(elements: string[]) {
    const aim = this.boxOf(elements);
    if (!aim) return;
    const { x, y, width, height } = this.canvas.viewbox();
    const inside = aim.x >= x && aim.y >= y && aim.x + aim.width <= x + width && aim.y + aim.height <= y + height;
    if (inside) return;
    this.moved = true;
    this.canvas.viewbox({
      x: aim.x + aim.width / 2 - width / 2,
      y: aim.y + aim.height / 2 - height / 2,
      width,
      height,
    });
  }

  resized() {
    this.canvas.resized();
    if (!this.moved) this.open();
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

function asBox(shape: Shape | undefined): Box[] {
  if (shape?.waypoints) return shape.waypoints.map(({ x, y }) => ({ x, y, width: 0, height: 0 }));
  const { x, y, width, height } = shape ?? {};
  return x === undefined || y === undefined || !width || !height ? [] : [{ x, y, width, height }];
}
