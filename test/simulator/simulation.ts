import { hash } from 'node:crypto';
import { Broken, carryOut, carryOutTwice } from './clients';
import { checkAll } from './invariants';
import { Operations, UNITS } from './operations';
import { askSomething } from './questions';
import { Random } from './random';
import { StandStill, VirtualTime } from './virtual-time';
import { calm, storm } from './weather';
import { World, type Parts } from './world';

export interface Simulated {
  /** Events that were stored. */
  readonly events: number;
  readonly questions: number;
  /** Of everything that was stored: the same run has the same. */
  readonly trace: string;
}

/** Says which seed shows it, and what happened before. */
export class SimulationFailure extends Error {
  constructor(
    readonly seed: number,
    what: string,
    history: readonly string[],
  ) {
    super(`seed ${seed}: ${what}\n${history.map((line) => `  ${line}`).join('\n')}`);
  }
}

const START_MS = Date.UTC(2026, 0, 1);
const HOUR_MS = 3_600_000;
const CLIENTS = 4;
const ASKERS = 2;

/** One run from one seed: people work while everything goes wrong, then all is calm and everything must be right. */
export async function simulate(seed: number, parts: Parts = {}): Promise<Simulated> {
  const random = new Random(seed);
  const time = new VirtualTime(START_MS);
  const giveBack = time.install();
  const world = new World(time, random, parts);
  try {
    return await new Simulation(world).run();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const what = error instanceof Broken || error instanceof StandStill ? error.message : (error.stack ?? '');
    throw new SimulationFailure(seed, what, world.history);
  } finally {
    giveBack();
  }
}

class Simulation {
  private readonly operations: Operations;
  private working = 0;
  private questions = 0;
  private left: number;

  constructor(private readonly world: World) {
    this.operations = new Operations(world.random);
    this.left = world.random.between(20, 60);
  }

  async run(): Promise<Simulated> {
    const { world } = this;
    const { random } = world;
    for (const replica of world.replicas) world.alongside(replica.start());
    for (const unitCode of UNITS) this.work(() => this.open(unitCode));
    const isOver = () => this.left <= 0;
    const alters = random.chance(0.25);
    let isCalm = false;
    this.world.alongside(
      storm(world, { isOver, alters })
        .then(() => calm(world))
        .then(() => void (isCalm = true)),
    );
    for (let i = 0; i < CLIENTS; i += 1) this.work(() => this.client());
    for (let i = 0; i < ASKERS; i += 1) this.work(() => this.asker());
    await this.until(() => isCalm && this.working === 0, 4 * HOUR_MS);
    await this.until(() => this.isAllRead(), HOUR_MS);
    await this.scrubbedAnew();
    let isChecked = false;
    world.alongside(checkAll(world, this.operations.all).then(() => void (isChecked = true)));
    await this.until(() => isChecked, HOUR_MS);
    const { texts } = world.truth;
    const trace = hash('sha256', texts.map(({ metadata, recordedAt }) => metadata + recordedAt).join());
    return { events: texts.length, questions: this.questions, trace };
  }

  private async open(unitCode: string): Promise<void> {
    for (const operation of this.operations.opening(unitCode)) await carryOut(this.world, operation);
  }

  private async client(): Promise<void> {
    const { random, time } = this.world;
    while (this.left-- > 0) {
      await time.sleep(random.between(0, 2_000));
      const operation = this.operations.next();
      await (random.chance(0.1) ? carryOutTwice : carryOut)(this.world, operation);
    }
  }

  private async asker(): Promise<void> {
    const { random, time } = this.world;
    while (this.left > 0) {
      await time.sleep(random.between(0, 2_000));
      await askSomething(this.world);
      this.questions += 1;
    }
  }

  private isAllRead(): boolean {
    const head = this.world.server.events.at(-1)?.position ?? 0n;
    return this.world.replicas.every(({ life }) => life !== undefined && life.reader.catalogue.head >= head);
  }

  /** What is read again from now on is read as it stands now. */
  private async scrubbedAnew(): Promise<void> {
    for (let round = 0; round < 2; round += 1) {
      const nowMs = this.world.time.now;
      const isLater = (at: string | undefined) => at !== undefined && Date.parse(at) > nowMs;
      await this.until(
        () => this.world.replicas.every(({ life }) => isLater(life?.scrub.state.wholeAt)),
        HOUR_MS,
      );
    }
  }

  private work(job: () => Promise<void>): void {
    this.working += 1;
    this.world.alongside(job().finally(() => (this.working -= 1)));
  }

  private async until(holds: () => boolean, limitMs: number): Promise<void> {
    await this.world.time.passUntil(() => {
      if (this.world.failure) throw this.world.failure;
      return holds();
    }, limitMs);
  }
}
