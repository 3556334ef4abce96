import { randomUUID } from 'node:crypto';
import type { Author } from '@ledger/domain';
import { clientKey, type CommandMeta } from '@ledger/write-side';
import { RequestError } from '../errors/request-error';

export interface ChangeOptions {
  readonly dryRun: boolean;
  readonly idempotencyKey?: string;
  readonly expectedVersion?: number;
}

/** @throws RequestError FIELD_NEEDED for a blank key: it would protect nothing, while its sender relies on it. */
export function metaOf({ options }: { readonly options?: ChangeOptions }, author: Author): CommandMeta {
  const { expectedVersion, dryRun = false, idempotencyKey: given } = options ?? {};
  const key = clientKey(given);
  if (given !== undefined && key === undefined)
    throw new RequestError('FIELD_NEEDED', { field: 'options.idempotencyKey' });
  return {
    ...author,
    provenance: { from: { kind: 'entered', by: author.actor } },
    idempotencyKey: key ?? randomUUID(),
    dryRun,
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
}
