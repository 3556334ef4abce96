import { in2023, in2024, line, type Written } from './written';

/** A report, and what goes from one year into the next. */
export const ENDS: readonly Written[] = [
  in2023('stateSelfAssessment', {
    statementId: 'ZP-1',
    title: '某自评报告',
    occurredOn: '2023-12-31',
    publishedOn: '2024-02-28',
    figures: [
      {
        figureId: 'f-total',
        label: '支出合计某',
        value: '4738.83',
        statedUnit: 'WAN_YUAN',
        chapter: '二（一）',
        note: '某注',
        computed: {
          measure: 'EXECUTED',
          where: {
            book: 'GENERAL',
            class: 'PROJECT',
            functionalCodes: ['2200106'],
            projectCodes: ['P1'],
            economicCodes: ['302'],
            source: 'CARRIED_OVER',
          },
        },
      },
      {
        figureId: 'f-change',
        label: '比上年某',
        value: '1.11',
        statedUnit: 'WAN_YUAN',
        chapter: '二（二）',
        changeOf: 'f-total',
        computed: { measure: 'CHANGE_ON_LAST_YEAR', of: 'DAILY_PUBLIC' },
      },
      {
        figureId: 'f-kind',
        label: '接待某',
        value: '2.22',
        statedUnit: 'WAN_YUAN',
        chapter: '二（三）',
        computed: { measure: 'THREE_PUBLIC', kind: 'RECEPTION' },
      },
      {
        figureId: 'f-points',
        label: '得分某',
        value: '3.33',
        statedUnit: 'POINTS',
        chapter: '三',
        computed: { measure: 'POINTS_EARNED', level1: '一级B' },
      },
      {
        figureId: 'f-one',
        label: '指标得分某',
        value: '4.44',
        statedUnit: 'POINTS',
        chapter: '三（一）',
        computed: { measure: 'POINTS_EARNED', cardId: 'patrol', indicatorId: 'A' },
      },
      { figureId: 'f-rate', label: '比率某', value: '55.55', statedUnit: 'PERCENT', chapter: '四' },
    ],
    relations: [
      {
        relationId: 'r-sum',
        chapter: '五（一）',
        claim: {
          sum: {
            total: 'f-total',
            parts: [{ figureId: 'f-change' }, { figureId: 'f-kind', subtract: true }],
          },
        },
      },
      {
        relationId: 'r-rate',
        chapter: '五（二）',
        claim: {
          rate: {
            rate: 'f-rate',
            numerator: [{ figureId: 'f-change' }],
            denominator: [{ figureId: 'f-total' }],
          },
        },
      },
      { relationId: 'r-same', chapter: '五（三）', claim: { same: { first: 'f-points', second: 'f-one' } } },
    ],
  }),
  in2023('reportResult', {
    indicatorId: 'A',
    occurredOn: '2023-12-30',
    value: { number: '18.5' },
    evidenceItems: [
      { text: '佐证分项某' },
      { figure: { statementId: 'ZP-1', figureId: 'f-points' } },
      { document: { documentNo: '佐证16号', title: '佐证文件某' } },
      { file: { name: '台账某.xlsx', bytes: 18_321, sha256: 'a1'.repeat(32), liesAt: '档案室某' } },
    ],
  }),
  in2023('closeYear', { evenSo: true }),
  in2023('reopenYear', { reason: '重新开账事由' }),
  in2023('closeYear', { evenSo: true }),
  in2023('releaseCarryForward', {
    carryId: 'JZ-1',
    items: [{ line, amount: '200.00', procurement: '13.00' }],
    commitments: [{ commitmentId: 'HT-1' }],
  }),
  in2023('releaseCarryForward', { carryId: 'JZ-2', items: [{ line, amount: '15.00' }] }),
  in2023('revokeCarryForward', { carryId: 'JZ-2', reason: '撤销结转事由' }),
  in2024('openYear', { mode: 'RECORD', paymentPlanEnforced: false }),
  in2024('declareCodes', {
    codes: [{ table: 'PROJECT', code: 'P1', name: '耕地保护', source: '2024 年部门预算' }],
  }),
  in2024('carryIn', { carryId: 'JZ-1', fromYear: 2023 }),
  in2024('returnCarryIn', {
    returnId: 'TH-1',
    occurredOn: '2024-03-01',
    carryId: 'JZ-1',
    items: [{ line, amount: '43.00', procurement: '3.00' }],
    commitments: [{ commitmentId: 'HT-1' }],
    reason: '退回事由',
  }),
  in2023('takeBackCarryForward', { returnId: 'TH-1', carryId: 'JZ-1' }),
];
