import { useTranslation } from 'react-i18next';
import { changedCell, dateCell, fieldCell, titleCell } from '../kit/cells.tsx';
import { ListScreen } from '../kit/ListScreen.tsx';

export function CompoundsScreen() {
  const { t } = useTranslation('compounds');
  return (
    <ListScreen
      kind="compound"
      title={t('title')}
      empty={{ title: t('empty.title'), text: t('empty.text') }}
      columns={[
        { field: 'name', width: 'minmax(160px, 2fr)', label: t('fields:compound.name'), cell: titleCell },
        { field: 'country', width: 'minmax(80px, 1fr)', label: t('fields:compound.country'), cell: fieldCell('country') },
        { field: 'area', width: 'minmax(80px, 1fr)', label: t('fields:compound.area'), cell: fieldCell('area') },
        { field: 'operated', width: 'minmax(90px, 1fr)', label: t('fields:compound.operated'), cell: dateCell('operated') },
        { field: 'changedMs', width: 'minmax(96px, 0.8fr)', label: t('kit:list.changed'), cell: changedCell },
      ]}
    />
  );
}
