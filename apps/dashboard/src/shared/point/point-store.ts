import type { Point } from './point';

/** The point that all of the page shows. It moves at once; the URL follows. */
export class PointStore {
  private readonly listeners = new Set<() => void>();

  constructor(private point: Point) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): Point => this.point;

  set(point: Point): void {
    if (point.asOf === this.point.asOf && point.known === this.point.known) return;
    this.point = point;
    for (const listener of this.listeners) listener();
  }
}
