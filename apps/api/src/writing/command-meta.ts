import { randomUUID } from 'node:crypto';
import type { Author } from '@ledger/domain';
import { clientKey, type CommandMeta } from '@ledger/write-side';
import { RequestError } from '../errors/request-error';
import { provenanceSaid, type ProvenanceOption } from './provenance-option';

export interface ChangeOptions {
  readonly dryRun: boolean;
  readonly idempotencyKey?: string;
  readonly expectedVersion?: number;
  readonly provenance?: ProvenanceOption;
}

/** @throws RequestError FIELD_NEEDED for a blank key: it would protect nothing, while its sender relies on it. */
export function metaOf({ options }: { readonly options?: ChangeOptions }, author: Author): CommandMeta {
  const { expectedVersion, dryRun = false, idempotencyKey: given, provenance } = options ?? {};
  const key = clientKey(given);
  if (given !== undefined && key === undefined)
    throw new RequestError('FIELD_NEEDED', { field: 'options.idempotencyKey' });
  return {
    ...author,
    provenance: provenanceSaid(provenance, author),
    idempotencyKey: key ?? randomUUID(),
    dryRun,
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
}
