import type { PropsWithChildren } from 'react';
import { useAssumed, useKnown } from '../../loading/AssumedContext';
import { AssumedLine } from './AssumedLine';
import type { Wanted } from './known-figures';
import { KnownFigures } from './KnownFigures';

interface RestsOnProps extends Wanted {
  /** It leaves out by itself what is assumed. */
  readonly isList?: boolean;
  /** Its rows say each for itself what of them is assumed. */
  readonly marksRows?: boolean;
}

/**
 * Figures, a table or a chart that are made of an answer, and under it what of it is assumed; nothing where nothing is. If
 * the page shows only what is not assumed, what can be said instead.
 */
export function RestsOn({
  isList = false,
  marksRows = false,
  children,
  ...wanted
}: PropsWithChildren<RestsOnProps>) {
  const { mark, waiting } = useAssumed(wanted.answer);
  const known = useKnown();
  return (
    <>
      {mark && known && !isList ? <KnownFigures {...wanted} known={known} /> : children}
      {mark && !marksRows && <AssumedLine of={wanted.answer} mark={mark} waiting={waiting} />}
    </>
  );
}
