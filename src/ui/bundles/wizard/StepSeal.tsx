// What leaves, what stays, what could not be proved, in one plain paragraph; then the seal.
import { Button, Progress } from '@mantine/core';
import { PackageCheck, Stamp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rendition } from '../../../actions/export/gatherContents.ts';
import { type ExportError, type Exported, type ExportProgress, exportBundle } from '../../../actions/exportBundle.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { errorSentence } from '../../kit/errorSentence.ts';
import { useServices } from '../../kit/services.tsx';
import { sizeWords } from '../../kit/sizeWords.ts';
import { showBundles } from '../bundlesView.ts';
import { OwnKey } from '../Register.tsx';
import { NotProvedList } from './NotProvedList.tsx';
import { SealSummary } from './SealSummary.tsx';
import type { StepCheckProps } from './StepCheck.tsx';
import { timeLeft, timeLeftWords } from './timeLeft.ts';
import type { RenditionState } from './useRenditions.ts';
import classes from './wizard.module.css';

type Sealing =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working'; readonly progress: ExportProgress | null; readonly msLeft: number | null }
  | { readonly kind: 'failed'; readonly error: ExportError }
  | { readonly kind: 'done'; readonly exported: Exported };

const isSettled = (state: RenditionState): state is RenditionState & Rendition =>
  state.kind === 'done' || state.kind === 'refused';

/** Times each stage by itself. */
function startWatch(): (progress: ExportProgress) => number | null {
  let [stage, since]: [string, number] = ['', 0];
  return (progress) => {
    if (progress.stage !== stage) [stage, since] = [progress.stage, performance.now()];
    return timeLeft(performance.now() - since, progress.done);
  };
}

interface StepSealProps extends StepCheckProps {
  readonly onSealed: () => void;
  readonly onAnew: () => void;
}

export function StepSeal({ draft, change, plan, renditions, onSealed, onAnew }: StepSealProps) {
  const { t, i18n } = useTranslation('bundles');
  const services = useServices();
  const [sealing, setSealing] = useState<Sealing>({ kind: 'ready' });
  const stop = useRef<AbortController | null>(null);
  const settled = new Map(
    [...renditions.states].filter((entry): entry is [RecordId, RenditionState & Rendition] => isSettled(entry[1])),
  );
  const msLeft = sealing.kind === 'working' && sealing.progress?.stage === 'proving' ? sealing.msLeft : null;
  const unread = plan.items.filter(({ id }) => !settled.has(id) && !draft.leftOut.includes(id)).length;

  const seal = async () => {
    stop.current = new AbortController();
    const watch = startWatch();
    setSealing({ kind: 'working', progress: null, msLeft: null });
    const done = await exportBundle(
      services,
      plan,
      { renditions: settled, leftOut: new Set(draft.leftOut) },
      {
        signal: stop.current.signal,
        onProgress: (progress) => setSealing({ kind: 'working', progress, msLeft: watch(progress) }),
      },
    );
    if (done.ok) {
      onSealed();
      setSealing({ kind: 'done', exported: done.value });
    } else setSealing(done.error.type === 'cancelled' ? { kind: 'ready' } : { kind: 'failed', error: done.error });
  };
  const leaveOut = (item: RecordId) => {
    change({ leftOut: [...draft.leftOut, item] });
    setSealing({ kind: 'ready' });
  };

  if (sealing.kind === 'done') {
    const { files, sizeBytes, sha256 } = sealing.exported;
    return (
      <div className={classes.form} role="status">
        <p className={classes.sentence}>{t('seal.done', { count: files, size: sizeWords(i18n.language, sizeBytes) })}</p>
        <p className={classes.quiet}>{t('seal.doneText')}</p>
        <code className={classes.hash}>{sha256}</code>
        <OwnKey />
        <div className={classes.ways}>
          <Button leftSection={<PackageCheck size={16} />} onClick={() => showBundles('register')}>
            {t('seal.register')}
          </Button>
          <Button variant="default" onClick={onAnew}>
            {t('seal.another')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.form}>
      <SealSummary draft={draft} plan={plan} states={renditions.states} />
      {sealing.kind === 'failed' && sealing.error.type === 'notProved' && (
        <NotProvedList unproved={sealing.error.unproved} plan={plan} onLeaveOut={leaveOut} />
      )}
      {sealing.kind === 'failed' && sealing.error.type !== 'notProved' && (
        <p className={classes.warning} role="alert">
          {sealing.error.type === 'nothingProved' || sealing.error.type === 'tooLarge' || sealing.error.type === 'sourceFailed'
            ? t(`seal.error.${sealing.error.type}`)
            : errorSentence(i18n, sealing.error)}
        </p>
      )}
      {sealing.kind === 'working' ? (
        <div className={classes.working} role="status">
          <p>{t(`seal.stage.${sealing.progress?.stage ?? 'building'}`)}</p>
          <Progress value={(sealing.progress?.done ?? 0) * 100} aria-label={t('seal.progress')} />
          {msLeft !== null && <p className={classes.quiet}>{timeLeftWords(t, msLeft)}</p>}
          <Button variant="default" onClick={() => stop.current?.abort()}>
            {t('seal.stop')}
          </Button>
        </div>
      ) : (
        <div>
          <Button size="md" leftSection={<Stamp size={17} />} disabled={unread > 0} onClick={() => void seal()}>
            {t('seal.seal')}
          </Button>
          {unread > 0 && <p className={classes.quiet}>{t('seal.unread', { count: unread })}</p>}
        </div>
      )}
    </div>
  );
}
