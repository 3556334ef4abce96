import type { Duty } from '../statement';

/** Several readings of a text may find the same sum. It is one relation, whatever the order of its parts. */
export function eachSumOnce(duties: readonly Duty[]): readonly Duty[] {
  const seen = new Set<string>();
  return duties.filter(({ relation }) => {
    if (relation.kind !== 'sum') return true;
    const parts = relation.parts.map(({ figureId, sign }) => `${String(sign)}:${figureId}`).sort();
    const sum = [relation.total, ...parts].join(' ');
    const isNew = !seen.has(sum);
    seen.add(sum);
    return isNew;
  });
}
