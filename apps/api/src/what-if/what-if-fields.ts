import { ANSWER_OF_FIGURE, type AuditEntry, type BridgeFigure, type ComparedFigure } from '@ledger/answers';
import type { Resolvers } from '../shapes/wire';
import { dropNulls } from '../graphql/drop-nulls';
import { markOfAnswer } from '../reading/marks';
import { unitAsked } from '../reading/money';
import { within, type In } from '../reading/nodes';
import type { Reading } from '../reading/reading';
import { onCard } from '../reading/on-card';
import { ruleSetCalled } from '../reading/rule-set-called';
import type { EventEntry, YearView } from '../reading/year-view';
import { refusalOfFault, type Refusal } from '../writing/refusals';
import { readRules, type GivenCommand } from './commands-tried';
import { answerWhatIf, WHAT_IF, type WhatIfQuestion } from './supposing';

interface Asked {
  readonly ruleSet?: string;
  readonly rules?: unknown;
  readonly leaveOut: readonly string[];
  readonly commands: readonly GivenCommand[];
  readonly entries?: string;
  readonly card?: string;
}

/** Reading and trying this many characters of a hypothesis takes as long as reading one event. */
const ENTRY_CHARACTERS = 20;

/** The view under another rule set, without some events, or with some more. Stores nothing. */
export function whatIfFields(reading: Reading): Resolvers {
  const { store, long, reader } = reading;
  return {
    BudgetYear: {
      whatIf: async (asIs: YearView, asked: Asked, { context, info }) => {
        dropNulls(asked);
        const { leaveOut, commands, entries, card } = asked;
        const question: WhatIfQuestion = {
          point: onCard(asIs.point, card),
          leaveOut,
          commands,
          moneyUnit: unitAsked(context, info),
          at: await reading.recordedAtOf(asIs.point),
          ...(entries !== undefined && { entries }),
          ...rulesOf(asked),
        };
        const written = (entries?.length ?? 0) + (commands.length > 0 ? JSON.stringify(commands).length : 0);
        const [weight, extra] = [leaveOut.length > 0 ? 1 : 0, written / ENTRY_CHARACTERS];
        const supposed = await long.ask({ name: WHAT_IF, question, weight, extra }, () =>
          answerWhatIf(store, reader, question),
        );
        const budgetYear = asIs.beside({ ...supposed.point, cardId: undefined });
        return {
          budgetYear,
          asIs,
          figures: supposed.figures.map((figure) => ({ ...within(budgetYear, figure), asIs })),
          leftOut: await eventsOf(asIs, supposed.leftOut),
          added: await eventsOf(budgetYear, supposed.added),
          refusals: supposed.refusals,
        };
      },
    },
    WhatIf: { assumed: (supposed: Compared) => markOfFigures(supposed, FIGURES) },
    ComparedFigure: {
      assumed: ({ year, asIs, figure }: In<ComparedFigure> & { readonly asIs: YearView }) =>
        markOfFigures({ budgetYear: year, asIs }, [figure]),
    },
  };
}

interface Compared {
  readonly budgetYear: YearView;
  readonly asIs: YearView;
}

const FIGURES = ['score', 'adjusted', 'three-public', 'recovered'] as const satisfies readonly BridgeFigure[];

/** What is assumed under figures after, else before. */
async function markOfFigures({ budgetYear, asIs }: Compared, figures: readonly BridgeFigure[]) {
  // A step of a tour is compared with itself.
  for (const year of new Set([budgetYear, asIs]))
    for (const figure of figures) {
      const mark = await markOfAnswer(year, ANSWER_OF_FIGURE[figure]);
      if (mark) return mark;
    }
  return undefined;
}

type Rules = Pick<WhatIfQuestion, 'ruleSet' | 'refusals'>;

/** @throws QuestionError RULE_SET_NOT_FOUND of `ruleSet`. */
function rulesOf({ ruleSet, rules }: Asked): Rules {
  const called = ruleSetCalled(ruleSet);
  if (rules === undefined) return { refusals: [], ...(called && { ruleSet: called }) };
  if (called) return { refusals: [TWO_RULE_SETS] };
  const read = readRules(rules);
  return 'refusals' in read ? read : { refusals: [], ruleSet: read.ruleSet };
}

const TWO_RULE_SETS: Refusal = {
  ...refusalOfFault({
    code: 'INPUT_INVALID',
    field: 'rules',
    details: { reasonZh: 'ruleSet 与 rules 只能填写一项', reasonEn: 'give one of ruleSet and rules' },
  }),
  field: ['rules'],
};

async function eventsOf(year: YearView, entries: readonly AuditEntry[]): Promise<readonly In<EventEntry>[]> {
  const { of } = await year.beside({ asOf: '9999-12-31' }).events();
  return entries.flatMap(({ eventId }) => {
    const event = of.get(eventId);
    return event ? [within(year, event)] : [];
  });
}
