import { ActionIcon, Tooltip } from '@mantine/core';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './chart.module.css';
import { zoomAt } from './timeView.ts';
import type { TimeViewState } from './useTimeView.ts';

const step = 0.5;

export function ChartTools({ state }: { readonly state: TimeViewState }) {
  const { t } = useTranslation('timeline');
  const zoom = (factor: number) => state.change((view) => zoomAt(view, (view.from + view.to) / 2, factor));
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('chart.tools')}>
      <Tool label={t('chart.nearer')} onClick={() => zoom(step)}>
        <ZoomIn size={16} />
      </Tool>
      <Tool label={t('chart.farther')} onClick={() => zoom(1 / step)}>
        <ZoomOut size={16} />
      </Tool>
      <Tool label={t('chart.fit')} onClick={state.fit} disabled={state.fitted}>
        <Maximize2 size={15} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

function Tool({ label, onClick, disabled, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} size={26} onClick={onClick} disabled={disabled ?? false}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
