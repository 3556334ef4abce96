import { useReducer } from 'react';
import { useUrlPart } from './use-url-part';

interface UrlChoice {
  readonly value: string | undefined;
  readonly choose: (value: string | undefined) => void;
}

/**
 * One parameter of the URL that a box or a switch shows. It shows at once what was chosen, while the rest of the page
 * follows: else the box would spring back until then.
 */
export function useUrlChoice(name: string): UrlChoice {
  const { change } = useUrlPart();
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  return {
    value: new URLSearchParams(window.location.search).get(name) ?? undefined,
    choose: (value) => {
      change({ [name]: value });
      drawAgain();
    },
  };
}
