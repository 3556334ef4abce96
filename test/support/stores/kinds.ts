import { embedded } from './embedded';
import { kurrentKinds } from './kurrentdb';
import { postgresKinds } from './postgres';
import type { StoreKind } from './store-kind';

/** Every kind of store that the contract and the stories are tried on, where this machine has it. */
export const STORE_KINDS: readonly StoreKind[] = [embedded, ...postgresKinds, ...kurrentKinds];
