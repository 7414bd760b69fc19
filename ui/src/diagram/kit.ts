/** The services of diagram-js that we use, as far as we use them. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Shape extends Partial<Box> {
  id: string;
  waypoints?: { x: number; y: number }[];
}

export interface Canvas {
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  getContainer(): HTMLElement;
  getSize(): { width: number; height: number };
  resized(): void;
  viewbox(): Box & { scale: number; inner: Box; outer: { width: number; height: number } };
  viewbox(box: Box): void;
  scroll(by: { dx: number; dy: number }): void;
  zoom(): number;
  zoom(to: number, around?: { x: number; y: number }): number;
  zoom(to: 'fit-viewport', around: 'auto'): number;
}

export interface ElementRegistry {
  get(id: string): Shape | undefined;
}

export interface EventBus {
  on<Event>(name: string, then: (event: Event) => void): void;
  fire(name: string, event: object): void;
}

export interface Overlays {
  add(
    element: string,
    kind: string,
    overlay: { position: object; html: HTMLElement; scale?: { min: number; max: number } },
  ): string;
  remove(filter: { type: string }): void;
}
