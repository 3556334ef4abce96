import type { Wording } from '@ledger/domain';

/** Why a request is not even looked at. */
export interface Refusal extends Wording {
  readonly code: string;
}

/** A refusal in the form of a GraphQL error, so that clients read it like any other. */
export function refusalBody({ code, zh, en }: Refusal) {
  return { errors: [{ message: `${zh} / ${en}`, extensions: { code, zh, en } }] };
}
