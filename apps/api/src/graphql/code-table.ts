import { CODE_TABLES } from '@ledger/domain';
import { registerEnumType } from '@nestjs/graphql';

/** Tables of codes, as an enum of the schema. */
export const CodeTableEnum = Object.fromEntries(CODE_TABLES.map((table) => [table.toUpperCase(), table]));
registerEnumType(CodeTableEnum, {
  name: 'CodeTable',
  description: '功能分类, 经济分类, and the unit’s own projects.',
});
