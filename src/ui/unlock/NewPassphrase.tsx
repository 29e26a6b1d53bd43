import { Button } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecretField } from './SecretField.tsx';
import { StrengthMeter, useStrength } from './StrengthMeter.tsx';
import { suggestPassphrase } from './suggestPassphrase.ts';
import classes from './unlock.module.css';

interface NewPassphraseProps {
  readonly action: string;
  readonly busy: boolean;
  readonly onChosen: (passphrase: string) => void;
}

/** Choosing a passphrase: a suggestion made by chance, an honest estimate, typed twice. Also used when it is changed. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { t } = useTranslation('unlock');
  const [suggestion, setSuggestion] = useState(() => suggestPassphrase());
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const strength = useStrength(passphrase);
  const same = repeated === passphrase;
  const ready = strength !== null && strength.strength !== 'refused' && same;
  const [pressed, setPressed] = useState(false);
  const own = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);
  const { onChosen } = props;
  const takeSuggestion = () => {
    setPassphrase(suggestion);
    setRepeated('');
    setPressed(false);
    repeat.current?.focus();
  };
  // Pressed before the estimate was there: it is done when it comes, or the field that stands in the way is shown.
  useEffect(() => {
    if (!pressed || (strength === null && passphrase !== '')) return;
    if (ready) onChosen(passphrase);
    else (strength === null || strength.strength === 'refused' ? own : repeat).current?.focus();
    setPressed(false);
  }, [pressed, strength, ready, passphrase, onChosen]);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setPressed(true);
      }}
    >
      <div className={classes.suggestion}>
        <span className={classes.quiet}>{t('create.suggestion')}</span>
        <output className={classes.words} lang="en">
          {suggestion}
        </output>
        <div className={classes.row} style={{ justifyContent: 'flex-start' }}>
          <Button variant="light" onClick={takeSuggestion} disabled={props.busy}>
            {t('create.useSuggestion')}
          </Button>
          <Button
            variant="subtle"
            leftSection={<RefreshCw size={14} />}
            onClick={() => setSuggestion(suggestPassphrase())}
            disabled={props.busy}
          >
            {t('create.another')}
          </Button>
        </div>
      </div>
      <SecretField ref={own} label={t('create.own')} value={passphrase} onChange={setPassphrase} disabled={props.busy} />
      <StrengthMeter answer={strength} />
      <SecretField
        ref={repeat}
        label={t('create.repeat')}
        value={repeated}
        onChange={setRepeated}
        disabled={props.busy}
        error={repeated !== '' && !same && !passphrase.startsWith(repeated) ? t('create.repeatDiffers') : null}
      />
      <div>
        <Button type="submit" size="md" aria-disabled={!ready} data-disabled={!ready} loading={props.busy}>
          {props.action}
        </Button>
      </div>
    </form>
  );
}
