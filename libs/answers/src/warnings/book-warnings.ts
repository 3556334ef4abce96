import { cardOf, formatFen, lastDayOf, summaryOf, type LineKey } from '@ledger/domain';
import { breachesOf } from '../audit-trail/audit-trail.answer';
import type { Bilingual } from '../bilingual';
import type { CarryForwardAnswer } from '../carry-forward/carry-forward.types';
import type { ExecutionAnswer, ExecutionFigures } from '../execution/execution.types';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { NO_CAUSE } from './rule-warnings';
import { BREACH_NAMES } from './warning-texts';
import type { Warning } from './warnings.types';

/** 年初有预算、未执行的项目: a notice while the year runs, a warning once it has ended. */
export function projectsNotBegun(
  { projectsNotBegun: projects }: Pick<ExecutionAnswer, 'projectsNotBegun'>,
  { asOf, fiscalYear }: YearPoint,
): readonly Warning[] {
  const severity = asOf >= lastDayOf(fiscalYear) ? 'warning' : 'notice';
  return projects.map(({ projectCode, name, initialFen, adjustedFen, lines }) => {
    const called = name ? `${projectCode} ${name.zh}` : projectCode;
    const [initial, adjusted] = [formatFen(initialFen), formatFen(adjustedFen)];
    const text = {
      zh: `项目 ${called} 年初预算 ${initial} 万元（现 ${adjusted} 万元），尚未执行`,
      en: `project ${called}: ${initial} 万元 appropriated (now ${adjusted}), nothing executed`,
    };
    return { code: 'PROJECT_NOT_BEGUN', severity, text, cause: { ...NO_CAUSE, lines } };
  });
}

export interface LineFacts {
  readonly lines: readonly {
    readonly line: LineKey;
    readonly figures: Pick<ExecutionFigures, 'availableFen'>;
  }[];
  readonly called: (line: LineKey) => Bilingual;
}

export function overdrawnLines({ lines, called }: LineFacts): readonly Warning[] {
  return lines
    .filter(({ figures }) => figures.availableFen < 0)
    .map(({ line, figures }) => {
      const [{ zh, en }, balance] = [called(line), formatFen(figures.availableFen)];
      const text = { zh: `${zh} 余额为 ${balance} 万元`, en: `${en} stands at ${balance} 万元` };
      return { code: 'LINE_OVERDRAWN', severity: 'breach', text, cause: { ...NO_CAUSE, lines: [line] } };
    });
}

/** Every breach that a fact of the year was recorded with, one by one. */
export function recordedBreaches(events: readonly LedgerEvent[]): readonly Warning[] {
  return events.flatMap((event) =>
    breachesOf(event).map((breach): Warning => {
      const { occurredOn } = event.data;
      const { documentNo, voucherNo } = summaryOf(event);
      const number = voucherNo ?? documentNo ?? '';
      const [title, name] = [cardOf(event.type).title, BREACH_NAMES[breach]];
      return {
        code: 'RECORDED_BREACH',
        severity: 'breach',
        text: {
          zh: `${occurredOn} ${title.zh} ${number}：${name.zh}`,
          en: `${occurredOn} ${title.en} ${number}: ${name.en}`,
        },
        cause: { ...NO_CAUSE, eventIds: [event.eventId], lines: linesOf(event), breach, occurredOn },
      };
    }),
  );
}

export function carryForwardWarnings(answer: CarryForwardAnswer): readonly Warning[] {
  const halves = [
    ...answer.out.map((out) => ({ ...out, otherYear: out.toYear })),
    ...answer.in.map((into) => ({ ...into, otherYear: into.fromYear })),
  ];
  return halves
    .filter(({ match }) => match === 'unmatched')
    .map(({ carryId, eventId, amountFen, otherYear, items }) => {
      const amount = formatFen(amountFen);
      const text = {
        zh: `结转 ${carryId}（${amount} 万元）在 ${otherYear} 年没有相同的另一半：没有记，或金额、退回的部分不同`,
        en: `carry-forward ${carryId} (${amount} 万元) has no half in ${otherYear} that says the same: it is not entered there, or amounts or parts returned differ`,
      };
      const lines = items.map(({ line }) => line);
      const cause = { ...NO_CAUSE, eventIds: [eventId], lines };
      return { code: 'CARRY_FORWARD_UNMATCHED', severity: 'warning', text, cause };
    });
}

/** Each is told, since no figure of the year has it. */
export function recoveryNotices(events: readonly LedgerEvent[]): readonly Warning[] {
  return events.flatMap(({ type, data, eventId }): Warning[] => {
    if (type !== 'PriorSpendingRecovered') return [];
    const { occurredOn, fromYear, amountFen, recoveryNo, line } = data;
    const amount = formatFen(amountFen);
    const text = {
      zh: `${occurredOn} 凭证 ${recoveryNo} 收回 ${fromYear} 年支出 ${amount} 万元，不计入本年预算和执行；要使用的，须另有批复`,
      en: `${occurredOn} ${recoveryNo}: ${amount} 万元 spent in ${fromYear} came back; neither budget nor execution of this year has it, and spending it needs a document`,
    };
    const cause = { ...NO_CAUSE, eventIds: [eventId], lines: [line], occurredOn };
    return [{ code: 'PRIOR_SPENDING_RECOVERED', severity: 'notice', text, cause }];
  });
}

function linesOf({ data }: LedgerEvent): readonly string[] {
  if ('line' in data) return [data.line];
  return 'items' in data ? data.items.map(({ line }) => line) : [];
}
