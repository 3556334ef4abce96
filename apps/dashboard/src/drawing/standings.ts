/** How printed figures stand: the sign that says it without colour, and its name. */
export const STANDING_SIGNS = {
  CONTRADICTED: '≠',
  COMPUTED: '=',
  HELD: '∑',
  RECORDED: '·',
  UNPLACED: '?',
} as const;

export const STANDING_NAMES_EN = {
  CONTRADICTED: 'contradicted',
  COMPUTED: 'computed by the ledger',
  HELD: 'held within the report',
  RECORDED: 'recorded only',
  UNPLACED: 'in no figure',
} as const satisfies Record<keyof typeof STANDING_SIGNS, string>;

export const STANDING_NAMES_ZH = {
  CONTRADICTED: '矛盾',
  COMPUTED: '账上算得',
  HELD: '报告内相符',
  RECORDED: '仅记录',
  UNPLACED: '未列为数字',
} as const satisfies Record<keyof typeof STANDING_SIGNS, string>;
