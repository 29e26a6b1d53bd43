import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addToSet } from '../../actions/addToSet.ts';
import type { RecordId } from '../../domain/ids.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';

/** Puts a record into a case. */
export function JoinCase({ id }: { readonly id: RecordId }) {
  const { t, i18n } = useTranslation('inbox');
  const services = useServices();
  const act = useAct();
  const titleOf = useRecordTitle();
  const cases = useVaultQuery(
    `cases:${i18n.language}`,
    (vault) => vault.list({ kind: 'case', sort: { field: 'title' }, locale: i18n.language, limit: 50 }),
    ['case'],
  ).value;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          {t('join')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(cases?.rows ?? []).map((head) => (
          <Menu.Item key={head.id} onClick={() => void act(addToSet(services, { record: id, field: 'cases', value: head.id }))}>
            {titleOf(head)}
          </Menu.Item>
        ))}
        {cases?.total === 0 && <Menu.Label>{t('noCase')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
