import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Uploads } from '../uploads/uploads';
import { ImportJobs } from './import-jobs';
import { DATA_DIR, Imports } from './imports';

/** What files are imported by, before there is a schema. */
@Module({})
export class ImportsModule {
  static on(readingModule: DynamicModule, dataDir: string | undefined): DynamicModule {
    return {
      module: ImportsModule,
      imports: [CqrsModule, readingModule],
      providers: [Uploads, ImportJobs, Imports, { provide: DATA_DIR, useValue: dataDir }],
      exports: [Uploads, Imports],
    };
  }
}
