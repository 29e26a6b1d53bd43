import { ActionIcon, Tooltip } from '@mantine/core';
import { ArrowLeft, ArrowLeftRight, ArrowRight, X } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Boundary } from '../kit/Boundary.tsx';
import { useActiveCase } from './activeCase.tsx';
import classes from './frame.module.css';
import { type Navigate, NavigateContext, type Target } from './navigation.ts';
import { keyOfTarget, PaneContent } from './PaneContent.tsx';
import { canGoBack, canGoForward, otherSide, type PaneStep, type Side, shownIn, type Visits } from './panes.ts';
import { useArrival } from './useArrival.ts';

interface PaneProps {
  readonly side: Side;
  readonly visits: Visits;
  readonly focused: boolean;
  readonly both: boolean;
  readonly step: (step: PaneStep) => void;
}

/** Navigation as seen from one pane: *here* is this one, *beside* the other. A whole workspace goes to the main pane unless asked otherwise; a place in one opens where it is asked for. */
export function navigateFrom(side: Side, step: (step: PaneStep) => void): Navigate {
  const here = (target: Target): Side => (target.kind === 'workspace' && target.at === undefined ? 'main' : side);
  return {
    open: (target, where = 'here') =>
      step({ kind: 'open', target, side: where === 'here' ? here(target) : otherSide(here(target)) }),
    back: () => step({ kind: 'back', side }),
    forward: () => step({ kind: 'forward', side }),
  };
}

export function Pane({ side, visits, focused, both, step }: PaneProps) {
  const { t } = useTranslation('frame');
  const navigate = useMemo(() => navigateFrom(side, step), [side, step]);
  const target = shownIn(visits);
  const body = useRef<HTMLDivElement>(null);
  const { activeCase } = useActiveCase();
  useArrival(body, `${activeCase} ${keyOfTarget(target)}`, focused);
  return (
    <section
      className={classes.pane}
      data-side={side}
      data-focused={(both && focused) || undefined}
      aria-label={t(side === 'main' ? 'pane.main' : 'pane.beside')}
      tabIndex={-1}
      onFocusCapture={() => step({ kind: 'focus', side })}
      onPointerDownCapture={() => step({ kind: 'focus', side })}
    >
      <div className={classes.paneBar} role="toolbar" aria-label={t('pane.toolbar')}>
        <PaneButton label={t('command.back')} disabled={!canGoBack(visits)} onClick={navigate.back}>
          <ArrowLeft size={16} />
        </PaneButton>
        <PaneButton label={t('command.forward')} disabled={!canGoForward(visits)} onClick={navigate.forward}>
          <ArrowRight size={16} />
        </PaneButton>
        <span className={classes.spring} />
        {side === 'beside' && (
          <>
            <PaneButton label={t('command.swapPanes')} onClick={() => step({ kind: 'swap' })}>
              <ArrowLeftRight size={16} />
            </PaneButton>
            <PaneButton label={t('command.closeBeside')} onClick={() => step({ kind: 'closeBeside' })}>
              <X size={16} />
            </PaneButton>
          </>
        )}
      </div>
      <div ref={body} className={classes.paneBody} data-pane-body tabIndex={-1}>
        <NavigateContext value={navigate}>
          <Boundary key={keyOfTarget(target)}>
            <PaneContent target={target} />
          </Boundary>
        </NavigateContext>
      </div>
    </section>
  );
}

interface PaneButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function PaneButton({ label, disabled, onClick, children }: PaneButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} disabled={disabled ?? false} onClick={onClick} size={28}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
