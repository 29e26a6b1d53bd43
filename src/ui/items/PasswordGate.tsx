import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { LockKeyhole } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/EmptyState.tsx';
import classes from './itemPage.module.css';

interface PasswordGateProps {
  readonly wrong: boolean;
  readonly onTry: (password: string, keep: boolean) => void;
}

/** A PDF that asks for a password. It is forgotten when the item is left, unless somebody wants it sealed in the vault. */
export function PasswordGate({ wrong, onTry }: PasswordGateProps) {
  const { t } = useTranslation('items');
  const [password, setPassword] = useState('');
  const [keep, setKeep] = useState(false);
  const [refused, setRefused] = useState(wrong);
  useEffect(() => setRefused(wrong), [wrong]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '') onTry(password, keep);
  };
  return (
    <EmptyState icon={LockKeyhole} title={t('quarantine.title.encrypted')} text={t('password.text')}>
      <form className={classes.password} onSubmit={submit}>
        <PasswordInput
          label={t('password.label')}
          value={password}
          autoFocus
          autoComplete="off"
          error={refused ? t('password.wrong') : null}
          visibilityToggleButtonProps={{ 'aria-label': t('password.look') }}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <Checkbox label={t('password.keep')} checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} />
        <Button type="submit" disabled={password === ''}>
          {t('password.open')}
        </Button>
      </form>
    </EmptyState>
  );
}
