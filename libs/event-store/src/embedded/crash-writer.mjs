/**
 * A process of its own for the crash tests: opens the store in the folder named on the command line, with the real
 * adapter, and appends for ever; prints the version of every append that was acknowledged. It is meant to be killed.
 * Run with --experimental-transform-types; the hook adds the extension that the sources leave out
 * and finds the libs that they use.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => next(sourceOf(specifier), context),
});

function sourceOf(specifier) {
  const [, lib] = /^@ledger\/([a-z-]+)$/.exec(specifier) ?? [];
  if (lib !== undefined) return new URL(`../../../${lib}/src/index.ts`, import.meta.url).href;
  return specifier.startsWith('.') && !/\.\w+$/.test(specifier) ? `${specifier}.ts` : specifier;
}

const { EmbeddedEventStore } = await import('./embedded-event-store.ts');
const [, , folder, task] = process.argv;
const store = new EmbeddedEventStore({ folder, mode: 'write' });

const event = (ordinal) => ({
  id: `00000000-0000-4000-8000-${ordinal.toString(16).padStart(12, '0')}`,
  type: 'SomethingHappened',
  version: 1,
  data: { ordinal },
  metadata: { actor: 'tester', idempotencyKey: `key-${ordinal}`, commandDigest: `digest-${ordinal}` },
});

async function* endless() {
  for (let ordinal = 1; ; ordinal += 1) {
    if (ordinal % 1_000 === 1 && ordinal > 1) process.stdout.write(`${ordinal - 1_001}\n`);
    yield { ...event(ordinal), streamId: 'a', recordedAt: '2023-01-01T00:00:00.000Z' };
    if (ordinal % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

if (task === 'restore') await store.restore(endless());
for (let version = 0; ; version += 1) {
  const { streamVersion } = await store.append('a', version, [event(version + 1)]);
  process.stdout.write(`${streamVersion}\n`);
}
