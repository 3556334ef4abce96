import { Store } from '../state/store';
import type { Point } from './point';

/** The point that all of the page shows. It moves at once; the URL follows. */
export class PointStore extends Store<Point> {
  override set(point: Point): void {
    const { asOf, known } = this.get();
    if (point.asOf !== asOf || point.known !== known) super.set(point);
  }
}
