import type { YearPoint } from '@ledger/answers';
import type { Command } from 'commander';

/** Adds the option to ask about the scorecard of one project instead of the unit's. */
export function withCard(command: Command): Command {
  return command.option(
    '--card <id>',
    '项目自评表编号；不写为整个单位 a project scorecard, see `budget scorecards`',
  );
}

export function onCard(point: YearPoint, { card }: Readonly<Record<string, unknown>>): YearPoint {
  return typeof card === 'string' ? { ...point, cardId: card } : point;
}
