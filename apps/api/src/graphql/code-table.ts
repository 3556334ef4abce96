import { CODE_TABLES } from '@ledger/domain';
import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from './enum-of';

/** Tables of codes, as an enum of the schema. */
export const CodeTableEnum = enumOf(CODE_TABLES);
registerEnumType(CodeTableEnum, {
  name: 'CodeTable',
  description: 'functional 功能分类, economic 经济分类, project the unit’s own projects.',
});
