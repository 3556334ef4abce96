import { ANSWER_OF_FIGURE, BRIDGE_FIGURES, type BridgeFigure, type YearPoint } from '@ledger/answers';
import { AskBridge, AskChanges } from '@ledger/reader';
import { bridgeTables, changesTables } from '@ledger/tables';
import type { Command } from 'commander';
import { onCard, withCard } from '../card-option';
import { UsageError } from '../exit-codes';
import type { LedgerContext } from '../ledger-context';
import { markOfAnswer } from '../what-is-assumed';
import { addYearCommand } from '../year-command';

/** Why a figure differs between two points, event by event. */
export function addBridge(program: Command, print: (text: string) => void): void {
  const figures = Object.keys(BRIDGE_FIGURES).join(', ');
  addYearCommand(
    program,
    {
      name: 'bridge',
      marks: async ({ figure }, place) => [await markOfAnswer(place, ANSWER_OF_FIGURE[figure])],
      description: '差异桥 why a figure differs between two points, event by event',
      example: 'bridge --from-as-of 2023-06-30 --as-of 2023-12-31 --figure score',
      options: (command) =>
        withCard(firstPoint(command)).option('--figure <figure>', `指标 one of ${figures}`, 'score'),
      under: onCard,
      ask: (ledger, point, options) =>
        ledger.queries.execute(new AskBridge(point, startOf(ledger, point, options), figureOf(options))),
      view: bridgeTables,
    },
    print,
  );
}

/** The adjustments between two points. */
export function addChanges(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'changes',
      marks: async (_, place) => [await markOfAnswer(place, 'adjustments')],
      description: '调整变化 which adjustments came between two points',
      example: 'changes --from-as-of 2023-03-31 --as-of 2023-12-31',
      options: firstPoint,
      ask: (ledger, point, options) =>
        ledger.queries.execute(new AskChanges(point, startOf(ledger, point, options))),
      view: changesTables,
    },
    print,
  );
}

function firstPoint(command: Command): Command {
  return command
    .option('--from-as-of <date>', '起点截至日期 date of the first point')
    .option('--from-known-at <instant>', '起点以当时所知 the first point as known then');
}

type Options = Readonly<Record<string, unknown>>;

/** What is not given for the first point is the same as for the second. */
function startOf({ reader }: LedgerContext, point: YearPoint, options: Options): YearPoint {
  const { fromAsOf, fromKnownAt } = options;
  const asOf = typeof fromAsOf === 'string' ? reader.pointOf(point, { asOf: fromAsOf }).asOf : point.asOf;
  const { cut } = typeof fromKnownAt === 'string' ? reader.pointOf(point, { knownAt: fromKnownAt }) : point;
  return { ...point, asOf, cut };
}

function figureOf({ figure }: Options): BridgeFigure {
  if (typeof figure === 'string' && isFigure(figure)) return figure;
  const figures = Object.keys(BRIDGE_FIGURES).join(', ');
  throw new UsageError(`--figure 应为其中之一：${figures}`, `--figure must be one of ${figures}`);
}

function isFigure(name: string): name is BridgeFigure {
  return Object.hasOwn(BRIDGE_FIGURES, name);
}
