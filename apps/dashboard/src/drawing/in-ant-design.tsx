import type { ComponentType } from 'react';

/** A part that uses Ant Design, which loads together with the part. The frame and the overview do not use it. */
export async function inAntDesign(load: () => Promise<ComponentType>): Promise<ComponentType> {
  const [{ AntDesign }, Part] = await Promise.all([import('./AntDesign'), load()]);
  return () => (
    <AntDesign>
      <Part />
    </AntDesign>
  );
}
