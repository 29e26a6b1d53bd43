import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changedCell, fieldCell, titleCell } from '../kit/cells.tsx';
import { ListScreen } from '../kit/ListScreen.tsx';
import { useSealedState } from '../kit/useSealedState.ts';
import classes from './organizations.module.css';

const tabs = ['organization', 'identifier'] as const;
type Tab = (typeof tabs)[number];
const isTab = (value: unknown): value is Tab => tabs.some((tab) => tab === value);

/** Organizations, and the phones, accounts and wallets that tie them to people and places. */
export function OrganizationsScreen() {
  const { t } = useTranslation('organizations');
  const [tab, setTab] = useSealedState<Tab>('organizations.tab', 'organization', isTab);
  const changed = { field: 'changedMs', width: 'minmax(96px, 0.8fr)', label: t('kit:list.changed'), cell: changedCell };
  return (
    <Tabs
      value={tab}
      onChange={(next) => isTab(next) && setTab(next)}
      keepMounted={false}
      classNames={{ root: classes.root ?? '', panel: classes.panel ?? '', list: classes.tabs ?? '' }}
    >
      <Tabs.List aria-label={t('title')}>
        <Tabs.Tab value="organization">{t('kit:kindMany.organization')}</Tabs.Tab>
        <Tabs.Tab value="identifier">{t('kit:kindMany.identifier')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="organization">
        <ListScreen
          kind="organization"
          title={t('kit:kindMany.organization')}
          empty={{ title: t('empty.title'), text: t('empty.text') }}
          columns={[
            { field: 'name', width: 'minmax(160px, 2fr)', label: t('fields:organization.name'), cell: titleCell },
            { field: 'type', width: 'minmax(80px, 1fr)', label: t('fields:organization.type'), cell: fieldCell('type') },
            { field: 'country', width: 'minmax(80px, 1fr)', label: t('fields:organization.country'), cell: fieldCell('country') },
            changed,
          ]}
        />
      </Tabs.Panel>
      <Tabs.Panel value="identifier">
        <ListScreen
          kind="identifier"
          title={t('kit:kindMany.identifier')}
          sort={{ field: 'value', descending: false }}
          empty={{ title: t('emptyIdentifier.title'), text: t('emptyIdentifier.text') }}
          columns={[
            { field: 'value', width: 'minmax(180px, 2fr)', label: t('fields:identifier.value'), cell: titleCell },
            { field: 'type', width: 'minmax(80px, 1fr)', label: t('fields:identifier.type'), cell: fieldCell('type') },
            changed,
          ]}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
