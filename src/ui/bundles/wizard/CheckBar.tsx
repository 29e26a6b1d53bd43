import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Check, ChevronLeft, ChevronRight, FileX, SkipForward, SquareDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Unit } from './units.ts';
import classes from './wizard.module.css';

interface CheckBarProps {
  readonly unit: Unit;
  readonly at: number;
  readonly of: number;
  readonly seen: boolean;
  readonly drawing: boolean;
  readonly canDraw: boolean;
  readonly onDrawing: (drawing: boolean) => void;
  readonly onShow: (at: number) => void;
  readonly onAccept: () => void;
  readonly onLeaveOut: () => void;
  readonly onCovered: (way: 1 | -1) => void;
}

export function CheckBar({
  unit,
  at,
  of,
  seen,
  drawing,
  canDraw,
  onDrawing,
  onShow,
  onAccept,
  onLeaveOut,
  onCovered,
}: CheckBarProps) {
  const { t } = useTranslation('bundles');
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('check.bar')}>
      <Tooltip label={`${t('check.previous')} ←`}>
        <ActionIcon aria-label={t('check.previous')} disabled={at === 0} onClick={() => onShow(at - 1)}>
          <ChevronLeft size={17} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.place}>
        {unit.pages > 1 ? t('check.page', { page: unit.page, pages: unit.pages }) : t('check.piece', { at: at + 1, of })}
      </span>
      <Tooltip label={`${t('check.next')} →`}>
        <ActionIcon aria-label={t('check.next')} disabled={at === of - 1} onClick={() => onShow(at + 1)}>
          <ChevronRight size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('check.nextCovered')} N`}>
        <ActionIcon aria-label={t('check.nextCovered')} onClick={() => onCovered(1)}>
          <SkipForward size={16} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.covered}>{t('check.covered', { count: unit.covered })}</span>
      <span className={classes.grow} />
      {canDraw && (
        <Button
          size="xs"
          variant={drawing ? 'light' : 'default'}
          aria-pressed={drawing}
          leftSection={<SquareDashed size={15} />}
          onClick={() => onDrawing(!drawing)}
        >
          {t('check.draw')}
        </Button>
      )}
      <Button size="xs" variant="default" leftSection={<FileX size={15} />} onClick={onLeaveOut}>
        {t('check.leaveOut')}
      </Button>
      <Button size="xs" variant={seen ? 'light' : 'filled'} leftSection={<Check size={15} />} onClick={onAccept}>
        {t('check.accept')}
      </Button>
    </div>
  );
}
