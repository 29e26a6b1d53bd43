import { Button, Menu } from '@mantine/core';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { offeredLanguages } from './catalogues.ts';
import { languageOf } from './languages.ts';
import { chooseToSpeak } from './speak.ts';

/** The languages by their own names, for a page that stands before the settings can be reached. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation('settings');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<Languages size={16} />}
          aria-label={`${languageOf(i18n.language).name}: ${t('language.change')}`}
        >
          {languageOf(i18n.language).name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offeredLanguages.map(({ tag, name }) => (
          <Menu.Item
            key={tag}
            lang={tag}
            aria-current={tag === i18n.language || undefined}
            onClick={() => void chooseToSpeak(tag).catch(() => undefined)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
