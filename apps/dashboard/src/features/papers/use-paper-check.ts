import { useState } from 'react';
import { useClient } from 'urql';
import type { CheckPaperQuery } from '../../generated/graphql';
import { CHECK_PAPER } from './papers.query';

export type Report = NonNullable<CheckPaperQuery['checkPaper']['report']>;
export type Comparison = Report['findings'][number]['comparisons'][number];
type Message = NonNullable<CheckPaperQuery['checkPaper']['refusal']>['message'];

export type PaperState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly file: string }
  | { readonly kind: 'checked'; readonly file: string; readonly report: Report }
  | { readonly kind: 'refused'; readonly file: string; readonly message: Message }
  | { readonly kind: 'unanswered'; readonly file: string };

/** Sends a file up and asks what it has against itself. Nothing of it is kept on the server. */
export function usePaperCheck() {
  const client = useClient();
  const [state, setState] = useState<PaperState>({ kind: 'none' });
  const check = async (file: File): Promise<void> => {
    setState({ kind: 'checking', file: file.name });
    const sent = await send(file);
    if ('refusal' in sent) return setState({ kind: 'refused', file: file.name, message: sent.refusal });
    if (!('uploadId' in sent)) return setState({ kind: 'unanswered', file: file.name });
    const { data } = await client.query(CHECK_PAPER, sent, { requestPolicy: 'network-only' }).toPromise();
    setState(stateOf(file.name, data?.checkPaper));
  };
  return { state, check };
}

function stateOf(file: string, answer: CheckPaperQuery['checkPaper'] | undefined): PaperState {
  if (answer?.report) return { kind: 'checked', file, report: answer.report };
  return answer?.refusal
    ? { kind: 'refused', file, message: answer.refusal.message }
    : { kind: 'unanswered', file };
}

type Sent = { readonly uploadId: string } | { readonly refusal: Message } | Record<never, never>;

async function send(file: File): Promise<Sent> {
  try {
    const response = await fetch('/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (response.status === 413) return { refusal: TOO_LARGE };
    const answer: unknown = await response.json();
    return sentOf(answer);
  } catch {
    return {};
  }
}

const TOO_LARGE: Message = { zh: '文件超过 20 MB。', en: 'The file is larger than 20 MB.' };

function sentOf(answer: unknown): Sent {
  if (typeof answer !== 'object' || answer === null) return {};
  if ('uploadId' in answer && typeof answer.uploadId === 'string') return { uploadId: answer.uploadId };
  if (!('refusal' in answer) || typeof answer.refusal !== 'object' || answer.refusal === null) return {};
  const { refusal } = answer;
  if (!('zh' in refusal) || !('en' in refusal)) return {};
  return { refusal: { zh: String(refusal.zh), en: String(refusal.en) } };
}
