import type { Mention } from './mentions';

/** A list that is open: the amount in front of it, and whether a bracket or only a word opened it. */
interface OpenList {
  readonly lead: Mention | undefined;
  readonly kind: 'bracket' | 'word';
}

const WORD = /^[，,；;：:。]?(?:具体|主要)?(?:用于|包括|分别(?:为|是)|为[:：])/u;

/**
 * For each mention the amount whose list it stands in: `X 万元（a … 万元，b … 万元）`, `X 万元，其中：…`, `X 万元，主要用于 …`. A
 * list ends with its bracket or its sentence; 其中 goes on over the end of a sentence.
 */
export function leadsOf(mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> {
  const leads = new Map<Mention, Mention>();
  let open: readonly OpenList[] = [];
  let before: Mention | undefined;
  for (const mention of mentions) {
    open = afterGap(open, mention.gap, before);
    const lead = open.findLast((list) => list.lead !== undefined)?.lead;
    if (lead && open.at(-1)?.lead === lead) leads.set(mention, lead);
    if (isAmount(mention)) before = mention;
  }
  return leads;
}

export function isAmount({ role, unit }: Mention): boolean {
  return role === 'amount' && (unit === 'WAN_YUAN' || unit === 'YUAN');
}

/** The mention before the one at `index` that is wanted and that no bracket behind it has closed: A in A（B，C），占 …. */
export function outside(
  mentions: readonly Mention[],
  index: number,
  isWanted: (mention: Mention) => boolean = () => true,
): Mention | undefined {
  let depth = 0;
  for (let at = index; at > 0; at -= 1) {
    for (const mark of [...(mentions[at]?.gap ?? '')].reverse()) {
      if (/[）)]/u.test(mark)) depth += 1;
      else if (/[（(]/u.test(mark)) depth = Math.max(0, depth - 1);
    }
    const before = mentions[at - 1];
    if (depth === 0 && before && isWanted(before)) return before;
  }
  return undefined;
}

function afterGap(lists: readonly OpenList[], gap: string, before: Mention | undefined): readonly OpenList[] {
  let open = lists;
  if (WORD.test(gap) && before) open = [...open, { lead: before, kind: 'word' }];
  for (const [index, mark] of [...gap].entries()) {
    if (mark === '（' || mark === '(')
      open = [...open, { lead: index === 0 ? before : undefined, kind: 'bracket' }];
    else if (mark === '）' || mark === ')')
      open = open.slice(
        0,
        Math.max(
          0,
          open.findLastIndex(({ kind }) => kind === 'bracket'),
        ),
      );
    else if (mark === '。') open = open.filter(({ kind }) => kind === 'bracket');
  }
  return gap.includes('其中') && before ? [...open, { lead: before, kind: 'word' }] : open;
}
