// Contents and search on one side, the page on the other; one above the other where there is little room.
import { ActionIcon, Menu, NativeSelect, TextInput } from '@mantine/core';
import { Printer, Search } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPress } from '../frame/shortcut.ts';
import { Contents } from './Contents.tsx';
import { useKeyNames } from './keyNames.ts';
import { ManualHits } from './ManualHits.tsx';
import { ManualPageView } from './ManualPageView.tsx';
import { ManualPrint } from './ManualPrint.tsx';
import classes from './manual.module.css';
import { isManualId, type ManualPlace } from './manualIds.ts';
import { searchShortcut } from './manualKeys.ts';
import { type ManualPage, readManual } from './manualPages.ts';
import { searchManual, wordsOf } from './searchManual.ts';

interface ManualReaderProps {
  readonly place: ManualPlace;
  readonly onOpen: (place: ManualPlace) => void;
  /** Absent where no command can be performed. */
  readonly onCommand?: (id: string) => void;
  readonly onPrint?: () => Promise<unknown>;
}

export function ManualReader({ place, onOpen, onCommand, onPrint }: ManualReaderProps) {
  const { t, i18n } = useTranslation('manual');
  const nameKey = useKeyNames();
  const pages = useMemo(() => readManual(i18n.language, nameKey), [i18n.language, nameKey]);
  const [text, setText] = useState('');
  const [printing, setPrinting] = useState<readonly ManualPage[] | null>(null);
  const words = useMemo(() => wordsOf(text), [text]);
  const hits = useMemo(() => searchManual(pages, text), [pages, text]);
  const field = useRef<HTMLInputElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const page = pages.find(({ id }) => id === place.page);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPress(searchShortcut, event.nativeEvent)) return;
    event.preventDefault();
    field.current?.focus();
    field.current?.select();
  };
  const walkHits = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const stops = [field.current, ...(side.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
    stops[stops.indexOf(document.activeElement as HTMLInputElement) + by]?.focus();
    event.preventDefault();
  };
  const onFieldKey = (event: KeyboardEvent) => {
    const first = hits[0];
    if (event.key === 'Enter' && first) onOpen(first);
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={classes.manual} onKeyDown={onKeyDown}>
      <div ref={side} className={classes.side} role="search" aria-label={t('search')} onKeyDown={walkHits}>
        <div className={classes.ask}>
          <TextInput
            ref={field}
            type="search"
            className={classes.field ?? ''}
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<Search size={15} aria-hidden />}
            value={text}
            autoFocus
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={onFieldKey}
          />
          {onPrint && page && <PrintMenu onChoose={(all) => setPrinting(all ? pages : [page])} />}
        </div>
        {words.length > 0 ? (
          <ManualHits hits={hits} place={place} onOpen={onOpen} />
        ) : (
          <>
            <Contents pages={pages} place={place} onOpen={onOpen} />
            <NativeSelect
              className={classes.pick ?? ''}
              aria-label={t('contents')}
              data={pages.map(({ id, title }) => ({ value: id, label: title }))}
              value={place.page}
              onChange={({ currentTarget: { value } }) => isManualId(value) && onOpen({ page: value, section: null })}
            />
          </>
        )}
      </div>
      {page && (
        <ManualPageView
          key={page.id}
          page={page}
          pages={pages}
          section={place.section}
          words={words}
          onOpen={onOpen}
          {...(onCommand ? { onCommand } : {})}
        />
      )}
      {printing && onPrint && <ManualPrint pages={printing} print={onPrint} onDone={() => setPrinting(null)} />}
    </div>
  );
}

function PrintMenu({ onChoose }: { readonly onChoose: (all: boolean) => void }) {
  const { t } = useTranslation('manual');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={t('print')}>
          <Printer size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChoose(false)}>{t('printPage')}</Menu.Item>
        <Menu.Item onClick={() => onChoose(true)}>{t('printAll')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
