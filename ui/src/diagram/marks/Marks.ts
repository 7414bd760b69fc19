import type { Canvas, ElementRegistry, Overlays } from '../kit';

export interface Mark {
  element: string;
  kind: 'current' | 'done' | 'chosen' | 'removed' | 'added' | 'changed';
  /** Written on the element, so that colour is never the only sign. */
  label?: string;
}

const KIND = 'mark';
/** Stays legible when the diagram is small. */
const SCALE = { min: 0.7, max: 1.2 };

/** Where a dossier stands and has been, what a finding speaks of, what changes between two versions. */
export class Marks {
  static $inject = ['canvas', 'overlays', 'elementRegistry'];

  private shown: Mark[] = [];

  constructor(
    private readonly canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly elementRegistry: ElementRegistry,
  ) {}

  show(marks: Mark[]) {
    for (const { element, kind } of this.shown) this.canvas.removeMarker(element, kind);
    this.overlays.remove({ type: KIND });
    this.shown = marks.filter(({ element }) => this.elementRegistry.get(element));
    for (const mark of this.shown) {
      this.canvas.addMarker(mark.element, mark.kind);
      // A flow has no corner to write on: its line and colour must do.
      if (mark.label && !this.elementRegistry.get(mark.element)?.waypoints)
        this.overlays.add(mark.element, KIND, { position: { bottom: 4, left: 8 }, scale: SCALE, html: flag(mark) });
    }
  }
}

function flag({ kind, label }: Mark): HTMLElement {
  const node = document.createElement('span');
  node.className = `flag ${kind}`;
  node.textContent = label ?? '';
  return node;
}
