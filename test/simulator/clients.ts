import { DomainError, unitStream } from '@ledger/domain';
import { EventStoreError } from '@ledger/event-store';
import { CommandError, handleBudgetIntent, handleCommand, type WriteSide } from '@ledger/write-side';
import { YEAR } from '../support/unit-years';
import type { Operation } from './operations';
import type { Life } from './replica';
import type { World } from './world';

/** What is not as it must be. */
export class Broken extends Error {}

const PATIENCE_MS = 60_000;
const PAUSE_MS = 500;

/** Sends the operation until its outcome is known, each time to a replica that runs. */
export async function carryOut(world: World, operation: Operation): Promise<void> {
  while (operation.state === 'open') {
    const life = world.random.oneOf(world.replicas.flatMap((replica) => replica.life ?? []));
    if (life) await attempt(world, operation, life);
    if (operation.state === 'open') await world.time.sleep(PAUSE_MS);
  }
}

/** The same sent twice at once, as by a click too many or a proxy that repeats. */
export async function carryOutTwice(world: World, operation: Operation): Promise<void> {
  await Promise.all([carryOut(world, operation), carryOut(world, operation)]);
}

async function attempt(world: World, operation: Operation, life: Life): Promise<void> {
  operation.sent += 1;
  const answer = send(life.writeSide, operation).then(
    (stored) => ({ stored }),
    (error: unknown) => ({ error }),
  );
  const late = world.time.sleep(PATIENCE_MS).then(() => 'late' as const);
  const outcome = await Promise.race([answer, life.ended, late]);
  if (typeof outcome === 'string') return;
  if ('stored' in outcome) noteStored(operation, outcome.stored);
  else noteError(world, operation, outcome.error);
}

interface Answer {
  readonly streamVersion: number;
  readonly position: bigint;
  readonly events: readonly unknown[];
  readonly replayed: boolean;
}

function noteStored(operation: Operation, { streamVersion, position, events, replayed }: Answer): void {
  if (events.length === 0 && !replayed) {
    if (operation.state === 'open') operation.state = 'held';
    return;
  }
  const before = operation.stored;
  operation.state = 'stored';
  operation.stored = { streamVersion, position };
  if (before && (before.streamVersion !== streamVersion || before.position !== position))
    throw new Broken(`${operation.key} was answered differently when it was sent again`);
}

function noteError(world: World, operation: Operation, error: unknown): void {
  if (error instanceof DomainError) {
    if (operation.state === 'open') operation.state = 'refused';
  } else if (error instanceof EventStoreError && error.code === 'UNREADABLE_EVENT') {
    const { unitCode, streamId } = operation;
    if (!world.truth.altered.has(streamId) && !world.truth.altered.has(unitStream(unitCode)))
      throw new Broken(`${operation.key}: ${error.message}, and nobody had altered anything there`);
    if (operation.state === 'open') operation.state = 'blocked';
  } else if (!isForLater(error)) throw error;
}

function isForLater(error: unknown): boolean {
  if (error instanceof CommandError) return error.code === 'TOO_MUCH_CONTENTION';
  return error instanceof EventStoreError && error.code === 'STORE_UNAVAILABLE';
}

function send(writeSide: WriteSide, { intent, streamId, unitCode, actor, key }: Operation) {
  const meta = { actor, idempotencyKey: key };
  if (intent.of === 'budget') {
    const address = { unitCode, fiscalYear: YEAR };
    return handleBudgetIntent(writeSide, { address, intent: intent.intent, meta });
  }
  const command = intent.intent;
  return handleCommand(writeSide.units, {
    streamId,
    intent: command,
    withEvidence: async () => command,
    meta,
  });
}
