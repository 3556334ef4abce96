import { useState } from 'react';
import { useClient } from 'urql';
import type { MakeYearOfPaperQuery } from '../../generated/graphql';
import { sendFile } from '../../server/upload';
import type { Name } from '../../wording/name';
import { MAKE_YEAR } from './papers.query';

export type MadeYear = NonNullable<MakeYearOfPaperQuery['checkPaper']['madeYear']>;

type YearState =
  | { readonly kind: 'none' }
  | { readonly kind: 'making' }
  | { readonly kind: 'made'; readonly year: MadeYear }
  | { readonly kind: 'refused'; readonly message: Name }
  /** No figure was read, or the server did not answer. */
  | { readonly kind: 'nothing' };

/** Makes a year file of a paper, for a person to look at. The server keeps neither. */
export function usePaperYear(source: File) {
  const client = useClient();
  const [state, setState] = useState<YearState>({ kind: 'none' });
  const make = async (): Promise<void> => {
    setState({ kind: 'making' });
    // What was sent for the check may have been forgotten meanwhile.
    const sent = await sendFile(source);
    if ('refusal' in sent) return setState({ kind: 'refused', message: sent.refusal });
    if (!('uploadId' in sent)) return setState({ kind: 'nothing' });
    const variables = { uploadId: sent.uploadId, fileName: source.name };
    const { data } = await client.query(MAKE_YEAR, variables, { requestPolicy: 'network-only' }).toPromise();
    setState(stateOf(data?.checkPaper));
  };
  return { state, make };
}

function stateOf(answer: MakeYearOfPaperQuery['checkPaper'] | undefined): YearState {
  if (answer?.madeYear) return { kind: 'made', year: answer.madeYear };
  return answer?.refusal ? { kind: 'refused', message: answer.refusal.message } : { kind: 'nothing' };
}
