import type { StaffingRecorded, UnitEvents } from '@ledger/domain';
import { ignore, type Projection } from '../projection';

/** In order of dates. */
export interface StaffingState {
  readonly records: StaffingRecorded[];
}

export const staffingProjection: Projection<StaffingState, UnitEvents> = {
  name: 'staffing',
  version: 1,
  initialState: () => ({ records: [] }),
  evolve: {
    UnitRegistered: ignore,
    StaffingRecorded: ({ records }, record) => {
      records.push(record);
    },
  },
};
