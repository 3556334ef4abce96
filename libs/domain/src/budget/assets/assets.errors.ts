import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Fixed assets. */
export const assetErrors = {
  DUPLICATE_ASSET: {
    kind: 'malformed',
    field: 'assetNo',
    zh: '资产编号“{assetNo}”已按其他内容登记。请核对编号。',
    en: 'Asset {assetNo} was entered with other content. Check its number.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof assetErrors> = refuserOf(assetErrors);
