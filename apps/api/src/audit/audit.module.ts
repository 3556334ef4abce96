import { Module, type DynamicModule } from '@nestjs/common';
import { Audit, READS_LOG } from './audit';

/** What audits are answered by, before there is a schema. */
@Module({})
export class AuditModule {
  /** `reader`: the one module that follows the log. `readsLog`: the folder of the log of reads. */
  static on(reader: DynamicModule, readsLog: string | undefined): DynamicModule {
    return {
      module: AuditModule,
      imports: [reader],
      providers: [Audit, { provide: READS_LOG, useValue: readsLog }],
      exports: [Audit],
    };
  }
}
