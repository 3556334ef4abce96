import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Changes } from './changes';

/** What mutations are sent through, before there is a schema. */
@Module({})
export class WritingModule {
  /** `readerModule` is the one of the whole program: another would be another reader of the log. */
  static on(readerModule: DynamicModule): DynamicModule {
    return {
      module: WritingModule,
      imports: [CqrsModule, readerModule],
      providers: [Changes],
      exports: [Changes],
    };
  }
}
