import { EvidenceFiles } from '@ledger/evidence-files';
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Reading } from './reading';

/** What the schema is answered from, before there is a schema. */
@Module({})
export class ReadingModule {
  /** `reader`: the one module that follows the log. `evidenceFolder`: where files of evidence are stored. */
  static on(reader: DynamicModule, evidenceFolder: string | undefined): DynamicModule {
    return {
      module: ReadingModule,
      imports: [CqrsModule, reader],
      providers: [Reading, { provide: EvidenceFiles, useValue: new EvidenceFiles(evidenceFolder) }],
      exports: [Reading, EvidenceFiles],
    };
  }
}
