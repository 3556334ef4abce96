import type { StaffingRecorded, UnitEvents } from '@ledger/domain';
import type { Projection } from '../projection';

/** In order of dates. */
export interface StaffingState {
  readonly records: StaffingRecorded[];
}

export const staffingProjection: Projection<StaffingState, Pick<UnitEvents, 'StaffingRecorded'>> = {
  name: 'staffing',
  version: 1,
  initialState: () => ({ records: [] }),
  evolve: {
    StaffingRecorded: ({ records }, record) => {
      records.push(record);
    },
  },
};
