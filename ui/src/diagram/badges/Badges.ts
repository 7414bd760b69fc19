import { LEVEL_SHAPES, type Level } from '../../frame/levels';
import type { ElementRegistry, EventBus, Overlays } from '../kit';

export interface Badge {
  element: string;
  count: number;
  /** The worst level among the findings. */
  level: Level;
  label: string;
}

const KIND = 'findings';
/** Stays legible when the diagram is small. */
const SCALE = { min: 0.7, max: 1.2 };

/** One badge per element that has findings: their number, and the worst level by shape and colour. */
export class Badges {
  static $inject = ['overlays', 'elementRegistry', 'eventBus'];

  constructor(
    private readonly overlays: Overlays,
    private readonly elementRegistry: ElementRegistry,
    private readonly eventBus: EventBus,
  ) {}

  show(badges: Badge[]) {
    this.overlays.remove({ type: KIND });
    for (const badge of badges) {
      if (!this.elementRegistry.get(badge.element)) continue;
      this.overlays.add(badge.element, KIND, {
        position: { top: -24, right: 24 },
        scale: SCALE,
        html: this.button(badge),
      });
    }
  }

  private button({ element, count, level, label }: Badge): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `badge ${level}`;
    button.title = label;
    button.dataset.element = element;
    button.setAttribute('aria-label', label);
    button.innerHTML = `<svg viewBox="0 0 16 16" width="11" height="11" aria-hidden="true"><path d="${LEVEL_SHAPES[level]}"/></svg>${count}`;
    button.addEventListener('click', () => this.eventBus.fire('badge.chosen', { element }));
    return button;
  }
}
