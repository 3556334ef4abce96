import { textsOf } from '../../wording/texts';
import { POLICY_SUBJECTS } from '../../wording/policy-subjects';

export const usePolicyTextTexts = textsOf({
  en: {
    ...POLICY_SUBJECTS.en,
    title: 'Policy texts',
    about:
      'What the unit has to keep to: laws, regulations, notices and rules of its own, each with what it rules. They hold over years.',
    none: 'No policy text was registered.',
    register: 'Register one',
    text: 'Title',
    documentNo: 'Document no.',
    issuer: 'Issued by',
    rules: 'What it rules',
    from: 'Holds from',
    until: 'until',
    standing: 'On this day',
    inForce: 'in force',
    notInForce: 'not in force',
    ofYear: 'about {{year}}',
    between: ', ',
  },
  zh: {
    ...POLICY_SUBJECTS.zh,
    title: '政策文件',
    about: '单位所遵循的法律、法规、通知和自订制度，及其所规范的事项；各年度通用。',
    none: '未登记政策文件。',
    register: '登记政策文件',
    text: '标题',
    documentNo: '文号',
    issuer: '发文机关',
    rules: '所规范的事项',
    from: '施行',
    until: '至',
    standing: '当日',
    inForce: '有效',
    notInForce: '不在有效期',
    ofYear: '针对 {{year}} 年',
    between: '、',
  },
});
