// Every kind of record as a table, those too that have no workspace of their own: links, sources, excerpts, consent.
import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../domain/dictionary.ts';
import { ListScreen } from '../kit/ListScreen.tsx';
import classes from '../kit/tabbedScreen.module.css';
import { useSealedState } from '../kit/useSealedState.ts';

const tabs = [
  'person',
  'compound',
  'organization',
  'identifier',
  'interview',
  'item',
  'event',
  'link',
  'source',
  'excerpt',
  'consent',
  'bundle',
] as const satisfies readonly Kind[];
type Tab = (typeof tabs)[number];
const isTab = (value: unknown): value is Tab => tabs.some((tab) => tab === value);

export function TablesScreen() {
  const { t } = useTranslation('tables');
  const [tab, setTab] = useSealedState<Tab>('tables.kind', 'event', isTab);
  return (
    <Tabs
      value={tab}
      onChange={(next) => isTab(next) && setTab(next)}
      keepMounted={false}
      classNames={{ root: classes.root ?? '', panel: classes.panel ?? '', list: classes.tabs ?? '' }}
    >
      <Tabs.List aria-label={t('kinds')}>
        {tabs.map((kind) => (
          <Tabs.Tab key={kind} value={kind}>
            {t(`kit:kindMany.${kind}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((kind) => (
        <Tabs.Panel key={kind} value={kind}>
          <ListScreen kind={kind} title={t(`kit:kindMany.${kind}`)} empty={{ title: t('empty.title'), text: t('empty.text') }} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
