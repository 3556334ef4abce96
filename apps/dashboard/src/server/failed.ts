import type { CombinedError } from '@urql/core';
import { isUnknownDigest } from './digests';
import type { Name } from '../wording/name';

/** Why a question has no answer. */
export interface Failed {
  /** The server answered that it cannot; otherwise it could not be reached. */
  readonly answered: boolean;
  readonly said: Name;
}

/** Thrown by what asks, and caught by what shows it. */
export class NotAnswered extends Error {
  constructor(readonly failed: Failed) {
    super(failed.said.en ?? failed.said.zh);
  }
}

const UNREACHABLE: Failed = {
  answered: false,
  said: {
    zh: '连不上服务器。已显示的内容会保留，连上后自动继续。',
    en: 'The server cannot be reached. What is shown stays, and the page goes on by itself when it can.',
  },
};

const OUTDATED: Name = {
  zh: '服务器上的页面已是另一版本：请刷新页面。已填写的内容会保留。',
  en: 'The server has another version of this page: reload it. What was typed stays.',
};

/** What the server said, in both languages where it said so. */
export function failedBy(error: CombinedError | undefined): Failed {
  const [first] = error?.graphQLErrors ?? [];
  if (!error || error.networkError || !first) return UNREACHABLE;
  if (isUnknownDigest(first)) return { answered: true, said: OUTDATED };
  const { zh, en } = first.extensions;
  return { answered: true, said: { zh: textOf(zh) ?? first.message, en: textOf(en) ?? first.message } };
}

/** What was thrown while something was asked or loaded. */
export function failedWith(error: unknown): Failed {
  return error instanceof NotAnswered ? error.failed : UNREACHABLE;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
