import type { ComputedFigure, StatedUnit } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { given, openedWith, type Fact } from '../testing/given';
import { answerContradictions } from './contradictions.answer';

type Target = Extract<Fact, { type: 'IndicatorDefined' }>['data']['target'];

function indicator(indicatorId: string, weightHundredths: number, target: Target): Fact {
  return {
    type: 'IndicatorDefined',
    data: {
      occurredOn: '2023-01-05',
      indicatorId,
      level1: indicatorId.startsWith('o') ? '产出' : '效益',
      level2: '二级',
      level3: indicatorId,
      weightHundredths,
      target,
    },
  };
}

function held(type: 'meeting' | 'training', id: string, people?: number): Fact {
  const data = { occurredOn: '2023-05-04', subject: `第${id}次`, ...(people !== undefined && { people }) };
  return type === 'meeting'
    ? { type: 'MeetingHeld', data: { ...data, meetingId: id } }
    : { type: 'TrainingHeld', data: { ...data, trainingId: id } };
}

const YEAR: readonly Fact[] = [
  openedWith(),
  indicator('o1', 2_000, { kind: 'at-least', value: '11', unit: '次' }),
  indicator('o2', 1_250, { kind: 'at-most', value: '0.5', unit: '亿元' }),
  indicator('o3', 1_000, { kind: 'measure', measure: 'cost', limitFen: 4_738_830_000 }),
  indicator('b1', 500, { kind: 'qualitative', expectation: '效果明显' }),
  indicator('b2', 500, { kind: 'by-date', deadline: '2023-12-31' }),
  {
    type: 'TargetRevised',
    data: {
      occurredOn: '2023-07-01',
      indicatorId: 'o1',
      target: { kind: 'at-least', value: '9', unit: '次' },
      reason: '调整',
    },
  },
  held('meeting', 'a', 46),
  held('meeting', 'b', 58),
  held('training', 'x', 20),
  held('training', 'y'),
];

/** What becomes of a printed figure: it holds, is contradicted with these words, or is not compared. */
function outcome(value: string, unit: StatedUnit, computed: ComputedFigure): string {
  const figure = { figureId: 'f', label: '数', value, unit, chapter: '二', computed };
  const stated: Fact = {
    type: 'SelfAssessmentStated',
    data: { occurredOn: '2023-12-31', statementId: 'S', title: '报告', figures: [figure], relations: [] },
  };
  const [check] = given(...YEAR, stated).then(answerContradictions).statements;
  const [finding] = check?.findings ?? [];
  return finding?.witnesses[0]?.text.zh ?? check?.notChecked[0]?.reason.zh ?? 'holds';
}

const NOTHING = '账上此时没有这个数';

describe('a printed figure beside indicators, meetings and trainings of the ledger', () => {
  it.each<[string, StatedUnit, ComputedFigure]>([
    ['20', 'POINTS', { measure: 'weight', indicatorId: 'o1' }],
    ['42.5', 'POINTS', { measure: 'weight', level1: '产出' }],
    ['52.50', 'POINTS', { measure: 'weight' }],
    ['9', 'COUNT', { measure: 'target', indicatorId: 'o1' }],
    ['5000', 'WAN_YUAN', { measure: 'target', indicatorId: 'o2' }],
    ['0.5', 'YI_YUAN', { measure: 'target', indicatorId: 'o2' }],
    ['4738.83', 'WAN_YUAN', { measure: 'target', indicatorId: 'o3' }],
    ['效果明显', 'TEXT', { measure: 'target', indicatorId: 'b1' }],
    ['2', 'COUNT', { measure: 'meetings-held' }],
    ['46', 'COUNT', { measure: 'meeting-people', meetingId: 'a' }],
    ['104', 'COUNT', { measure: 'meeting-people' }],
    ['2', 'COUNT', { measure: 'trainings-held' }],
    ['20', 'COUNT', { measure: 'training-people', trainingId: 'x' }],
  ])('holds: %s %s %j', (value, unit, computed) => {
    expect(outcome(value, unit, computed)).toBe('holds');
  });

  it.each<[{ value: string; unit: StatedUnit; computed: ComputedFigure }, string]>([
    [{ value: '25', unit: 'POINTS', computed: { measure: 'weight', indicatorId: 'o1' } }, '20 ≠ 25'],
    [{ value: '11', unit: 'COUNT', computed: { measure: 'target', indicatorId: 'o1' } }, '9 ≠ 11'],
    [{ value: '0.10', unit: 'YI_YUAN', computed: { measure: 'target', indicatorId: 'o2' } }, '0.50 ≠ 0.10'],
    [
      { value: '效果较好', unit: 'TEXT', computed: { measure: 'target', indicatorId: 'b1' } },
      '效果明显 ≠ 效果较好',
    ],
    [{ value: '47', unit: 'COUNT', computed: { measure: 'meeting-people', meetingId: 'a' } }, '46 ≠ 47'],
    [{ value: '3', unit: 'COUNT', computed: { measure: 'meetings-held' } }, '2 ≠ 3'],
  ])('is contradicted: %j', ({ value, unit, computed }, words) => {
    expect(outcome(value, unit, computed)).toContain(words);
  });

  it.each<[string, ComputedFigure]>([
    ['no such indicator', { measure: 'weight', indicatorId: 'none' }],
    ['a target that is a day', { measure: 'target', indicatorId: 'b2' }],
    ['points without a rule set', { measure: 'points-lost' }],
    ['no such meeting', { measure: 'meeting-people', meetingId: 'none' }],
    ['people that one training does not say', { measure: 'training-people' }],
  ])('is not compared with what the ledger does not know: %s', (_, computed) => {
    expect(outcome('1', 'COUNT', computed)).toBe(NOTHING);
  });
});
