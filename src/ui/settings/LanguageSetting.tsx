import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offeredLanguages } from '../language/catalogues.ts';
import { languageOf } from '../language/languages.ts';
import { chooseToSpeak } from '../language/speak.ts';
import classes from './settings.module.css';

/** The interface's language; each is named in itself, so that whoever cannot read the present one still finds theirs. */
export function LanguageSetting() {
  const { t, i18n } = useTranslation('settings');
  const [failed, setFailed] = useState(false);
  const choose = async (tag: string | null) => {
    if (tag === null) return;
    setFailed(
      await chooseToSpeak(tag).then(
        () => false,
        () => true,
      ),
    );
  };
  return (
    <>
      <Select
        label={t('language.label')}
        value={i18n.language}
        data={offeredLanguages.map(({ tag, name }) => ({ value: tag, label: name }))}
        renderOption={({ option }) => <span lang={option.value}>{option.label}</span>}
        allowDeselect={false}
        maw={320}
        onChange={(tag) => void choose(tag)}
      />
      {languageOf(i18n.language).isMachineMade && <p className={classes.quiet}>{t('language.machineMade')}</p>}
      {failed && (
        <p className={classes.message} role="alert">
          {t('language.failed')}
        </p>
      )}
    </>
  );
}
