import { EventStore } from '@ledger/event-store';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ChangeAccessHandler } from './change-access';
import { ChangeBudgetHandler } from './change-budget';
import { ImportBudgetYearHandler, ImportBudgetYearsHandler } from './change-by-import';
import { TryEntriesHandler } from './change-on-trial';
import { ChangePerformanceHandler } from './change-performance';
import { ChangeUnitHandler } from './change-unit';
import { WriteSide } from './write-side';

/** Needs a global provider of EventStore. */
@Module({
  imports: [CqrsModule],
  providers: [
    { provide: WriteSide, useFactory: (store: EventStore) => new WriteSide(store), inject: [EventStore] },
    ChangeAccessHandler,
    ChangeUnitHandler,
    ChangeBudgetHandler,
    ChangePerformanceHandler,
    ImportBudgetYearHandler,
    ImportBudgetYearsHandler,
    TryEntriesHandler,
  ],
  exports: [WriteSide],
})
export class WriteSideModule {}
