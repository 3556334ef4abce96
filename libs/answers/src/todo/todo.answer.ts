import { amountSaid, decimalText, targetText, type RuleSet } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import { adjustmentsIn } from '../adjustments/adjustments.answer';
import type { Proposal } from '../adjustments/adjustments.types';
import { contradictionsIn } from '../contradictions/contradictions.answer';
import type { StatementCheck } from '../contradictions/contradictions.types';
import { executionIn } from '../execution/execution.answer';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { scorecardIn, scorecardsIn } from '../scorecard/scorecard.answer';
import type { ScorecardAnswer } from '../scorecard/scorecard.types';
import { threePublicIn } from '../three-public/three-public.answer';
import type { ThreePublicAnswer } from '../three-public/three-public.types';
import { controlWarnings } from '../warnings/rule-warnings';
import { foldedYear, type YearAt } from '../year-at';
import { beyondArrived } from './beyond-arrived';
import { behindSchedule } from './behind-schedule';
import { TODO_KINDS, type TodoAnswer, type TodoItem, type TodoKind } from './todo.types';

/** What the year waits for at the point: each with what would settle it. */
export function answerTodo(events: readonly LedgerEvent[], point: YearPoint): TodoAnswer {
  return todoIn(foldedYear(events, point));
}

/** The same of a year however it came to be known. */
export function todoIn(year: YearAt): TodoAnswer {
  const { point } = year;
  const execution = executionIn(year);
  const { ruleSet } = scorecardIn(year, { ruleSet: point.ruleSet });
  const cards = scorecardsIn(year, point.ruleSet);
  const items: readonly TodoItem[] = [
    ...adjustmentsIn(year).proposals.flatMap(waiting),
    ...controlNumbers(threePublicIn(year), ruleSet),
    ...beyondArrived(execution),
    ...contradictionsIn(year).statements.flatMap(contradicting),
    ...behindSchedule(execution, { point, thresholds: ruleSet?.warnings.executionBehind ?? [] }),
    ...cards.flatMap(openPoints),
  ];
  return {
    items,
    byKind: TODO_KINDS.map((kind) => ({
      kind,
      name: TODO_NAMES[kind],
      count: items.filter((item) => item.kind === kind).length,
    })),
  };
}

const TODO_NAMES = {
  approve: { zh: '待批准', en: 'waits for approval' },
  'control-number': { zh: '三公经费控制数', en: 'three-public control number' },
  'beyond-arrived': { zh: '支出超过到位资金', en: 'spent beyond arrived funds' },
  contradiction: { zh: '报告矛盾', en: 'contradictions in a report' },
  'behind-schedule': { zh: '进度偏慢', en: 'behind schedule' },
  'open-points': { zh: '待定分值', en: 'points still open' },
} as const satisfies Record<TodoKind, Bilingual>;

/** 预算法 and 不相容岗位分离: the proposer must not approve. */
function waiting(proposal: Proposal): readonly TodoItem[] {
  if (proposal.status !== 'proposed') return [];
  const { adjustmentId, name, proposedBy, proposedOn, reason } = proposal;
  const amountFen = proposal.kind === 'transfer' ? proposal.movedFen : Math.abs(proposal.netFen);
  const amount = amountSaid(amountFen);
  return [
    {
      kind: 'approve',
      text: {
        zh: `${name.zh} ${amount}：${reason}（${proposedBy} ${proposedOn} 提出）`,
        en: `${name.en} of ${amount}: ${reason} (proposed by ${proposedBy} on ${proposedOn})`,
      },
      remedy: {
        zh: `由 ${proposedBy} 以外的人批准或不予批准`,
        en: `somebody other than ${proposedBy} approves or rejects it`,
      },
      amountFen,
      proposedBy,
      adjustmentId,
    },
  ];
}

/** Near it by the rule set’s threshold, or beyond it. Where none is set, the warnings say so. */
function controlNumbers(threePublic: ThreePublicAnswer, ruleSet: RuleSet | undefined): readonly TodoItem[] {
  if (!threePublic.control) return [];
  return controlWarnings(threePublic, ruleSet).map(({ code, text }) => ({
    kind: 'control-number',
    text,
    remedy:
      code === 'CONTROL_EXCEEDED'
        ? {
            zh: '冲销多支，或按规定办理控制数调整',
            en: 'reverse what is too much, or have the number raised',
          }
        : { zh: '其后的三公支出先核对余额', en: 'look at what is left before further such spending' },
  }));
}

function contradicting({ statementId, title, findings }: StatementCheck): readonly TodoItem[] {
  return findings.map(({ label, witnesses: [first] }) => ({
    kind: 'contradiction',
    text: {
      zh: told(title, label, first?.text.zh).join('：'),
      en: told(title, label, first?.text.en).join(': '),
    },
    remedy: { zh: '核对并更正报告或台账', en: 'check it, and mend the report or the ledger' },
    statementId,
  }));
}

/** A witness that begins with the name of its figure says it alone. */
function told(title: string, label: string, witness: string | undefined): readonly string[] {
  if (witness === undefined) return [title, label];
  return witness.startsWith(label) ? [title, witness] : [title, label, witness];
}

function openPoints({ card, indicators }: ScorecardAnswer): readonly TodoItem[] {
  return indicators
    .filter(({ points }) => (points?.open ?? 0) > 0)
    .toSorted((left, right) => (right.points?.open ?? 0) - (left.points?.open ?? 0))
    .map(({ indicatorId, level3, points, target, why }) => {
      const openHundredths = points?.open ?? 0;
      const open = decimalText(openHundredths, 2);
      const [goal, called] = [targetText(target), card ? `${card.name} · ${level3}` : level3];
      const remedy =
        target.kind === 'measure'
          ? { zh: `达到${goal.zh}即得`, en: `earned at ${goal.en}` }
          : {
              zh: `报告完成值，达到目标（${goal.zh}）即得满分`,
              en: `report the result; earned in full at the target (${goal.en})`,
            };
      return {
        kind: 'open-points',
        text: {
          zh: `${called}：${open} 分待定${why ? `（${why.zh}）` : ''}`,
          en: `${called}: ${open} points open${why ? ` (${why.en})` : ''}`,
        },
        remedy,
        openHundredths,
        indicatorId,
        ...(card && { cardId: card.cardId }),
      };
    });
}
