import { Field, ObjectType } from '@nestjs/graphql';
import { CountField, DateTimeField, FlagField, IdField, TextField } from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';

@ObjectType('LogScrub', {
  description:
    'A reading of the whole log in the background, which checks every event. One begins with the server, and another hours after each end.',
})
export class LogScrubType {
  @DateTimeField('When the one began that goes on, or was the last; null before the first.', {
    nullable: true,
  })
  readonly begunAt?: string;
  @FlagField('Whether it goes on. After its end what is recorded is read as it comes.')
  readonly reading!: boolean;
  @CountField('Events read in it so far.') readonly eventsRead!: number;
  @DateTimeField('When one last came to its end; null where none has since this server started.', {
    nullable: true,
  })
  readonly endedAt?: string;
}

@ObjectType('LogFault', {
  description:
    'The first event of a stream that is not as it was written. Nothing is answered about its years, and nothing written to it.',
})
export class LogFaultType {
  @IdField('Name of the stream.') readonly streamId!: string;
  @IdField('单位编码; null where the stream is of no unit.', { nullable: true }) readonly unitCode?: string;
  @CountField('预算年度; null where it is of no year.', { nullable: true }) readonly fiscalYear?: number;
  @CountField('Place of the event in its stream, from 1; null where it cannot be told.', { nullable: true })
  readonly streamVersion?: number;
  @IdField('Id of the event; null where it is missing.', { nullable: true }) readonly eventId?: string;
  @Field(() => BilingualType, { description: 'What is wrong.' }) readonly wrong!: BilingualType;
}

@ObjectType('SealedHead', { description: 'A head of the log that this server signed.' })
export class SealedHeadType {
  @CountField('Events up to it.') readonly size!: number;
  @TextField('Root of the tree over them (RFC 6962), in hexadecimal.') readonly root!: string;
  @DateTimeField('When it was signed.') readonly sealedAt!: string;
  @CountField('Seconds since then.') readonly ageSeconds!: number;
}

@ObjectType('BrokenHead', {
  description: 'A head that was signed, or read, before, and that the log does not keep.',
})
export class BrokenHeadType {
  @CountField('Events up to it.') readonly size!: number;
  @DateTimeField('When it was signed, or read.') readonly sealedAt!: string;
  @Field(() => BilingualType, { description: 'What is wrong.' }) readonly wrong!: BilingualType;
}

@ObjectType('LogHealth', {
  description: 'Whether the log is as it was written, as far as this server has read it.',
})
export class LogHealthType {
  @FlagField('Whether nothing is known to be wrong with it.') readonly sound!: boolean;
  @FlagField('False where the log as a whole cannot be read on: then nothing at all is answered.')
  readonly readable!: boolean;
  @Field(() => LogScrubType, { description: 'How far it was read again.' }) readonly scrub!: LogScrubType;
  @CountField('How many streams are not as they were written.') readonly faultCount!: number;
  @Field(() => [LogFaultType], {
    description: 'The first 100 of them, in the order in which they were found.',
  })
  readonly faults!: readonly LogFaultType[];
  @Field(() => BrokenHeadType, {
    description:
      'The head that the log does not keep: events at its end are missing, or are others. Null: none.',
    nullable: true,
  })
  readonly broken?: BrokenHeadType;
  @Field(() => SealedHeadType, {
    description: 'The last head that was signed here; null where none was since this server started.',
    nullable: true,
  })
  readonly sealed?: SealedHeadType;
}
