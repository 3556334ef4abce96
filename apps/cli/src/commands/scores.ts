import { SUBJECTS_OF_ANSWERS } from '@ledger/answers';
import { AskEvidence, AskScorecard, AskScorecards } from '@ledger/reader';
import { evidenceTables, scorecardsTables, scoreTables } from '@ledger/tables';
import type { Command } from 'commander';
import { withCard } from '../card-option';
import { RULE_SET_OPTION, underRules } from '../rule-set-called';
import { addYearCommand } from '../year-command';

/** Scorecards: the unit's with the evidence of its results, and those of projects. */
export function addScores(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'score',
      ruled: () => SUBJECTS_OF_ANSWERS.score,
      rests: 'score',
      description:
        '绩效自评得分 the scorecard with the evidence of its results, under the adopted rules or others',
      example: 'score --as-of 2023-06-30 --known-at 2023-06-30T23:59:59+08:00 --rule-set mof-2020',
      options: (command) => withCard(command).option(RULE_SET_OPTION.flags, RULE_SET_OPTION.about),
      under: underRules,
      ask: async ({ queries }, point) => {
        const scorecard = await queries.execute(new AskScorecard(point));
        const { results } = await queries.execute(new AskEvidence(point));
        const scored = new Set(scorecard.indicators.map(({ indicatorId }) => indicatorId));
        const evidence = results.filter(({ indicatorId, replaced }) => !replaced && scored.has(indicatorId));
        return { ...scorecard, evidence };
      },
      view: ({ evidence, ...scorecard }) => [
        ...scoreTables(scorecard),
        ...evidenceTables({ results: evidence }),
      ],
    },
    print,
  );
  addYearCommand(
    program,
    {
      name: 'scorecards',
      ruled: () => SUBJECTS_OF_ANSWERS.score,
      rests: 'score',
      description: '绩效自评表 every scorecard of the year: the unit and its projects',
      example: 'scorecards --as-of 2023-12-31',
      options: (command) => command.option(RULE_SET_OPTION.flags, RULE_SET_OPTION.about),
      under: underRules,
      ask: ({ queries }, point) => queries.execute(new AskScorecards(point)),
      view: scorecardsTables,
    },
    print,
  );
}
