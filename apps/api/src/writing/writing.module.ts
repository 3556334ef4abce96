import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Changes } from './changes';
import { UploadedEvidence } from './uploaded-evidence';

/** What mutations are sent through, before there is a schema. */
@Module({})
export class WritingModule {
  /** They are the ones of the whole program: another would be another reader of the log, with other uploads. */
  static on(
    readerModule: DynamicModule,
    readingModule: DynamicModule,
    importsModule: DynamicModule,
  ): DynamicModule {
    return {
      module: WritingModule,
      imports: [CqrsModule, readerModule, readingModule, importsModule],
      providers: [Changes, UploadedEvidence],
      exports: [Changes],
    };
  }
}
