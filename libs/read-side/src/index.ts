export * from './bilingual';
export * from './projection';
export * from './select';
export * from './execution/execution.types';
export * from './scorecard/scorecard.types';
export * from './three-public/three-public.types';
