import { Spin } from 'antd';
import { useTerms } from '../shared/terms';

/** In the place of a page that is not there yet. */
export function Waiting() {
  return <Spin className="waiting" aria-label={useTerms()('loading')} />;
}
