import { textsOf } from '../../shared/texts';

export const useEntryTexts = textsOf('entry', {
  en: { commandLine: 'Facts are entered through the command line or GraphQL; the latest here: {{latest}}.' },
  zh: { commandLine: '目前通过命令行或 GraphQL 录入；最近登记：{{latest}}。' },
});
