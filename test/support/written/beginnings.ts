import { in2022, in2023, line, parts, PARENT, UNIT, type Written } from './written';

/** Units, and what years begin with. */
export const BEGINNINGS: readonly Written[] = [
  {
    mutation: 'registerUnit',
    unitCode: PARENT,
    input: { occurredOn: '2021-12-01', name: '上级财政局', level: 'FINANCE_BUREAU', region: '上级某市' },
  },
  {
    mutation: 'registerUnit',
    unitCode: UNIT,
    input: {
      occurredOn: '2021-12-02',
      name: '某测绘局',
      level: 'DEPARTMENT',
      region: '某市某区',
      parentCode: PARENT,
    },
  },
  {
    mutation: 'renameUnit',
    unitCode: UNIT,
    input: { occurredOn: '2022-06-01', name: '某测绘地理信息局', documentNo: '某编〔2022〕6号' },
  },
  {
    mutation: 'succeedUnit',
    unitCode: UNIT,
    input: {
      occurredOn: '2022-07-01',
      kind: 'SPLIT',
      successorCodes: [UNIT, PARENT],
      documentNo: '某编〔2022〕71号',
    },
  },
  {
    mutation: 'withdrawSuccession',
    unitCode: UNIT,
    input: { occurredOn: '2022-07-01', reason: '分立文件未下达' },
  },
  {
    mutation: 'succeedUnit',
    unitCode: UNIT,
    input: {
      occurredOn: '2022-08-01',
      kind: 'SPLIT',
      successorCodes: [UNIT, PARENT],
      documentNo: '某编〔2022〕81号',
    },
  },
  {
    mutation: 'recordStaffing',
    unitCode: UNIT,
    input: { occurredOn: '2023-01-02', authorised: 121, filled: 113, source: '人事年报某页' },
  },
  {
    mutation: 'registerPolicyText',
    unitCode: UNIT,
    input: {
      occurredOn: '2022-05-03',
      title: '公务用餐办法标题',
      documentNo: '财行〔2022〕53号',
      issuer: '某市财政部门',
      rules: ['RECEPTIONS', 'ASSETS'],
      fiscalYear: 2023,
      endsOn: '2024-05-04',
    },
  },
  {
    mutation: 'openYear',
    unitCode: PARENT,
    fiscalYear: 2023,
    input: { mode: 'RECORD', paymentPlanEnforced: false },
  },
  in2022('openYear', { mode: 'RECORD', paymentPlanEnforced: false }),
  in2022('declareCodes', { codes: [{ table: 'PROJECT', code: 'P1', name: '往年项目', source: '往年预算' }] }),
  in2022('carryIn', {
    carryId: 'JZ-2021',
    fromYear: 2021,
    items: [{ line, amount: '310.00' }],
    commitments: [
      {
        commitmentId: 'HT-2021',
        line: parts,
        amount: '45.00',
        contractNo: 'HT-2021-9',
        supplier: '旧供应商',
        madeOn: '2021-11-11',
      },
    ],
  }),
  in2022('carryIn', { carryId: 'JZ-2021-B', fromYear: 2021, items: [{ line, amount: '1.00' }] }),
  in2022('cancelCarryIn', { carryId: 'JZ-2021-B', fromYear: 2021, reason: '转入有误' }),
  in2023('openYear', {
    mode: 'RECORD',
    paymentPlanEnforced: true,
    voucherNumbering: 'MONTH',
    asPrinted: '100.00',
    lastYear: {
      expenditure: '90001.00',
      basic: '90002.00',
      personnel: '90003.00',
      dailyPublic: '90004.00',
      threePublicBudget: '90005.00',
      threePublicFinal: {
        overseas: '90006.00',
        vehiclePurchase: '90007.00',
        vehicleRunning: '90008.00',
        reception: '90009.00',
      },
    },
  }),
  in2023('declareCodes', {
    codes: [
      { table: 'PROJECT', code: 'P1', name: '耕地保护', source: '2023 年部门预算' },
      { table: 'ECONOMIC', code: '30288', name: '自设科目', parent: '302', source: '某通知' },
    ],
  }),
];
