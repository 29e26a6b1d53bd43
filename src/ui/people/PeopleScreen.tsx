import { useTranslation } from 'react-i18next';
import { ListScreen } from '../kit/ListScreen.tsx';

export function PeopleScreen() {
  const { t } = useTranslation('people');
  return <ListScreen kind="person" title={t('title')} empty={{ title: t('empty.title'), text: t('empty.text') }} />;
}
