import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserBox } from '../../../actions/export/exportChoice.ts';
import type { HandWork, ItemRendition } from '../../../actions/export/redactItem.ts';
import type { Box } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { RedactedPage } from './RedactedPage.tsx';
import { RefusedItem } from './RefusedItem.tsx';
import { Sought } from './Sought.tsx';
import { SourcePage } from './SourcePage.tsx';
import type { RenditionState } from './useRenditions.ts';
import classes from './wizard.module.css';

interface CheckItemProps {
  readonly item: RecordId;
  readonly state: RenditionState;
  readonly page: number;
  readonly drawing: boolean;
  readonly sought: string;
  readonly onDrawing: (drawing: boolean) => void;
  readonly onHand: (work: HandWork) => void;
  readonly onLeaveOut: () => void;
}

/** An item as it will leave, or why it will not; boxes are drawn on either. */
export function CheckItem({ item, state, page, drawing, sought, onDrawing, onHand, onLeaveOut }: CheckItemProps) {
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
  const shown = state.kind === 'refused' && 'page' in state.refusal && state.refusal.page ? state.refusal.page : page;
  const onDraw = drawing ? (box: Box) => setDrawn([...drawn, { page: shown, box }]) : null;
  const onPage = drawn.filter((box) => box.page === shown).map(({ box }) => box);
  const apply = drawn.length > 0 && (
    <div className={classes.apply} role="status">
      <span>{t('check.drawn', { count: drawn.length })}</span>
      <Button size="xs" variant="default" onClick={() => setDrawn([])}>
        {t('check.undraw')}
      </Button>
      <Button
        size="xs"
        onClick={() => {
          onHand({ userBoxes: drawn });
          setDrawn([]);
        }}
      >
        {t('check.cover')}
      </Button>
    </div>
  );
  if (state.kind === 'refused') {
    return (
      <>
        <RefusedItem state={state} onDraw={() => onDrawing(true)} onHand={onHand} onLeaveOut={onLeaveOut} />
        {drawing && (
          <div className={classes.itemPage}>
            <SourcePage item={item} page={shown} drawn={onPage} onDraw={onDraw} />
            {apply}
          </div>
        )}
      </>
    );
  }
  const { rendition } = state;
  if (rendition.mediaType === 'text/plain') {
    return (
      <pre className={classes.plain}>
        <Sought text={textOf(rendition)} sought={sought} />
      </pre>
    );
  }
  return (
    <div className={classes.itemPage}>
      <RedactedPage rendition={rendition} page={page} drawn={onPage} sought={sought} onDraw={onDraw} />
      {apply}
    </div>
  );
}

const textOf = ({ bytes }: ItemRendition) => new TextDecoder().decode(bytes);
