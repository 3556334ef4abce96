import type { ComputedFigure } from '@ledger/domain';
import type { MeetingsAnswer } from '../meetings/meetings.types';

type HeldFigure = Extract<
  ComputedFigure,
  { readonly measure: 'meetings-held' | 'trainings-held' | 'meeting-people' | 'training-people' }
>;

/** How many meetings or trainings are known, or how many people came; undefined if nothing says it. */
export function heldFigure({ meetings, trainings }: MeetingsAnswer, figure: HeldFigure): number | undefined {
  switch (figure.measure) {
    case 'meetings-held':
      return counted(meetings);
    case 'trainings-held':
      return counted(trainings);
    case 'meeting-people':
      return peopleOf(
        meetings.filter(({ meetingId }) => figure.meetingId === undefined || meetingId === figure.meetingId),
      );
    case 'training-people':
      return peopleOf(
        trainings.filter(
          ({ trainingId }) => figure.trainingId === undefined || trainingId === figure.trainingId,
        ),
      );
  }
}

/** A ledger without any does not say that there were none. */
function counted({ length }: readonly unknown[]): number | undefined {
  return length === 0 ? undefined : length;
}

function peopleOf(held: readonly { readonly people?: number }[]): number | undefined {
  const counts = held.flatMap(({ people }) => people ?? []);
  if (counts.length === 0 || counts.length < held.length) return undefined;
  return counts.reduce((sum, people) => sum + people, 0);
}
