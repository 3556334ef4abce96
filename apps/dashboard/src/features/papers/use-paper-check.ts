import { useState } from 'react';
import { useClient } from 'urql';
import type { CheckPaperQuery } from '../../generated/graphql';
import type { Name } from '../../wording/name';
import { sendFile } from '../../server/upload';
import { CHECK_PAPER } from './papers.query';

export type Report = NonNullable<CheckPaperQuery['checkPaper']['report']>;
export type Comparison = Report['findings'][number]['comparisons'][number];

export type PaperState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly file: string }
  | { readonly kind: 'checked'; readonly file: string; readonly source: File; readonly report: Report }
  | { readonly kind: 'refused'; readonly file: string; readonly message: Name }
  | { readonly kind: 'unanswered'; readonly file: string };

/** Sends a file up and asks what it has against itself. Nothing of it is kept on the server. */
export function usePaperCheck() {
  const client = useClient();
  const [state, setState] = useState<PaperState>({ kind: 'none' });
  const check = async (file: File): Promise<void> => {
    setState({ kind: 'checking', file: file.name });
    const sent = await sendFile(file);
    if ('refusal' in sent) return setState({ kind: 'refused', file: file.name, message: sent.refusal });
    if (!('uploadId' in sent)) return setState({ kind: 'unanswered', file: file.name });
    const { data } = await client.query(CHECK_PAPER, sent, { requestPolicy: 'network-only' }).toPromise();
    setState(stateOf(file, data?.checkPaper));
  };
  return { state, check };
}

function stateOf(source: File, answer: CheckPaperQuery['checkPaper'] | undefined): PaperState {
  const file = source.name;
  if (answer?.report) return { kind: 'checked', file, source, report: answer.report };
  return answer?.refusal
    ? { kind: 'refused', file, message: answer.refusal.message }
    : { kind: 'unanswered', file };
}
