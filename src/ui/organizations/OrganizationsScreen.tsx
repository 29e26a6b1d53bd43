import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ListScreen } from '../kit/ListScreen.tsx';
import classes from '../kit/tabbedScreen.module.css';
import { useSealedState } from '../kit/useSealedState.ts';

const tabs = ['organization', 'identifier'] as const;
type Tab = (typeof tabs)[number];
const isTab = (value: unknown): value is Tab => tabs.some((tab) => tab === value);

/** Organizations, and the phones, accounts and wallets that tie them to people and places. */
export function OrganizationsScreen() {
  const { t } = useTranslation('organizations');
  const [tab, setTab] = useSealedState<Tab>('organizations.tab', 'organization', isTab);
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
        />
      </Tabs.Panel>
      <Tabs.Panel value="identifier">
        <ListScreen
          kind="identifier"
          title={t('kit:kindMany.identifier')}
          empty={{ title: t('emptyIdentifier.title'), text: t('emptyIdentifier.text') }}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
