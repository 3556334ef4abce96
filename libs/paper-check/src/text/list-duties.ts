import type { Duty } from '../statement';
import { isAmount, leadsOf } from './leads';
import type { Mention } from './mentions';
import { duty } from './rate-place';

/** A list of amounts behind a leading amount. */
interface List {
  readonly lead: Mention;
  readonly parts: readonly Mention[];
  /** The shares printed beside the parts. */
  readonly shares: readonly Mention[];
}

/** Parts that are the whole by what they are. */
const PARTITIONS: readonly (readonly RegExp[])[] = [
  [/基本支出/u, /项目支出/u],
  [/人员经费/u, /公用经费/u],
  [/货物/u, /工程/u, /服务/u],
  [/出国/u, /用车/u, /接待/u],
  [/购置/u, /运行|维护/u],
  [/收入/u, /收入/u, /收入/u],
];

/** X 万元，其中：a … 万元，b … 万元: the sum where the list claims to be whole, a part otherwise. */
export function listDuties(mentions: readonly Mention[], chapter: string): readonly Duty[] {
  return listsOf(mentions).map((list) => {
    const id = `${list.lead.figureId}:list`;
    const parts = list.parts.map(({ figureId }) => ({ figureId, sign: 1 as const }));
    const named = { relationId: id, chapter };
    return isWhole(list, mentions)
      ? duty('LIST_SUM', { ...named, kind: 'sum', total: list.lead.figureId, parts })
      : duty('PART_OF', {
          ...named,
          kind: 'atMost',
          part: parts.slice(0, 1),
          whole: [{ figureId: list.lead.figureId, sign: 1 }],
        });
  });
}

function listsOf(mentions: readonly Mention[]): readonly List[] {
  const lists = new Map<Mention, { parts: Mention[]; shares: Mention[] }>();
  for (const [mention, lead] of leadsOf(mentions)) {
    const list = lists.get(lead) ?? { parts: [], shares: [] };
    if (isAmount(mention) && mention.unit === lead.unit) list.parts.push(mention);
    if (mention.role === 'share') list.shares.push(mention);
    lists.set(lead, list);
  }
  return [...lists]
    .map(([lead, { parts, shares }]) => ({ lead, parts, shares }))
    .filter(({ parts }) => parts.length > 0);
}

function isWhole(list: List, mentions: readonly Mention[]): boolean {
  if (list.parts.length < 2) return false;
  return isPartition(list) || sharesAreWhole(list) || countFits(list, mentions) || looksWhole(list);
}

function isPartition({ parts }: List): boolean {
  const names = parts.map(({ label }) => label);
  return PARTITIONS.some(
    (patterns) =>
      names.length <= patterns.length &&
      names.length > 1 &&
      names.every((name) => patterns.some((pattern) => pattern.test(name))) &&
      new Set(names.map((name) => patterns.findIndex((pattern) => pattern.test(name)))).size ===
        Math.min(names.length, new Set(patterns.map(String)).size),
  );
}

function sharesAreWhole({ shares, parts }: List): boolean {
  const sum = shares.reduce((total, { value }) => total + Number(value), 0);
  return shares.length === parts.length && Math.abs(sum - 100) <= 0.01 * shares.length + 0.005;
}

/** `共4个…其中：` in front of four amounts. */
function countFits({ lead, parts }: List, mentions: readonly Mention[]): boolean {
  const count = mentions.findLast(
    ({ role, from, sentence }) => role === 'count' && from < lead.from && sentence === lead.sentence,
  );
  return count !== undefined && Number(count.value) === parts.length;
}

/** Nothing but amounts between the lead and the end of the list, and nearly the lead's amount or off by one digit. */
function looksWhole({ lead, parts }: List): boolean {
  const isPlain = parts.every(({ label }) => !/比|较|含/u.test(label));
  const sum = parts.reduce((total, { value }) => total + Number(value), 0);
  const whole = Number(lead.value);
  return isPlain && whole > 0 && Math.abs(sum - whole) <= whole * 0.02;
}
