import { Module, type DynamicModule } from '@nestjs/common';
import { Audit } from './audit';

/** What audits are answered by, before there is a schema. */
@Module({})
export class AuditModule {
  /** `reader`: the one module that follows the log. */
  static on(reader: DynamicModule): DynamicModule {
    return { module: AuditModule, imports: [reader], providers: [Audit], exports: [Audit] };
  }
}
