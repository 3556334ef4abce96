import type { PropsWithChildren } from 'react';
import { useAssumed } from '../../loading/AssumedContext';
import type { AnswerName } from '../../year/year-data';
import { AssumedLine } from './AssumedLine';

interface RestsOnProps {
  /** What the figures, the table or the chart is made of. */
  readonly answer: AnswerName;
}

/** Figures, a table or a chart, and under it what of it is assumed; nothing where nothing is. */
export function RestsOn({ answer, children }: PropsWithChildren<RestsOnProps>) {
  const { mark, waiting } = useAssumed(answer);
  return (
    <>
      {children}
      {mark && <AssumedLine mark={mark} waiting={waiting} />}
    </>
  );
}
