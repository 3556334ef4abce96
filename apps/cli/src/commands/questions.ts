import { SUBJECTS_OF_ANSWERS } from '@ledger/answers';
import {
  AskAdjustments,
  AskExecution,
  AskEnteredDocuments,
  AskProvenance,
  AskThreePublic,
  AskTodo,
  AskWithoutAssumed,
} from '@ledger/reader';
import {
  adjustmentItems,
  adjustmentsTables,
  executionTables,
  threePublicTables,
  provenanceTables,
  todoTables,
  withoutAssumedTables,
} from '@ledger/tables';
import type { Command } from 'commander';
import { RULE_SET_OPTION, underRules } from '../rule-set-called';
import { markOfAnswer } from '../what-is-assumed';
import { addYearCommand } from '../year-command';
import { addFacts } from './fact-lists';

/** The questions about a unit's year, one subcommand each. */
export function addQuestions(program: Command, print: (text: string) => void): void {
  addTodo(program, print);
  addYearCommand(
    program,
    {
      name: 'execution',
      ruled: () => SUBJECTS_OF_ANSWERS.execution,
      rests: 'execution',
      description: '预算执行率 execution rates, by book and class',
      example: 'execution --as-of 2023-06-30',
      ask: ({ queries }, point) => queries.execute(new AskExecution(point)),
      view: executionTables,
    },
    print,
  );
  addYearCommand(
    program,
    {
      name: 'three-public',
      ruled: () => SUBJECTS_OF_ANSWERS.threePublic,
      rests: 'three-public',
      description: '三公经费 three-public expenses against control number and last year',
      example: 'three-public --json',
      ask: ({ queries }, point) => queries.execute(new AskThreePublic(point)),
      view: threePublicTables,
    },
    print,
  );
  addYearCommand(
    program,
    {
      name: 'adjustments',
      ruled: () => SUBJECTS_OF_ANSWERS.budget,
      rests: 'adjustments',
      description: '预算调整 from the initial budget to the adjusted one, document by document',
      example: 'adjustments --as-of 2023-09-30',
      ask: ({ queries }, point) => queries.execute(new AskAdjustments(point)),
      view: adjustmentsTables,
      sheets: async (answer, { ledger: { queries }, point }) => [
        ...adjustmentsTables(answer),
        ...adjustmentItems(await queries.execute(new AskEnteredDocuments(point))),
      ],
    },
    print,
  );
  addFacts(program, print);
  addProvenance(program, print);
}

function addProvenance(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'provenance',
      description: '出处 where the events of the year come from, and what of them is assumed',
      example: 'provenance --json',
      ask: ({ queries }, point) => queries.execute(new AskProvenance(point)),
      view: provenanceTables,
    },
    print,
  );
  addYearCommand(
    program,
    {
      name: 'known',
      description:
        '不含假定可知的数 every figure that is known without what is assumed, and why the others are not',
      example: 'known --as-of 2023-06-30',
      ask: ({ queries }, point) => queries.execute(new AskWithoutAssumed(point)),
      view: (answer) => withoutAssumedTables(answer),
    },
    print,
  );
}

function addTodo(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'todo',
      marks: async (_, place) => [await markOfAnswer(place, 'score')],
      description: '待办 what the year waits for, each with what would settle it',
      example: 'todo --as-of 2023-06-30',
      options: (command) => command.option(RULE_SET_OPTION.flags, RULE_SET_OPTION.about),
      under: underRules,
      ask: ({ queries }, point) => queries.execute(new AskTodo(point)),
      view: todoTables,
    },
    print,
  );
}
