import type { StatedRelation } from '@ledger/domain';
import type { Duty } from '../statement';
import { isAmount, leadsOf } from './leads';
import type { Mention } from './mentions';
import { nameOf } from './naming';

/** Where a figure that a sentence only names is found: in a table or elsewhere in the text. */
export interface NamedFigures {
  /** The figure that is called so, of the paper's own amounts. */
  readonly called: (name: string) => string | undefined;
}

/** 完成预算的 …%, 占 … 的 …%, 增加 … 万元、增长 …% in one paragraph. */
export function rateDuties(
  mentions: readonly Mention[],
  chapter: string,
  named: NamedFigures,
): readonly Duty[] {
  return mentions.flatMap((mention, index): readonly Duty[] => {
    const place = { mentions, index, chapter, named };
    switch (mention.role) {
      case 'completion':
        return completion(place);
      case 'share':
        return share(place);
      case 'growth':
        return growth(place);
      default:
        return [];
    }
  });
}

interface Place {
  readonly mentions: readonly Mention[];
  readonly index: number;
  readonly chapter: string;
  readonly named: NamedFigures;
}

const BUDGET = /预算(?:数|安排)?(?:资金|金额|总额)?(?:为|是|共)?$/u;

/** The last 预算 and the last amount behind it, both behind the completion before. */
function completion({ mentions, index, chapter }: Place): readonly Duty[] {
  const before = since(mentions, index, 'completion').filter(isAmount);
  const budgetAt = before.findLastIndex(({ label }) =>
    BUDGET.test(label.replace(/一般公共预算|基金预算|经营预算/gu, '')),
  );
  const budget = before[budgetAt];
  const done = before.slice(budgetAt + 1).at(0);
  if (!budget || !done) return [];
  return [
    duty('COMPLETION', {
      ...named(mentions[index], chapter),
      kind: 'completion',
      completion: idAt(mentions, index),
      done: [{ figureId: done.figureId, sign: 1 }],
      budget: [{ figureId: budget.figureId, sign: 1 }],
    }),
  ];
}

function share({ mentions, index, chapter, named: figures }: Place): readonly Duty[] {
  const mention = mentions[index];
  const part = mentions[index - 1];
  if (!mention || !part || !isAmount(part) || /[。；;]/u.test(mention.gap)) return [];
  const wholeName = /占(.*?)(?:的)?(?:比重|比例|比)?(?:为|达|约)?$/u.exec(mention.label)?.[1] ?? '';
  const whole = wholeOf(wholeName, { mentions, index, figures });
  if (whole === undefined || whole === part.figureId) return [];
  return [
    duty('SHARE', {
      ...named(mention, chapter),
      kind: 'share',
      share: mention.figureId,
      part: [{ figureId: part.figureId, sign: 1 }],
      whole: [{ figureId: whole, sign: 1 }],
    }),
  ];
}

interface WholePlace {
  readonly mentions: readonly Mention[];
  readonly index: number;
  readonly figures: NamedFigures;
}

/** `占本年支出合计的` names the whole; a bare `占` is of the amount that leads the list. */
function wholeOf(name: string, { mentions, index, figures }: WholePlace): string | undefined {
  const before = mentions.slice(0, index - 1);
  if (name !== '') {
    const wanted = nameOf(name);
    const near = before.findLast(
      (other) => isAmount(other) && wanted !== '' && nameOf(other.label).endsWith(wanted),
    );
    return near?.figureId ?? figures.called(wanted);
  }
  const part = mentions[index - 1];
  const lead = part && leadsOf(mentions).get(part);
  return lead?.figureId ?? figures.called(leadName(mentions, index));
}

/** What a sentence without a leading amount speaks of: `“三公”经费财政拨款支出决算中，…`. */
function leadName(mentions: readonly Mention[], index: number): string {
  const first = mentions.find(({ sentence }) => sentence === mentions[index]?.sentence);
  const lead = /([^，。；：]+?)(?:决算|预算|支出)?中[，,]/u.exec(first?.gap ?? '')?.[1] ?? '';
  return nameOf(lead);
}

function growth({ mentions, index, chapter, named: figures }: Place): readonly Duty[] {
  const rate = mentions[index];
  const before = mentions[index - 1];
  if (!rate || !before || before.sentence !== rate.sentence) return [];
  const id = named(rate, chapter);
  if (before.role === 'change') {
    const to = changedOf({ mentions, index: index - 1, figures });
    if (to === undefined) return [];
    // 减少 488.26 万元，减少 21.23 %: one word may say it for both.
    return [duty('GROWTH', { ...id, kind: 'growth', to, change: before.figureId, rate: rate.figureId })];
  }
  const current = mentions[index - 2];
  const isLastYear = isAmount(before) && /比|较|上年|去年/u.test(before.label);
  if (!isLastYear || !current || !isAmount(current)) return [];
  return [
    duty('GROWTH', {
      ...id,
      kind: 'growth',
      from: before.figureId,
      to: current.figureId,
      rate: rate.figureId,
    }),
  ];
}

/** What a change is the change of: the amount of the same name before it, or the amount right before it. */
function changedOf({ mentions, index, figures }: WholePlace): string | undefined {
  const change = mentions[index];
  if (!change) return undefined;
  const name = changedName(change);
  const before = mentions.slice(0, index);
  if (name === '') {
    const near = before.at(-1);
    return near && isAmount(near) && near.sentence === change.sentence ? near.figureId : undefined;
  }
  const near = before.findLast((other) => isAmount(other) && isSameName(nameOf(other.label), name));
  return near?.figureId ?? figures.called(name);
}

function changedName({ label, gap }: Mention): string {
  const plain = label.replace(
    /(?:增加|减少|增长|下降|上升|降低|调增|调减|压减)(?:了|额|数)?(?:为|约|共)?$/u,
    '',
  );
  const own = nameOf(
    plain.replace(/(?:与|比|较|同).*?(?:年度?|上年|年初|预算|决算|同期)(?:数|决算数|预算数)?(?:相比)?/u, ''),
  );
  if (own !== '' || !/^[，,。；;]?$/u.test(gap.slice(0, Math.max(0, gap.length - label.length)))) return own;
  return '';
}

function isSameName(one: string, other: string): boolean {
  return one.length > 1 && other.length > 1 && (one.endsWith(other) || other.endsWith(one));
}

function since(mentions: readonly Mention[], index: number, role: Mention['role']): readonly Mention[] {
  const last = mentions.slice(0, index).findLastIndex((mention) => mention.role === role);
  return mentions.slice(last + 1, index);
}

function named(
  mention: Mention | undefined,
  chapter: string,
): { readonly relationId: string; readonly chapter: string } {
  return { relationId: `${mention?.figureId ?? ''}:${mention?.role ?? ''}`, chapter };
}

function idAt(mentions: readonly Mention[], index: number): string {
  return mentions[index]?.figureId ?? '';
}

export function duty(kind: Duty['kind'], relation: StatedRelation): Duty {
  return { kind, relation };
}
