// A passphrase as it is typed: shown or hidden, with Caps Lock and an unexpected script named before they cost an attempt.
import { PasswordInput } from '@mantine/core';
import { ArrowBigUpDash, Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scriptOf } from '../../domain/scriptOf.ts';
import classes from './unlock.module.css';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

const RevealIcon = ({ reveal }: { readonly reveal: boolean }) => (reveal ? <EyeOff size={16} /> : <Eye size={16} />);

export function SecretField(props: SecretFieldProps) {
  const { t, i18n } = useTranslation('unlock');
  const [visible, setVisible] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchKeys = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const script = scriptOf(props.value.slice(-1));
  return (
    <div>
      <PasswordInput
        ref={props.ref ?? null}
        label={props.label}
        description={props.description}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={watchKeys}
        onKeyUp={watchKeys}
        visible={visible}
        onVisibilityChange={setVisible}
        visibilityToggleIcon={RevealIcon}
        visibilityToggleButtonProps={{ 'aria-label': visible ? t('hide') : t('show'), tabIndex: 0 }}
        error={props.error}
        disabled={props.disabled ?? false}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus={props.autoFocus || undefined}
        autoFocus={props.autoFocus ?? false}
        size="md"
      />
      <div className={classes.hints} aria-live="polite">
        {capsLock && (
          <span className={classes.capsLock}>
            <ArrowBigUpDash size={15} aria-hidden />
            {t('capsLock')}
          </span>
        )}
        {script !== null && script !== 'Latn' && (
          <span>{t('scriptTyped', { script: new Intl.DisplayNames([i18n.language, 'en'], { type: 'script' }).of(script) })}</span>
        )}
      </div>
    </div>
  );
}
