import type { Canvas, EventBus } from '../kit';

interface Finger {
  x: number;
  y: number;
}

/** One finger moves the diagram sideways, two move and zoom it; up and down with one finger scrolls the page. */
export class Touch {
  static $inject = ['canvas', 'eventBus'];

  private readonly fingers = new Map<number, Finger>();

  constructor(
    private readonly canvas: Canvas,
    private readonly eventBus: EventBus,
  ) {
    eventBus.on('canvas.init', () => this.listen(this.canvas.getContainer()));
  }

  private listen(container: HTMLElement) {
    container.style.touchAction = 'pan-y';
    const leave = (event: PointerEvent) => this.fingers.delete(event.pointerId);
    container.addEventListener('pointerdown', (event) => {
      if (event.pointerType === 'touch') this.fingers.set(event.pointerId, place(event));
    });
    container.addEventListener('pointermove', (event) => this.move(event));
    container.addEventListener('pointerup', leave);
    container.addEventListener('pointercancel', leave);
  }

  private move(event: PointerEvent) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.fingers.set(event.pointerId, now);
    if (other) this.pinch(before, now, other);
    else this.canvas.scroll({ dx: now.x - before.x, dy: 0 });
    this.eventBus.fire('sight.moved', {});
  }

  private pinch(before: Finger, now: Finger, other: Finger) {
    const { left, top } = this.canvas.getContainer().getBoundingClientRect();
    const middle = { x: (now.x + other.x) / 2 - left, y: (now.y + other.y) / 2 - top };
    const growth = distance(now, other) / Math.max(1, distance(before, other));
    this.canvas.scroll({ dx: (now.x - before.x) / 2, dy: (now.y - before.y) / 2 });
    this.canvas.zoom(this.canvas.zoom() * growth, middle);
  }
}

const place = ({ clientX, clientY }: PointerEvent): Finger => ({ x: clientX, y: clientY });
const distance = (a: Finger, b: Finger) => Math.hypot(a.x - b.x, a.y - b.y);
