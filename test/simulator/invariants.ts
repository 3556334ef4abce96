import { executionIn } from '@ledger/answers';
import { lastDayOf } from '@ledger/domain';
import { LogCheck } from '@ledger/log-proof';
import { YEAR } from '../support/unit-years';
import { Broken } from './clients';
import type { Operation } from './operations';
import { check } from './questions';
import type { Life } from './replica';
import { UNITS } from './operations';
import type { World } from './world';

/** What must hold when all is over and both replicas have read all of it. @throws Broken. */
export async function checkAll(world: World, operations: readonly Operation[]): Promise<void> {
  checkLog(world);
  checkOperations(world, operations);
  for (const { name, life } of world.replicas) {
    if (!life) throw new Broken(`replica ${name} does not run`);
    for (const unitCode of UNITS) {
      await checkYear(world, life, unitCode);
      checkMoney(world, operations, unitCode);
    }
  }
}

/** Digests fit wherever nobody has altered anything, and only there. */
function checkLog({ server, truth }: World): void {
  const log = new LogCheck();
  for (const event of server.events) log.add(event);
  const found = log.faults.map(({ streamId }) => streamId).sort();
  const altered = [...truth.altered.keys()].sort();
  if (found.join() !== altered.join())
    throw new Broken(`altered is ${altered.join() || 'nothing'}, found is ${found.join() || 'nothing'}`);
  let before = '';
  for (const { recordedAt } of truth.texts) {
    if (recordedAt < before) throw new Broken(`time goes back from ${before} to ${recordedAt}`);
    before = recordedAt;
  }
}

/** What was acknowledged is there, once; what is there was asked for. */
function checkOperations({ truth, server }: World, operations: readonly Operation[]): void {
  const byKey = new Map(operations.map((operation) => [operation.key, operation]));
  const counts = new Map<string, number>();
  for (const { metadata, streamId } of truth.texts) {
    const key = keyOf(metadata);
    if (byKey.get(key)?.streamId !== streamId) throw new Broken(`nobody asked for ${key} on ${streamId}`);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const { key, state, streamId, sent, stored } of operations) {
    const count = counts.get(key) ?? 0;
    if (count > 1) throw new Broken(`${key} is stored ${count} times`);
    if (state === 'refused' && count > 0 && sent === 1) throw new Broken(`${key} was refused and is stored`);
    if (!stored) continue;
    const event = truth.texts.find(({ metadata }) => keyOf(metadata) === key);
    if (event && event.position !== stored.position)
      throw new Broken(`${key} is not where it was said to be`);
    const isThere = server.events.some(({ metadata }) => keyOf(metadata) === key);
    if (!isThere && !truth.altered.has(streamId))
      throw new Broken(`${key} was acknowledged and is not stored`);
  }
}

/** Where something was altered it is named and nothing is answered; everything else is answered, and right. */
async function checkYear(world: World, { reader }: Life, unitCode: string): Promise<void> {
  const address = { unitCode, fiscalYear: YEAR };
  if (world.truth.alteredAt(address) === undefined) {
    await check(world, reader, { unitCode, at: {} });
    return;
  }
  for (const streamId of world.truth.altered.keys()) {
    if (!reader.unreadable.has(streamId)) throw new Broken(`what was altered in ${streamId} was not found`);
  }
  const served = await Promise.resolve()
    .then(() => reader.yearAt(reader.pointOf(address)))
    .catch(() => undefined);
  if (served) throw new Broken(`${unitCode} is served although it was altered`);
}

/** Sums of the books are the sums of what was stored, taken one by one. */
function checkMoney({ truth }: World, operations: readonly Operation[], unitCode: string): void {
  const stored = new Set(truth.texts.map(({ metadata }) => keyOf(metadata)));
  const ofUnit = operations.filter(({ key, unitCode: of }) => of === unitCode && stored.has(key));
  const sum = (name: 'executedFen' | 'adjustedFen') =>
    ofUnit.reduce((total, operation) => total + operation[name], 0);
  const cut = truth.texts.at(-1)?.position ?? 0n;
  const point = { unitCode, fiscalYear: YEAR, asOf: lastDayOf(YEAR), cut };
  const { totals } = executionIn(truth.yearAt(point));
  if (totals.executedFen !== sum('executedFen') || totals.adjustedFen !== sum('adjustedFen'))
    throw new Broken(`the books of ${unitCode} are not the sums of what was stored`);
}

const KEY = /"idempotencyKey":"([^"]+)"/;

function keyOf(metadata: string): string {
  return KEY.exec(metadata)?.[1] ?? '';
}
