import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Granting } from './granting';

/** What roles are granted and listed through, before there is a schema. */
@Module({})
export class GrantingModule {
  /** Both are the ones of the whole program: another would be another reader of the log. */
  static on(readerModule: DynamicModule, readingModule: DynamicModule): DynamicModule {
    return {
      module: GrantingModule,
      imports: [CqrsModule, readerModule, readingModule],
      providers: [Granting],
      exports: [Granting],
    };
  }
}
