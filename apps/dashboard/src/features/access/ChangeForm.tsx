import {
  useEffect,
  useId,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { Notice } from '../../drawing/plain/Notice';
import { useName } from '../../wording/settings';
import { faultsIn, FormContext, readValues, type Asked, type Draft } from './form';
import { useAccessTexts } from './texts';
import type { Sent } from './use-change';

interface ChangeFormProps {
  readonly label: string;
  readonly initial: Draft;
  readonly asked: Asked;
  /** `id` is the same while nothing is changed. */
  readonly send: (values: Draft, id: string) => Promise<Sent>;
  readonly onDone: (values: Draft) => void;
  /** It was opened for one change; absent where it stays. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** The form of one change of access rights. A refusal is shown at its field. */
export function ChangeForm({ label, initial, asked, send, onDone, onCancel, children }: ChangeFormProps) {
  const t = useAccessTexts();
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const { values, faults, refusals, told, busy, change, submit } = useChangeForm({
    initial,
    asked,
    send,
    onDone,
  });
  const isOpened = onCancel !== undefined;
  useEffect(() => {
    if (isOpened) box.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [isOpened]);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);
  const cancelByEscape = ({ key }: KeyboardEvent) => key === 'Escape' && onCancel?.();
  const sendIt = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form
      ref={box}
      className="granting"
      aria-label={label}
      noValidate
      onSubmit={sendIt}
      onKeyDown={cancelByEscape}
    >
      <FormContext value={{ id, values, faults, change }}>
        <div className="fields">{children}</div>
      </FormContext>
      {told !== undefined && <Notice severity="error" title={told} />}
      <p className="buttons">
        <button type="submit" className="push" aria-disabled={busy}>
          {t('send')}
        </button>
        {onCancel && (
          <button type="button" className="push" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </p>
    </form>
  );
}

type Working = Pick<ChangeFormProps, 'initial' | 'asked' | 'send' | 'onDone'>;

function useChangeForm({ initial, asked, send, onDone }: Working) {
  const t = useAccessTexts();
  const said = useName();
  const [{ values, id }, setDraft] = useState(() => ({ values: initial, id: crypto.randomUUID() }));
  const [faults, setFaults] = useState<Draft>({});
  // Each moves the cursor to what is wrong; typing does not.
  const [refusals, setRefusals] = useState(0);
  const [told, setTold] = useState<string>();
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const change = (part: Draft) => {
    setDraft((draft) => ({ values: { ...draft.values, ...part }, id: crypto.randomUUID() }));
    setFaults((all) => Object.fromEntries(Object.entries(all).filter(([path]) => !(path in part))));
    setTold(undefined);
  };
  const show = (found: Draft) => {
    setFaults(found);
    if (Object.keys(found).length > 0) setRefusals((count) => count + 1);
  };
  const tell = (sent: Sent) => {
    if (sent.kind === 'done') {
      setDraft({ values: initial, id: crypto.randomUUID() });
      onDone(values);
    } else if (sent.kind === 'unanswered') setTold(t('unanswered'));
    else if (sent.field in values) show({ [sent.field]: said(sent.said, '') });
    else setTold(said(sent.said, ''));
  };
  const submit = async () => {
    // A second click comes before the first is drawn as busy.
    if (sending.current) return;
    const found = faultsIn(values, asked).map(({ path, fault }) => [path, t(fault)] as const);
    setTold(undefined);
    show(Object.fromEntries(found));
    if (found.length > 0) return;
    sending.current = true;
    setBusy(true);
    const sent = await send(readValues(values, asked), id);
    sending.current = false;
    setBusy(false);
    tell(sent);
  };
  return { values, faults, refusals, told, busy, change, submit };
}
