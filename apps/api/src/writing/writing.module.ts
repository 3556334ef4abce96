import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Changes } from './changes';

/** What mutations are sent through, before there is a schema. */
@Module({})
export class WritingModule {
  /** Both are the ones of the whole program: another would be another reader of the log. */
  static on(readerModule: DynamicModule, readingModule: DynamicModule): DynamicModule {
    return {
      module: WritingModule,
      imports: [CqrsModule, readerModule, readingModule],
      providers: [Changes],
      exports: [Changes],
    };
  }
}
