import { parseStream } from '@ledger/domain';
import { EventStore, LogScrub, type StreamFault } from '@ledger/event-store';
import { LedgerReader } from '@ledger/reader';
import { Query, Resolver } from '@nestjs/graphql';
import { notAllowed, RIGHTS_ON_THE_LOG } from '../access/permits';
import { mayNow } from '../access/sight';
import { Reads } from '../graphql/answer-cache/reads';
import { wordsOfFault, wordsOfHead } from './fault-words';
import { LogHealthType, type LogFaultType, type LogScrubType, type SealedHeadType } from './log-health.types';

/** A person who alters one column of the table alters every stream, so the list is limited. */
const MOST_FAULTS = 100;

/** What the background reading of the log has found. */
@Resolver()
export class LogHealthResolver {
  constructor(
    private readonly store: EventStore,
    private readonly reader: LedgerReader,
    private readonly scrub: LogScrub,
  ) {}

  @Reads('clock')
  @Query(() => LogHealthType, {
    nullable: true,
    description: `Whether the log was altered.
Example: \`{ logHealth { sound scrub { begunAt eventsRead endedAt } faults { streamId streamVersion wrong { zh } } sealed { size root sealedAt } } }\``,
  })
  logHealth(): LogHealthType {
    if (!mayNow(RIGHTS_ON_THE_LOG, 'every unit')) throw notAllowed('logHealth', RIGHTS_ON_THE_LOG);
    const { broken, sealed, ...state } = this.scrub.state;
    const faults = this.store.faults.all();
    const readable = this.reader.isReadable;
    return {
      sound: readable && faults.length === 0 && broken === undefined,
      readable,
      scrub: scrubOf(state),
      faultCount: faults.length,
      faults: faults.slice(0, MOST_FAULTS).map(faultOf),
      ...(broken && { broken: { ...broken, wrong: wordsOfHead(broken.kind) } }),
      ...(sealed && { sealed: sealedOf(sealed) }),
    };
  }
}

function scrubOf({
  begunAt,
  isReading,
  read,
  wholeAt,
}: Pick<LogScrub['state'], 'begunAt' | 'isReading' | 'read' | 'wholeAt'>): LogScrubType {
  return {
    reading: isReading,
    eventsRead: read,
    ...(begunAt !== undefined && { begunAt }),
    ...(wholeAt !== undefined && { endedAt: wholeAt }),
  };
}

function faultOf({ streamId, error }: StreamFault): LogFaultType {
  const { unitCode, fiscalYear } = parseStream(streamId) ?? {};
  const { streamVersion, id: eventId } = error.event ?? {};
  return {
    streamId,
    ...(unitCode !== undefined && { unitCode }),
    ...(fiscalYear !== undefined && { fiscalYear }),
    ...(streamVersion !== undefined && { streamVersion }),
    ...(eventId !== undefined && { eventId }),
    wrong: wordsOfFault(error),
  };
}

function sealedOf({ size, root, sealedAt }: NonNullable<LogScrub['state']['sealed']>): SealedHeadType {
  const ageSeconds = Math.max(0, Math.floor((Date.now() - Date.parse(sealedAt)) / 1_000));
  return { size, root, sealedAt, ageSeconds };
}
