import type { TourAnswer, TourStep } from '@ledger/answers';
import { AskBridge } from '@ledger/reader';
import type { Resolvers } from '../../shapes/wire';
import { within, type In } from '../nodes';
import { onDay, pointFrom } from '../other-points';
import { perView } from '../per-view';

/** The steps of the guided tour through a year. */
export const TOUR_FIELDS: Resolvers = {
  Tour: {
    ending: ({ year, ending }: In<TourAnswer>) => {
      const { statementId } = ending;
      const findings = ending.findings.map((finding) => ({ ...within(year, finding), statementId }));
      return { ...ending, findings };
    },
  },
  TourStep: {
    view: ({ year, asOf }: In<TourStep>) => onDay(year, asOf),
    // Compared on the day of the step.
    figures: async (step: In<TourStep>) => {
      const year = await dayOf(step);
      return step.figures.map((figure) => ({ ...within(year, figure), asIs: year }));
    },
    bridge: async (step: In<TourStep>) => {
      const year = await dayOf(step);
      const ask = new AskBridge(year.point, pointFrom(year, step.from), step.figure);
      return within(year, await year.reading.ask(ask));
    },
  },
};

/** The year on the day of a step: one view, so that what its fields need is found once. */
const dayOf = perView((step: In<TourStep>) => Promise.resolve(step.year.beside({ asOf: step.asOf })));
