import { AskTour } from '@ledger/reader';
import { tourLines, tourTables } from '@ledger/tables';
import type { Command } from 'commander';
import { addYearCommand } from '../year-command';

/** The year as a story, for readers who see it for the first time. */
export function addTour(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'tour',
      description: '导览 the year in ten steps, from its initial budget to its score',
      example: 'tour 431200.ZRZYGH 2023',
      ask: ({ queries }, point) => queries.execute(new AskTour(point)),
      view: tourLines,
      sheets: tourTables,
    },
    print,
  );
}
