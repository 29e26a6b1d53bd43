import { ActionIcon, NativeSelect } from '@mantine/core';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../../domain/fields.ts';
import { RecordLink } from '../kit/RecordLink.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './peopleField.module.css';
import { RecordPicker } from './RecordPicker.tsx';

interface PeopleFieldProps {
  readonly people: readonly Participant[];
  readonly roles: readonly string[];
  /** Catalogue key before the role, e.g. `interviews:role`. */
  readonly roleKey: string;
  readonly label: string;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  /** `instead` leaves as the other comes: the same person in another role. */
  readonly onAdd: (person: Participant, instead?: Participant) => void;
  readonly onRemove: (person: Participant) => void;
}

/** Who took part, each in a role; a person who is not recorded yet is made by typing the name. */
export function PeopleField({ people, roles, roleKey, label, readOnly, autoFocus, onAdd, onRemove }: PeopleFieldProps) {
  const { t } = useTranslation('interviews');
  const ids = people.map(({ person }) => person);
  const heads = useVaultQuery(`people:${ids.join()}`, (vault) => vault.heads(ids), ['person']).value ?? [];
  const nextRole = roles[Math.min(people.length, roles.length - 1)] ?? 'other';
  return (
    <div className={classes.people}>
      {people.map((participant) => {
        const head = heads.find(({ id }) => id === participant.person);
        return (
          <div key={`${participant.person}${participant.role}`} className={classes.person}>
            <span className={classes.name}>{head && <RecordLink head={head} />}</span>
            <NativeSelect
              size="xs"
              aria-label={t('people.role')}
              value={participant.role}
              disabled={readOnly ?? false}
              data={[...new Set([...roles, participant.role])].map((role) => ({
                value: role,
                label: t(`${roleKey}.${role}`, { defaultValue: role }),
              }))}
              onChange={(event) => onAdd({ person: participant.person, role: event.currentTarget.value }, participant)}
            />
            {!readOnly && (
              <ActionIcon aria-label={t('people.remove')} onClick={() => onRemove(participant)} size={28}>
                <X size={15} />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {!readOnly && (
        <RecordPicker
          kinds={['person']}
          label={label}
          autoFocus={autoFocus ?? false}
          onPick={({ id }) => onAdd({ person: id, role: nextRole })}
        />
      )}
    </div>
  );
}
