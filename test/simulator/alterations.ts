import type { StoredText } from '@ledger/event-store';
import type { World } from './world';

type Change = (events: readonly StoredText[], at: number) => readonly StoredText[];

/** What somebody does to a row who can write to the tables. Each must be found by the digests that events carry. */
const CHANGES = {
  'another amount': (events, at) => withRow(events, at, ({ data }) => ({ data: otherDigit(data) })),
  'another person': (events, at) =>
    withRow(events, at, ({ metadata }) => ({ metadata: metadata.replace('"actor":"', '"actor":"老') })),
  'no JSON': (events, at) => withRow(events, at, ({ data }) => ({ data: data.slice(0, -1) })),
  'another id': (events, at) => withRow(events, at, ({ id }) => ({ id: otherDigit(id) })),
  'a row less': (events, at) => events.filter((_, i) => i !== at),
  'two rows exchanged': (events, at) => {
    const [one, other] = [events[at], nextOfStream(events, at)];
    if (!one || !other) return events;
    const payload = ({ data, metadata, id, type, version }: StoredText) =>
      ({ data, metadata, id, type, version }) as const;
    const first = withRow(events, at, () => payload(other));
    return withRow(first, events.indexOf(other), () => payload(one));
  },
} as const satisfies Record<string, Change>;

const NAMES = Object.keys(CHANGES).filter((name): name is keyof typeof CHANGES =>
  Object.hasOwn(CHANGES, name),
);

/** One row of one stream that has not been altered; not the last of its stream, whose loss only a sealed head tells. */
export function alterSomething(world: World): void {
  const { server, random, truth, time } = world;
  if (!server.isUp) return;
  const name = random.oneOf(NAMES);
  const event = random.oneOf(
    server.events.filter(
      ({ streamId }, i) => !truth.altered.has(streamId) && nextOfStream(server.events, i) !== undefined,
    ),
  );
  if (!event || name === undefined) return;
  world.say(`somebody alters event ${event.streamVersion} of ${event.streamId}: ${name}`);
  truth.altered.set(event.streamId, time.now);
  server.alter((events) => CHANGES[name](events, events.indexOf(event)));
}

function nextOfStream(events: readonly StoredText[], at: number): StoredText | undefined {
  return events.slice(at + 1).find(({ streamId }) => streamId === events[at]?.streamId);
}

function withRow(
  events: readonly StoredText[],
  at: number,
  change: (event: StoredText) => Partial<StoredText>,
): readonly StoredText[] {
  return events.map((event, i) => (i === at ? { ...event, ...change(event) } : event));
}

/** The last digit is another. */
function otherDigit(text: string): string {
  return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
}
