import { SERIES_STEPS } from '@ledger/answers';
import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of';

export const SeriesStepEnum = enumOf(SERIES_STEPS);
registerEnumType(SeriesStepEnum, {
  name: 'SeriesStep',
  description:
    'event: every event that changes a figure. day: every day. month: the ends of months, and the last day of the span.',
});
