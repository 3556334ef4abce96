import {
  calledIn,
  namesLine,
  QuestionError,
  refusalCalled,
  type LedgerEvent,
  type UnitYear,
} from '@ledger/answers';
import type { Called, DeclaredCode, DomainError } from '@ledger/domain';

/** Adds to refusals what people call each line. The names of a year are read when a refusal first needs them. */
export class RefusalNames {
  private readonly years = new Map<string, Promise<Called>>();

  /** @param eventsOf the events of a year; may throw a QuestionError where there is none */
  constructor(private readonly eventsOf: (address: UnitYear) => Promise<readonly LedgerEvent[]>) {}

  /** @param toDeclare codes that the year does not know yet; of the first refusal of a year */
  async called(
    error: DomainError,
    address: UnitYear,
    toDeclare: readonly DeclaredCode[] = [],
  ): Promise<DomainError> {
    if (!namesLine(error)) return error;
    const key = `${address.unitCode} ${String(address.fiscalYear)}`;
    const called = this.years.get(key) ?? this.namesOf(address, toDeclare);
    this.years.set(key, called);
    return refusalCalled(error, await called);
  }

  private async namesOf(address: UnitYear, toDeclare: readonly DeclaredCode[]): Promise<Called> {
    return calledIn(await this.eventsIfAny(address), address.fiscalYear, toDeclare);
  }

  /** A year that is not opened, or cannot be read, has the shipped tables alone. */
  private async eventsIfAny(address: UnitYear): Promise<readonly LedgerEvent[]> {
    try {
      return await this.eventsOf(address);
    } catch (error) {
      if (error instanceof QuestionError) return [];
      throw error;
    }
  }
}
