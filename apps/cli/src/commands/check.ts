import type { CarryForwardAnswer, ContradictionsAnswer } from '@ledger/answers';
import { AskContradictions, AskCarryForward, AskReports } from '@ledger/reader';
import { contradictionsLines, contradictionsTables, type Report } from '@ledger/tables';
import type { Command } from 'commander';
import { addYearCommand } from '../year-command';
import { EXIT_CODES } from '../exit-codes';

interface CheckAnswer {
  readonly contradictions: ContradictionsAnswer;
  readonly carryForward: CarryForwardAnswer;
}

/** Contradictions of stated figures with computed ones and each other; carry-forwards without a counterpart. */
export function addCheck(program: Command, print: (text: string) => void): void {
  addYearCommand<CheckAnswer>(
    program,
    {
      name: 'check',
      marks: async (_, { ledger: { queries }, point }) =>
        (await queries.execute(new AskReports(point))).reports.map(({ assumed }) => assumed),
      description: '核对 contradictions of the published report, unmatched carry-forwards',
      example: 'check --strict',
      options: (command) =>
        command.option('--strict', '有发现时退出码为 1 exit with 1 where anything is found'),
      ask: async ({ queries }, point, options) => {
        const contradictions = await queries.execute(new AskContradictions(point));
        const carryForward = await queries.execute(new AskCarryForward(point));
        const found =
          contradictions.statements.some(({ findings }) => findings.length > 0) ||
          unmatched({ contradictions, carryForward }).length > 0;
        if (found && options['strict'] === true) process.exitCode = EXIT_CODES.refused.code;
        return { contradictions, carryForward };
      },
      view: (answer) => [...contradictionsLines(answer.contradictions), ...unmatchedLines(answer)],
      sheets: (answer) => [...contradictionsTables(answer.contradictions), ...unmatchedLines(answer)],
    },
    print,
  );
}

function unmatchedLines(answer: CheckAnswer): Report {
  return unmatched(answer).map(
    (carryId) =>
      `结转 ${carryId} 在相邻年度没有相同的另一半 carry-forward without a half in the other year that says the same`,
  );
}

function unmatched({ carryForward }: CheckAnswer): string[] {
  return [...carryForward.out, ...carryForward.in]
    .filter(({ match }) => match === 'unmatched')
    .map(({ carryId }) => carryId);
}
