import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserBox } from '../../../actions/export/exportChoice.ts';
import type { ItemRendition } from '../../../actions/export/redactItem.ts';
import { RedactedPage } from './RedactedPage.tsx';
import type { RenditionState } from './useRenditions.ts';
import classes from './wizard.module.css';

interface CheckItemProps {
  readonly state: RenditionState;
  readonly page: number;
  readonly drawing: boolean;
  readonly onCover: (boxes: readonly UserBox[]) => void;
  readonly onRead: (page: number) => void;
}

/** An item as it will leave, or why it will not. */
export function CheckItem({ state, page, drawing, onCover, onRead }: CheckItemProps) {
  const { t } = useTranslation('bundles');
  const [drawn, setDrawn] = useState<readonly UserBox[]>([]);
  if (state.kind === 'waiting') return <p className={classes.quiet}>{t('check.waiting')}</p>;
  if (state.kind === 'working') {
    return (
      <div className={classes.working}>
        <p>{t('check.reading')}</p>
        <Progress value={state.done * 100} aria-label={t('check.reading')} />
      </div>
    );
  }
  if (state.kind === 'refused') return <Refused state={state} onRead={onRead} />;
  const { rendition } = state;
  if (rendition.mediaType === 'text/plain') return <pre className={classes.plain}>{textOf(rendition)}</pre>;
  return (
    <div className={classes.itemPage}>
      <RedactedPage
        rendition={rendition}
        page={page}
        drawn={drawn.filter((box) => box.page === page).map(({ box }) => box)}
        onDraw={drawing ? (box) => setDrawn([...drawn, { page, box }]) : null}
      />
      {drawn.length > 0 && (
        <div className={classes.apply} role="status">
          <span>{t('check.drawn', { count: drawn.length })}</span>
          <Button size="xs" variant="default" onClick={() => setDrawn([])}>
            {t('check.undraw')}
          </Button>
          <Button
            size="xs"
            onClick={() => {
              onCover(drawn);
              setDrawn([]);
            }}
          >
            {t('check.cover')}
          </Button>
        </div>
      )}
    </div>
  );
}

const textOf = ({ bytes }: ItemRendition) => new TextDecoder().decode(bytes);

function Refused({
  state,
  onRead,
}: {
  readonly state: RenditionState & { readonly kind: 'refused' };
  readonly onRead: (page: number) => void;
}) {
  const { t } = useTranslation('bundles');
  const { refusal } = state;
  const page = 'page' in refusal ? refusal.page : undefined;
  const isScript = refusal.type === 'cannotRead' && refusal.why === 'script';
  const mayBeRead = refusal.type === 'cannotRead' && refusal.why === 'quality';
  return (
    <div className={classes.refusal}>
      <p>
        <strong>{t('check.refused')}</strong> {isScript ? t('check.script') : t(`reason.${state.reason}`)}
        {page !== undefined && ` (${t('check.onPage', { page })})`}
      </p>
      <p className={classes.quiet}>{t('check.refusedText')}</p>
      {mayBeRead && page !== undefined && (
        <Button variant="default" onClick={() => onRead(page)}>
          {t('check.read', { page })}
        </Button>
      )}
    </div>
  );
}
