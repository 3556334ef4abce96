import { staffingControlRate } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { staffingProjection } from './staffing.projection';
import type { StaffingAnswer } from './staffing.types';

/** 编制和在职人数 at the point: the latest record by (occurredOn, position). */
export function answerStaffing(events: readonly LedgerEvent[], _point: YearPoint): StaffingAnswer {
  const { records } = project(staffingProjection, events);
  const current = records.at(-1);
  return {
    ...(current && { current }),
    controlRate: staffingControlRate(current),
    history: records,
  };
}
