import { useTranslation } from 'react-i18next';
import { useHostInfo } from '../frame/HostBanner.tsx';
import classes from './settings.module.css';

/** Where Holdfast runs, and what that host cannot do. */
export function AboutHost() {
  const { t } = useTranslation('settings');
  const info = useHostInfo();
  if (!info) return null;
  return (
    <div className={classes.host}>
      <p className={classes.quiet}>
        {info.versions.electron === null
          ? t('about.browser', { chromium: info.versions.chromium })
          : t('about.electron', { electron: info.versions.electron, chromium: info.versions.chromium })}
      </p>
      {info.lacks.length > 0 && (
        <>
          <p className={classes.quiet}>{t('about.lacks')}</p>
          <ul>
            {info.lacks.map((lack) => (
              <li key={lack}>{t(`frame:host.lack.${lack}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
