import { QuestionError, type NamedPoint } from '@ledger/answers';
import { EventStoreError } from '@ledger/event-store';
import type { LedgerReader } from '@ledger/reader';
import { YEAR } from '../support/unit-years';
import { Broken } from './clients';
import { UNITS } from './operations';
import { ANSWER_NAMES, type AnswerName } from './truth';
import type { World } from './world';

const PATIENCE_MS = 60_000;

/** One question at a drawn point, to a replica that runs; the answer must be what a fold of the log says. */
export async function askSomething(world: World): Promise<void> {
  const { random, replicas, time } = world;
  const life = random.oneOf(replicas.flatMap((replica) => replica.life ?? []));
  const unitCode = random.oneOf(UNITS);
  if (!life || !unitCode) return;
  const answers = [random.oneOf(ANSWER_NAMES) ?? 'execution'] as const;
  const answered = check(world, life.reader, { unitCode, at: pointFrom(world), answers });
  await Promise.race([answered, life.ended, time.sleep(PATIENCE_MS)]);
}

export interface Asked {
  readonly unitCode: string;
  readonly at: NamedPoint;
  /** All of them where absent. */
  readonly answers?: readonly AnswerName[];
}

/** @throws Broken where the answer is wrong, or is none without a reason. */
export async function check(
  world: World,
  reader: LedgerReader,
  { unitCode, at, answers }: Asked,
): Promise<void> {
  const address = { unitCode, fiscalYear: YEAR };
  const { truth } = world;
  const { head } = reader.catalogue;
  try {
    const point = reader.pointOf(address, at);
    // A row that somebody removed has no position any more, and a cut may lie right before it.
    const isWhole = truth.altered.size === 0;
    if (isWhole && at.knownAt !== undefined && point.cut !== truth.cutAt(at.knownAt, head))
      throw new Broken(`what was known at ${at.knownAt} ends at ${point.cut}`);
    const wrong = truth.wrongIn(await reader.yearAt(point), answers);
    // Until somebody has read again what was altered, nobody can know.
    if (wrong.length > 0 && truth.alteredAt(address) === undefined)
      throw new Broken(`wrong answers about ${unitCode} at ${point.asOf}, ${point.cut}: ${wrong.join(', ')}`);
  } catch (error) {
    if (isExcused(error)) return;
    if (!(error instanceof QuestionError)) throw error;
    throw new Broken(
      `a question about ${unitCode} is refused and nobody had altered anything: ${error.message}`,
    );
  }

  function isExcused(error: unknown): boolean {
    if (error instanceof EventStoreError) return error.code === 'STORE_UNAVAILABLE';
    if (!(error instanceof QuestionError)) return false;
    if (error.code === 'HISTORY_UNREADABLE') return truth.alteredAt(address) !== undefined;
    const isMissing = error.code === 'UNIT_NOT_FOUND' || error.code === 'YEAR_NOT_FOUND';
    return isMissing && (truth.alteredAt(address) !== undefined || !isOpen());
  }

  function isOpen(): boolean {
    const cut = at.knownAt === undefined ? head : truth.cutAt(at.knownAt, head);
    return truth.isOpenAt(address, cut);
  }
}

function pointFrom({ random, truth }: World): NamedPoint {
  switch (random.weighted({ now: 2, asOf: 2, knownAt: 1 })) {
    case 'now':
      return {};
    case 'asOf':
      return { asOf: `2023-${String(random.between(1, 12)).padStart(2, '0')}-15` };
    case 'knownAt': {
      const known = random.oneOf(truth.texts);
      return known ? { knownAt: known.recordedAt } : {};
    }
  }
}
