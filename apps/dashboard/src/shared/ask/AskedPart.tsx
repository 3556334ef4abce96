import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from '../Failure';
import { useTerms } from '../terms';
import type { Asked } from './use-asked';

interface AskedPartProps<Data> {
  readonly asked: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** A part of a page that waits for the server: what was there before stays until the answer is there. */
export function AskedPart<Data>({ asked: { data, error, waiting, again }, children }: AskedPartProps<Data>) {
  const t = useTerms();
  return (
    <div aria-busy={waiting}>
      {error && <Failure failed={error} retry={again} />}
      {data !== undefined && children(data)}
      {data === undefined && waiting && <Spin aria-label={t('loading')} />}
    </div>
  );
}
