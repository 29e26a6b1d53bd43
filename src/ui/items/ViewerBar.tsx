import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { ChevronLeft, ChevronRight, PanelLeft, Search, SquareDashedMousePointer, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutWords } from '../frame/shortcut.ts';
import classes from './pdfViewer.module.css';
import type { ZoomControls } from './useZoom.ts';

interface ViewerBarProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly zoom: ZoomControls;
  readonly finding: boolean;
  readonly onFind: () => void;
  readonly regions: boolean;
  readonly onRegions: () => void;
  readonly strip: boolean;
  readonly onStrip: () => void;
}

export function ViewerBar(props: ViewerBarProps) {
  const { t, i18n } = useTranslation('items');
  const { page, pages, zoom } = props;
  const percent = (share: number) => new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share);
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('viewer.bar')}>
      <BarButton label={t('viewer.strip')} pressed={props.strip} onClick={props.onStrip}>
        <PanelLeft size={16} />
      </BarButton>
      <BarButton label={t('viewer.previous')} keys="←" disabled={page <= 1} onClick={() => props.onPage(page - 1)}>
        <ChevronLeft size={16} />
      </BarButton>
      <PageField page={page} pages={pages} onPage={props.onPage} />
      <BarButton label={t('viewer.next')} keys="→" disabled={page >= pages} onClick={() => props.onPage(page + 1)}>
        <ChevronRight size={16} />
      </BarButton>
      <span className={classes.spring} />
      <BarButton label={t('viewer.out')} keys={shortcutWords('mod+-')} onClick={() => zoom.step(-1)}>
        <ZoomOut size={16} />
      </BarButton>
      <Menu>
        <Menu.Target>
          <UnstyledButton className={classes.zoom} aria-label={t('viewer.zoom', { percent: percent(zoom.share) })}>
            {percent(zoom.share)}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => zoom.set('width')}>{t('viewer.fit')}</Menu.Item>
          {[0.5, 1, 1.5, 2].map((share) => (
            <Menu.Item key={share} onClick={() => zoom.set(share)}>
              {percent(share)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <BarButton label={t('viewer.in')} keys={shortcutWords('mod+=')} onClick={() => zoom.step(1)}>
        <ZoomIn size={16} />
      </BarButton>
      <BarButton label={t('viewer.region')} pressed={props.regions} onClick={props.onRegions}>
        <SquareDashedMousePointer size={16} />
      </BarButton>
      <BarButton label={t('find.label')} keys={shortcutWords('mod+F')} pressed={props.finding} onClick={props.onFind}>
        <Search size={16} />
      </BarButton>
    </div>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function BarButton({ label, keys, pressed, disabled, onClick, children }: BarButtonProps) {
  return (
    <Tooltip label={keys ? `${label} · ${keys}` : label}>
      <ActionIcon
        size={28}
        aria-label={label}
        disabled={disabled ?? false}
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'accent' : 'gray'}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function PageField({ page, pages, onPage }: Pick<ViewerBarProps, 'page' | 'pages' | 'onPage'>) {
  const { t } = useTranslation('items');
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const wanted = Number(typed);
    if (typed !== null && Number.isInteger(wanted) && wanted >= 1) onPage(Math.min(pages, wanted));
    setTyped(null);
  };
  return (
    <span className={classes.pageField}>
      <input
        aria-label={t('viewer.pageField')}
        inputMode="numeric"
        value={typed ?? String(page)}
        size={Math.max(2, String(pages).length)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <span>{t('viewer.ofPages', { count: pages })}</span>
    </span>
  );
}
