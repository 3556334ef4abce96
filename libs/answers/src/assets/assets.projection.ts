import type { AssetEvents, FixedAssetAcquired } from '@ledger/domain';
import type { Projection } from '../projection';

/** In order of dates. */
export interface AssetsState {
  readonly assets: FixedAssetAcquired[];
}

export const assetsProjection: Projection<AssetsState, AssetEvents> = {
  name: 'assets',
  version: 1,
  initialState: () => ({ assets: [] }),
  evolve: {
    FixedAssetAcquired: ({ assets }, asset) => {
      assets.push(asset);
    },
  },
};
