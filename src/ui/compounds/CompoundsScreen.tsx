import { useTranslation } from 'react-i18next';
import { ListScreen } from '../kit/ListScreen.tsx';

export function CompoundsScreen() {
  const { t } = useTranslation('compounds');
  return <ListScreen kind="compound" title={t('title')} empty={{ title: t('empty.title'), text: t('empty.text') }} />;
}
