import type { WaterfallBar } from '../../drawing/charts/waterfall';
import type { Step } from '../../year/year-data';

/** Adjustments of one kind up to the point. */
export interface KindSum {
  readonly kind: string;
  readonly name: Step['name'];
  readonly count: number;
  /** What they add to the budget, signed. */
  readonly netFen: number;
  /** Sum of the amounts that they add to lines. */
  readonly movedFen: number;
}

interface BarNames {
  readonly initial: string;
  readonly adjusted: string;
  readonly nameOf: (step: Step) => string;
}

/** From the initial budget to the adjusted one. Transfers move nothing here: they are in the list below. */
export function waterfallBars(
  initialFen: number,
  steps: readonly Step[],
  { initial, adjusted, nameOf }: BarNames,
): readonly WaterfallBar[] {
  const changes = steps.filter(({ net }) => Number(net) !== 0);
  const adjustedFen = changes.reduce((sum, { net }) => sum + Number(net), initialFen);
  return [
    { name: initial, kind: 'total', value: initialFen },
    ...changes.map((step) => ({
      name: nameOf(step),
      kind: 'change' as const,
      value: Number(step.net),
      key: step.eventId,
    })),
    { name: adjusted, kind: 'total', value: adjustedFen },
  ];
}

/** Count and amount by kind, in the order in which kinds first appear. */
export function sumsByKind(steps: readonly Step[]): readonly KindSum[] {
  const sums = new Map<string, KindSum>();
  for (const { kind, name, net, moved } of steps) {
    const { count, netFen, movedFen } = sums.get(kind) ?? { count: 0, netFen: 0, movedFen: 0 };
    sums.set(kind, {
      kind,
      name,
      count: count + 1,
      netFen: netFen + Number(net),
      movedFen: movedFen + Number(moved),
    });
  }
  return [...sums.values()];
}

/** What they moved between lines, where that is not what they add: transfers add nothing. */
export function shiftedFen({ netFen, movedFen }: Pick<KindSum, 'netFen' | 'movedFen'>): number | undefined {
  return movedFen > Math.abs(netFen) ? movedFen : undefined;
}

/** The id that follows those that there are: A17 after A16; the first where none ends in a number. */
export function nextId(ids: readonly string[]): string {
  const numbered = ids.flatMap((id) => {
    const found = /^(.*?)(\d+)$/.exec(id);
    return found ? [{ prefix: found[1] ?? '', digits: found[2] ?? '' }] : [];
  });
  const last = numbered.reduce<(typeof numbered)[number] | undefined>(
    (most, each) => (most && Number(most.digits) >= Number(each.digits) ? most : each),
    undefined,
  );
  if (!last) return 'A01';
  return `${last.prefix}${String(Number(last.digits) + 1).padStart(last.digits.length, '0')}`;
}
