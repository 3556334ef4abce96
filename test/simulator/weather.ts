import { alterSomething } from './alterations';
import { GOOD } from './network';
import type { World } from './world';

const DAY_MS = 86_400_000;

type Blow = (world: World) => void | Promise<void>;

/** What goes wrong, each for a while or at once. */
const BLOWS = {
  'a replica is killed': (world) => fall(world, 'kill'),
  'a replica loses power': (world) => fall(world, 'losePower'),
  'a replica is stopped': async (world) => {
    const replica = world.random.oneOf(world.replicas);
    await Promise.race([replica?.stop(), world.time.sleep(10_000)]);
    replica?.kill();
    await replica?.start();
  },
  'the server loses power': async (world) => {
    world.server.losePower();
    await world.restartServer();
  },
  'a connection is cut': (world) => forAWhile(world, { isCut: true }),
  'a connection loses much': (world) => forAWhile(world, { lost: 0.3 }),
  'a connection is slow': (world) => forAWhile(world, { slowestMs: 3_000 }),
  'the clock of the server jumps': (world) => {
    world.clockSkewMs += world.random.between(-DAY_MS, DAY_MS);
  },
  'the disk of the server is full': async (world) => {
    world.disk.full = 0.7;
    await world.time.sleep(world.random.between(500, 10_000));
    world.disk.full = 0;
  },
  'the disk of the server is slow': async (world) => {
    world.disk.slowestMs = 2_000;
    await world.time.sleep(world.random.between(500, 10_000));
    world.disk.slowestMs = 10;
  },
  'the disk of the server does not flush': async (world) => {
    world.disk.flushFails = 0.5;
    await world.time.sleep(2_000);
    world.disk.flushFails = 0;
  },
  'the disk of a replica is full': async (world) => {
    const files = world.random.oneOf(world.replicas)?.files;
    if (!files) return;
    files.full = 0.5;
    await world.time.sleep(10_000);
    files.full = 0;
  },
  'a bit of a checkpoint is another': (world) => world.random.oneOf(world.replicas)?.files.flip(),
} as const satisfies Record<string, Blow>;

const NAMES = Object.keys(BLOWS).filter((name): name is keyof typeof BLOWS => Object.hasOwn(BLOWS, name));

/** Blows until `isOver`; where `alters`, somebody alters the log of the server behind its back as well. */
export async function storm(
  world: World,
  { isOver, alters }: { readonly isOver: () => boolean; readonly alters: boolean },
): Promise<void> {
  const { random, time } = world;
  while (!isOver()) {
    await time.sleep(random.between(100, 4_000));
    if (isOver()) return;
    if (alters && random.chance(0.15)) alterSomething(world);
    const name = random.oneOf(NAMES);
    if (name === undefined) return;
    world.say(name);
    await BLOWS[name](world);
  }
}

/** Everything is well from now on. */
export async function calm(world: World): Promise<void> {
  world.say('all is calm');
  Object.assign(world.disk, { full: 0, flushFails: 0, slowestMs: 10 });
  if (!world.server.isUp) world.server.restart();
  for (const replica of world.replicas) {
    replica.files.full = 0;
    if (replica.connection) Object.assign(replica.connection.state, GOOD);
    await replica.start();
    if (replica.connection) Object.assign(replica.connection.state, GOOD);
  }
}

async function fall(world: World, how: 'kill' | 'losePower'): Promise<void> {
  const replica = world.random.oneOf(world.replicas);
  replica?.[how]();
  await world.time.sleep(world.random.between(0, 3_000));
  // It goes on starting while the next thing goes wrong.
  world.alongside(replica?.start());
}

async function forAWhile(world: World, state: Partial<typeof GOOD>): Promise<void> {
  const connection = world.random.oneOf(world.replicas)?.connection;
  if (!connection) return;
  Object.assign(connection.state, state);
  await world.time.sleep(world.random.between(200, 20_000));
  Object.assign(connection.state, GOOD);
}
