import type { BudgetEvents, FixedAssetAcquired } from '@ledger/domain';
import {
  passAdjustments,
  passAuthority,
  passCarryForward,
  passClosing,
  passCommitments,
  passControls,
  passSpending,
} from '../passed-over';
import { ignore, type Projection } from '../projection';

/** In order of dates. */
export interface AssetsState {
  readonly assets: FixedAssetAcquired[];
}

export const assetsProjection: Projection<AssetsState, BudgetEvents> = {
  name: 'assets',
  version: 1,
  initialState: () => ({ assets: [] }),
  evolve: {
    ...passAuthority,
    ...passAdjustments,
    ...passCommitments,
    ...passSpending,
    ...passControls,
    ...passClosing,
    ...passCarryForward,
    YearOpened: ignore,
    CodesDeclared: ignore,
    FixedAssetAcquired: ({ assets }, asset) => {
      assets.push(asset);
    },
  },
};
