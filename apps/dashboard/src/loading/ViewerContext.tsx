import { createContext, use, useMemo } from 'react';
import { useQuery } from 'urql';
import { signedInAs } from '../server/actor';
import { VIEWER } from './viewer.query';

/** What the user may do: pages offer nothing else. */
export interface Viewing {
  /** Whether they may send the mutation on the unit that is shown. */
  readonly may: (command: string) => boolean;
  /** On any unit. */
  readonly mayAnywhere: (command: string) => boolean;
  /** Whether the server shows them the health of the log: they are auditors or administrators of every unit. */
  readonly seesLog: boolean;
  /** Whether they may ask what was known of the unit in the past, as 审计 may. */
  readonly maySeePast: boolean;
  /** Whether they may see the figures of the unit: who only grants roles knows its name and its years. */
  readonly seesFigures: boolean;
  /** Whether it is known: until then they may nothing. */
  readonly isKnown: boolean;
}

const EVERYTHING: Viewing = {
  may: () => true,
  mayAnywhere: () => true,
  seesLog: true,
  maySeePast: true,
  seesFigures: true,
  isKnown: true,
};

export const ViewerContext = createContext<Viewing>(EVERYTHING);

export function useViewing(): Viewing {
  return use(ViewerContext);
}

/** Asked once for each unit that is shown, if any is. On trial nobody is bound and nothing is asked; until it is known, nothing is offered. */
export function useViewingOf(unit?: string): Viewing {
  const isBound = signedInAs() !== undefined;
  const variables = unit === undefined ? {} : { unit };
  const [{ data, error }] = useQuery({ query: VIEWER, variables, pause: !isBound });
  return useMemo(() => {
    if (!isBound) return EVERYTHING;
    const { may = [], anywhere = [], rights = [], rightsEverywhere = [] } = data?.viewer ?? {};
    return {
      may: (command) => may.includes(command),
      mayAnywhere: (command) => anywhere.includes(command),
      seesLog: rightsEverywhere.some((right) => right === 'PAST' || right === 'ADMINISTER'),
      maySeePast: rights.includes('PAST'),
      seesFigures: rights.includes('FIGURES'),
      isKnown: data !== undefined || error !== undefined,
    };
  }, [isBound, data, error]);
}
