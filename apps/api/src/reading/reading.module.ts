import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Reading } from './reading';

/** What the schema is answered from, before there is a schema. */
@Module({})
export class ReadingModule {
  /** `reader`: the one module that follows the log. */
  static on(reader: DynamicModule): DynamicModule {
    return {
      module: ReadingModule,
      imports: [CqrsModule, reader],
      providers: [Reading],
      exports: [Reading],
    };
  }
}
