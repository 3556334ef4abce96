import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { Failure } from './Failure';
import { failedWith, type Failed } from '../server/failed';

/** Thrown where the code of a part has not come: it may come when it is asked for again. */
class NotLoaded extends Error {}

/** A part that may fail: the page around it stays, says so and can try again. */
export function guarded<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  return (props: Props) => <Guard>{() => <Part {...props} />}</Guard>;
}

/** The same of a part whose code is loaded when it is first shown; that may fail, too. */
export function loaded<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType = Nothing,
): ComponentType<Props> {
  let Part = partOf(load);
  const again = () => {
    Part = partOf(load);
  };
  return (props: Props) => (
    <Guard again={again}>
      {() => (
        <Suspense fallback={<Meanwhile />}>
          <Part {...props} />
        </Suspense>
      )}
    </Guard>
  );
}

function Nothing(): ReactNode {
  return null;
}

interface GuardProps {
  readonly children: () => ReactNode;
  /** Before another attempt. */
  readonly again?: () => void;
}

function Guard({ children, again }: GuardProps) {
  const [attempt, setAttempt] = useState(0);
  const retry = () => {
    again?.();
    setAttempt(attempt + 1);
  };
  return (
    <Boundary key={attempt} retry={retry}>
      <Drawn part={children} />
    </Boundary>
  );
}

/** Below the boundary, so that it catches what the part throws while it is made. */
function Drawn({ part }: { readonly part: () => ReactNode }) {
  return part();
}

function partOf<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({
    default: await load().catch((cause: unknown) => {
      throw new NotLoaded('the code of a part of the page has not come', { cause });
    }),
  }));
}

interface BoundaryProps {
  readonly retry: () => void;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly failed?: Failed }> {
  override state: { readonly failed?: Failed } = {};

  static getDerivedStateFromError(error: unknown): { readonly failed: Failed } {
    return { failed: error instanceof NotLoaded ? failedWith(error) : faultOf(error) };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? <Failure failed={failed} retry={this.props.retry} /> : this.props.children;
  }
}

/** A fault of ours: what was typed elsewhere stays, and the rest of the page goes on. */
function faultOf(error: unknown): Failed {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    answered: true,
    said: { zh: `这一部分显示时出错：${reason}`, en: `This part failed while it was drawn: ${reason}` },
  };
}
