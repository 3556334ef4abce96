import { Field, ObjectType } from '@nestjs/graphql';
import { CountField, DateTimeField, FlagField, IdField, TextField } from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';

@ObjectType('LogScrub', {
  description:
    'The background check, which reads the whole log and checks every event. It begins when the server starts, and again some hours after each full pass.',
})
export class LogScrubType {
  @DateTimeField('Start of the current or last pass; null before the first.', {
    nullable: true,
  })
  readonly begunAt?: string;
  @FlagField('Whether a pass is running. After its end, new events are checked as they come.')
  readonly reading!: boolean;
  @CountField('Number of events read in this pass.') readonly eventsRead!: number;
  @DateTimeField('End of the last full pass; null if there was none since this server started.', {
    nullable: true,
  })
  readonly endedAt?: string;
}

@ObjectType('LogFault', {
  description:
    'The first altered event of a stream. Questions about its years are refused, and nothing is written to it.',
})
export class LogFaultType {
  @IdField('Name of the stream.') readonly streamId!: string;
  @IdField('单位编码; null if the stream belongs to no unit.', { nullable: true }) readonly unitCode?: string;
  @CountField('预算年度; null if it belongs to no year.', { nullable: true }) readonly fiscalYear?: number;
  @CountField('Place of the event in its stream, from 1; null if unknown.', { nullable: true })
  readonly streamVersion?: number;
  @IdField('Id of the event; null if the event is missing.', { nullable: true }) readonly eventId?: string;
  @Field(() => BilingualType, { description: 'What is wrong.' }) readonly wrong!: BilingualType;
}

@ObjectType('SealedHead', { description: 'A head of the log that this server signed.' })
export class SealedHeadType {
  @CountField('Number of events that it covers.') readonly size!: number;
  @TextField('Root of the Merkle tree over these events (RFC 6962), in hexadecimal.') readonly root!: string;
  @DateTimeField('When it was signed.') readonly sealedAt!: string;
  @CountField('Seconds since it was signed.') readonly ageSeconds!: number;
}

@ObjectType('BrokenHead', {
  description: 'An earlier head, signed or read, that the log no longer matches.',
})
export class BrokenHeadType {
  @CountField('Number of events that it covers.') readonly size!: number;
  @DateTimeField('When it was signed or read.') readonly sealedAt!: string;
  @Field(() => BilingualType, { description: 'What is wrong.' }) readonly wrong!: BilingualType;
}

@ObjectType('LogHealth', {
  description: 'Whether the log was altered, as far as this server has read it.',
})
export class LogHealthType {
  @FlagField('True if no fault is known.') readonly sound!: boolean;
  @FlagField('False if the log as a whole cannot be read any further. Then no questions are answered.')
  readonly readable!: boolean;
  @Field(() => LogScrubType, { description: 'Progress of the background check.' })
  readonly scrub!: LogScrubType;
  @CountField('Number of altered streams.') readonly faultCount!: number;
  @Field(() => [LogFaultType], {
    description: 'The first 100 of them, in the order in which they were found.',
  })
  readonly faults!: readonly LogFaultType[];
  @Field(() => BrokenHeadType, {
    description:
      'A head that the log no longer matches, because events at its end are missing or different; null if there is none.',
    nullable: true,
  })
  readonly broken?: BrokenHeadType;
  @Field(() => SealedHeadType, {
    description: 'The last head signed by this server since its start; null if there is none.',
    nullable: true,
  })
  readonly sealed?: SealedHeadType;
}
