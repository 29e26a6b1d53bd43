import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ManualLink } from '../manual/ManualLink.tsx';
import { Promises } from '../unlock/Promises.tsx';
import { AboutHost } from './AboutHost.tsx';
import { BackupSetting } from './BackupSetting.tsx';
import { CheckSetting } from './CheckSetting.tsx';
import { DestroySetting } from './DestroySetting.tsx';
import { LanguageSetting } from './LanguageSetting.tsx';
import { LockSetting } from './LockSetting.tsx';
import { OwnNameSetting } from './OwnNameSetting.tsx';
import { PassphraseSetting } from './PassphraseSetting.tsx';
import { RecoverySetting } from './RecoverySetting.tsx';
import { SettingSection } from './SettingSection.tsx';
import classes from './settings.module.css';
import { ThemeSetting } from './ThemeSetting.tsx';

export function SettingsScreen() {
  const { t } = useTranslation('settings');
  return (
    <div className={classes.settings}>
      <Title order={1}>{t('title')}</Title>
      <SettingSection id="backup">
        <BackupSetting />
      </SettingSection>
      <SettingSection id="check">
        <CheckSetting />
      </SettingSection>
      <SettingSection id="ownName">
        <OwnNameSetting />
      </SettingSection>
      <SettingSection id="lock">
        <LockSetting />
      </SettingSection>
      <SettingSection id="passphrase">
        <PassphraseSetting />
      </SettingSection>
      <SettingSection id="recovery">
        <RecoverySetting />
      </SettingSection>
      <SettingSection id="language">
        <LanguageSetting />
      </SettingSection>
      <SettingSection id="look">
        <ThemeSetting />
      </SettingSection>
      <SettingSection id="about">
        <Promises />
        <AboutHost />
        <div>
          <ManualLink page="vault" />
        </div>
      </SettingSection>
      <SettingSection id="destroy">
        <DestroySetting />
      </SettingSection>
    </div>
  );
}
