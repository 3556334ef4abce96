import { Store } from '../state/store';
import type { Point } from './point';

/**
 * How the page came to its point: by its URL, by a step of its own, or by one of many on the way to somewhere, as the slider
 * takes them. The browser's way back undoes a step; what slides it undoes as a whole.
 */
export type Moved = 'byUrl' | 'step' | 'slide';

/** The point that all of the page shows. It moves at once; the URL follows. */
export class PointStore extends Store<Point> {
  /** How it moved last. */
  moved: Moved = 'byUrl';

  move(point: Point, moved: Moved): void {
    const { asOf, known } = this.get();
    if (point.asOf === asOf && point.known === known) return;
    this.moved = moved;
    this.set(point);
  }
}
