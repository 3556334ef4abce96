import type { TourStep } from '@ledger/answers';
import { AskBridge } from '@ledger/reader';
import type { Resolvers } from '../../shapes/wire';
import { within, type In } from '../nodes';
import { onDay, pointFrom } from '../other-points';

/** The steps of the guided tour through a year. */
export const TOUR_FIELDS: Resolvers = {
  TourStep: {
    view: ({ year, asOf }: In<TourStep>) => onDay(year, asOf),
    // Compared on the day of the step.
    figures: (step: In<TourStep>) => {
      const year = step.year.beside({ asOf: step.asOf });
      return step.figures.map((figure) => ({ ...within(year, figure), asIs: year }));
    },
    bridge: async ({ year: tour, asOf, from, figure }: In<TourStep>) => {
      const year = tour.beside({ asOf });
      return within(year, await year.reading.ask(new AskBridge(year.point, pointFrom(year, from), figure)));
    },
  },
};
