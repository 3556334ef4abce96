import { countBySeverity, ledgerOf, subjectsOfWarning } from '@ledger/answers';
import { AskAuditTrail, AskRectification, AskReplay, AskWarnings } from '@ledger/reader';
import { eventsTables, rectificationTables, replayTables, warningsTables } from '@ledger/tables';
import type { Command } from 'commander';
import { onCard, withCard } from '../card-option';
import { walkOrSay } from '../replay/walk-terminal';
import { isMarked, markOfAnswer, markOfWarnings, withoutMarked } from '../what-is-assumed';
import { addYearCommand } from '../year-command';

/** What happened, and what needs attention. */
export function addHistories(program: Command, print: (text: string) => void): void {
  addAttention(program, print);
  addYearCommand(
    program,
    {
      name: 'events',
      known: withoutMarked(({ entries }) => entries, {
        isAssumed:
          () =>
          ({ provenance }) =>
            provenance.assumed !== undefined,
        with: (answer, entries) => ({ ...answer, entries }),
      }),
      description: '审计轨迹 every fact: when it occurred, when it was recorded, who',
      example: 'events 431200.ZRZYGH 2023',
      ask: ({ queries }, point) => queries.execute(new AskAuditTrail(point)),
      view: eventsTables,
    },
    print,
  );
  addYearCommand(
    program,
    {
      name: 'replay',
      marks: async (_, place) => [await markOfAnswer(place, 'score')],
      description: '得分回放 what each document did to the score',
      example: 'replay --step',
      options: (command) =>
        withCard(command)
          .option('--all', '逐张凭证 every voucher a row of its own')
          .option('--step', '在终端中逐步回放 walk the year in the terminal, event by event'),
      under: onCard,
      ask: ({ queries }, point, { all, step }) =>
        queries.execute(new AskReplay(point, { all: all === true || step === true })),
      view: replayTables,
      interact: async ({ rows }, { unitCode, fiscalYear }, { step }) =>
        step === true && walkOrSay(rows, `${unitCode} ${fiscalYear}`),
    },
    print,
  );
}

/** What needs attention, and what is being done about it. */
function addAttention(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'warnings',
      ruled: ({ warnings }) => [...new Set(warnings.flatMap(subjectsOfWarning))],
      marks: async ({ warnings }, place) => warnings.map(await markOfWarnings(place)),
      known: withoutMarked(({ warnings }) => warnings, {
        isAssumed: async (place) => {
          const markOf = await markOfWarnings(place);
          return (warning) => markOf(warning) !== undefined;
        },
        with: (answer, warnings) => ({ ...answer, warnings, bySeverity: countBySeverity(warnings) }),
      }),
      description: '预警 what wants attention at the point',
      example: 'warnings --as-of 2023-08-31',
      ask: ({ queries }, point) => queries.execute(new AskWarnings(point)),
      view: warningsTables,
    },
    print,
  );
  addYearCommand(
    program,
    {
      name: 'rectification',
      marks: ({ assumed }) => [assumed],
      known: withoutMarked(({ problems }) => problems, {
        isAssumed: () => isMarked,
        with: (_, problems) => ledgerOf(problems),
      }),
      description: '整改台账 problems, the measures against them, and what is open or overdue',
      example: 'rectification --as-of 2023-12-31',
      ask: ({ queries }, point) => queries.execute(new AskRectification(point)),
      view: rectificationTables,
    },
    print,
  );
}
