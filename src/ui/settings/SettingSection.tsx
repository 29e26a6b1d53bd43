import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './settings.module.css';
import { type SettingId, showSetting, useShownSetting } from './shownSetting.ts';

export function SettingSection({ id, children }: { readonly id: SettingId; readonly children: ReactNode }) {
  const { t } = useTranslation('settings');
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const shown = useShownSetting();
  // Whoever came for this section finds it in view, with the keys on its first control.
  useEffect(() => {
    if (shown?.id !== id || !section.current) return;
    section.current.scrollIntoView({ block: 'start' });
    const first = section.current.querySelector<HTMLElement>('button, input, select');
    (first ?? section.current).focus({ preventScroll: true });
    showSetting(null);
  }, [shown, id]);
  return (
    <section ref={section} className={classes.section} aria-labelledby={heading} tabIndex={-1}>
      <div className={classes.about}>
        <Title order={2} id={heading}>
          {t(`${id}.title`)}
        </Title>
        <p>{t(`${id}.text`)}</p>
      </div>
      <div className={classes.control}>{children}</div>
    </section>
  );
}
