import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import {
  BookmarkPlus,
  ChevronLeft,
  ChevronRight,
  type LucideIcon,
  PanelLeft,
  RotateCw,
  Search,
  SquareDashedMousePointer,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutWords } from '../frame/shortcut.ts';
import classes from './pdfViewer.module.css';
import type { ZoomControls } from './useZoom.ts';
import { keyOf, type ViewerDeed } from './viewerKeys.ts';

interface ViewerBarProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly zoom: ZoomControls;
  /** Stays the same function: while pages fly past only the page's number is drawn anew. */
  readonly onDeed: (deed: ViewerDeed) => void;
  readonly finding: boolean;
  readonly regions: boolean;
  readonly strip: boolean;
}

export function ViewerBar({ page, pages, onPage, zoom, onDeed, finding, regions, strip }: ViewerBarProps) {
  const { t } = useTranslation('items');
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('viewer.bar')}>
      <Tool deed="strip" icon={PanelLeft} pressed={strip} onDeed={onDeed} />
      <Tool deed="previous" icon={ChevronLeft} disabled={page <= 1} onDeed={onDeed} />
      <PageField page={page} pages={pages} onPage={onPage} />
      <Tool deed="next" icon={ChevronRight} disabled={page >= pages} onDeed={onDeed} />
      <span className={classes.spring} />
      <Tool deed="out" icon={ZoomOut} onDeed={onDeed} />
      <ZoomMenu zoom={zoom} />
      <Tool deed="in" icon={ZoomIn} onDeed={onDeed} />
      <Tool deed="turnRight" icon={RotateCw} onDeed={onDeed} />
      <Tool deed="pageExcerpt" icon={BookmarkPlus} onDeed={onDeed} />
      <Tool deed="region" icon={SquareDashedMousePointer} pressed={regions} onDeed={onDeed} />
      <Tool deed="find" icon={Search} pressed={finding} onDeed={onDeed} />
    </div>
  );
}

interface ToolProps {
  readonly deed: ViewerDeed;
  readonly icon: LucideIcon;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onDeed: (deed: ViewerDeed) => void;
}

const Tool = memo(function Tool({ deed, icon: Icon, onDeed, ...state }: ToolProps) {
  const { t } = useTranslation('items');
  return (
    <BarButton {...state} label={t(`viewer.${deed}`)} keys={shortcutWords(keyOf(deed))} onClick={() => onDeed(deed)}>
      <Icon size={16} />
    </BarButton>
  );
});

const shares = [0.5, 1, 1.5, 2];

export const ZoomMenu = memo(function ZoomMenu({ zoom }: { readonly zoom: ZoomControls }) {
  const { t, i18n } = useTranslation('items');
  const percent = (share: number) =>
    new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={classes.zoom} aria-label={t('viewer.zoom', { percent: percent(zoom.share) })}>
          {percent(zoom.share)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => zoom.set('width')}>{t('viewer.fit')}</Menu.Item>
        <Menu.Item onClick={() => zoom.set('page')}>{t('viewer.fitPage')}</Menu.Item>
        {shares.map((share) => (
          <Menu.Item key={share} onClick={() => zoom.set(share)}>
            {percent(share)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});

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
