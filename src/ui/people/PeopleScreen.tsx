import { useTranslation } from 'react-i18next';
import { changedCell, fieldCell, titleCell } from '../kit/cells.tsx';
import { ListScreen } from '../kit/ListScreen.tsx';

export function PeopleScreen() {
  const { t } = useTranslation('people');
  return (
    <ListScreen
      kind="person"
      title={t('title')}
      empty={{ title: t('empty.title'), text: t('empty.text') }}
      columns={[
        { field: 'name', width: 'minmax(160px, 2fr)', label: t('fields:person.name'), cell: titleCell },
        {
          field: 'roles',
          width: 'minmax(90px, 1.2fr)',
          label: t('fields:person.roles'),
          cell: fieldCell('roles'),
          sortable: false,
        },
        {
          field: 'citizenships',
          width: 'minmax(80px, 1fr)',
          label: t('fields:person.citizenships'),
          cell: fieldCell('citizenships'),
          sortable: false,
        },
        { field: 'changedMs', width: 'minmax(96px, 0.8fr)', label: t('kit:list.changed'), cell: changedCell },
      ]}
    />
  );
}
