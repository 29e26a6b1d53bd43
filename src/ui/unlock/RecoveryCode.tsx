// The recovery code on screen and on paper, and the proof that the paper is right: two of its groups typed back.
import { Button, TextInput } from '@mantine/core';
import { Check, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionContext } from '../../actions/context.ts';
import { askedGroups, groupsOf, isGroup } from './recoveryGroups.ts';
import classes from './unlock.module.css';

interface RecoveryCodeProps {
  readonly services: Pick<ActionContext, 'host'>;
  readonly code: string;
  readonly onKept: () => void;
}

export function RecoveryCode({ services, code, onKept }: RecoveryCodeProps) {
  const { t } = useTranslation('unlock');
  const groups = groupsOf(code);
  const [asked] = useState(() => askedGroups(groups.length));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const right = (index: number, text: string | undefined) => isGroup(text ?? '', groups[index] ?? '');
  const change = (index: number, text: string) => {
    const next = { ...typed, [index]: text };
    setTyped(next);
    if (asked.every((each) => right(each, next[each]))) onKept();
  };
  const done = asked.every((index) => right(index, typed[index]));
  return (
    <>
      <ol className={classes.code} dir="ltr" aria-label={t('recoveryCode')}>
        {groups.map((group, index) => (
          // Groups may be alike; their place is what tells them apart.
          <li key={`${index}-${group}`} className={classes.codeGroup}>
            <span className={classes.codeNumber}>{index + 1}</span>
            {group}
          </li>
        ))}
      </ol>
      <div>
        <Button variant="default" leftSection={<Printer size={15} />} onClick={() => void services.host.print()}>
          {t('create.print')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('create.typeBack')}</p>
      <div className={classes.groups}>
        {asked.map((index) => {
          const text = typed[index] ?? '';
          const wrong = text.trim().length >= 4 && !right(index, text);
          return (
            <TextInput
              key={index}
              label={t('create.group', { number: index + 1 })}
              value={text}
              onChange={(event) => change(index, event.currentTarget.value)}
              error={wrong ? t('create.groupWrong', { number: index + 1 }) : null}
              rightSection={right(index, text) ? <Check size={16} aria-hidden /> : null}
              autoComplete="off"
              spellCheck={false}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: '0.06em' } }}
            />
          );
        })}
      </div>
      <div role="status" className={classes.live}>
        {done && t('create.codeRight')}
      </div>
    </>
  );
}

/** What the printer gets: nothing of the page but this. */
export function RecoveryPaper({ code }: { readonly code: string }) {
  const { t } = useTranslation('unlock');
  return (
    <div className={classes.paper} aria-hidden>
      <h1>{t('create.printTitle')}</h1>
      <p style={{ fontFamily: 'monospace', fontSize: '18pt', lineHeight: 2 }}>{groupsOf(code).join(' - ')}</p>
      <p>{t('create.printText')}</p>
    </div>
  );
}
