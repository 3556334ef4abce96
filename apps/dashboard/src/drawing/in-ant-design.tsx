import type { ComponentType } from 'react';

/** A part that is made of Ant Design, whose code comes beside the part's own: the frame and the overview do without. */
export async function inAntDesign(load: () => Promise<ComponentType>): Promise<ComponentType> {
  const [{ AntDesign }, Part] = await Promise.all([import('./AntDesign'), load()]);
  return () => (
    <AntDesign>
      <Part />
    </AntDesign>
  );
}
