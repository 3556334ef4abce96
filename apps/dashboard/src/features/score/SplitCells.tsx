import { formatPoints } from '../../wording/points';
import { PARTS, type Split } from './tree';

/** Weight, earned, lost and open, as cells of a row. */
export function SplitCells({ split }: { readonly split: Split }) {
  return PARTS.map((part) => (
    <td key={part} className={part === 'lost' && split.lost > 0 ? 'figure negative' : 'figure'}>
      {part === 'lost' && split.lost > 0 ? formatPoints(-split.lost) : formatPoints(split[part])}
    </td>
  ));
}
