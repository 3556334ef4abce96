import { Alert } from 'antd';
import { PageLink } from '../drawing/PageLink';
import { isClosed } from '../year/closed';
import { useViewing } from '../loading/ViewerContext';
import { useYearData } from '../loading/YearContext';
import { useCommandTexts } from './command-texts';

/** Says that a closed year takes no entries, before one has been filled in, and leads to what reopens it. */
export function ClosedNotice() {
  const said = useCommandTexts();
  const data = useYearData();
  const { may } = useViewing();
  if (!isClosed(data)) return null;
  const reopen = (
    <PageLink path="/entry" query={{ form: 'reopenYear' }}>
      {said('reopenYear')}
    </PageLink>
  );
  return (
    <Alert
      className="closed"
      type="info"
      showIcon
      title={said('closed', { year: data.year })}
      action={may('reopenYear') && reopen}
    />
  );
}
