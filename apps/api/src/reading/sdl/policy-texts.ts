import { RULED_TYPES } from '../policy-links';

/** Policy texts where they rule something. */
export const POLICY_TEXTS_SDL = ['Warning', ...RULED_TYPES]
  .map(
    (type) => `
extend type ${type} {
  "政策文件 in force that rule it, by their first day. Few."
  policyTexts: [PolicyText!]!
}`,
  )
  .join('\n');
