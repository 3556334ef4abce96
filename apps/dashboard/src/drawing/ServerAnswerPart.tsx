import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from './Failure';
import { useTerms } from '../wording/terms';
import type { ServerAnswer } from '../loading/use-server-answer';

interface ServerAnswerPartProps<Data> {
  readonly answer: ServerAnswer<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** A part of a page that waits for the server: what was there before stays until the answer is there. */
export function ServerAnswerPart<Data>({
  answer: { data, error, waiting, again },
  children,
}: ServerAnswerPartProps<Data>) {
  const t = useTerms();
  return (
    <div aria-busy={waiting}>
      {error && <Failure failed={error} retry={again} />}
      {data !== undefined && children(data)}
      {data === undefined && waiting && (
        <div role="status" aria-label={t('loading')}>
          <Spin />
        </div>
      )}
    </div>
  );
}
