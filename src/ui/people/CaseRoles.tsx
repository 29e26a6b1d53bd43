// What a person is in each of her cases. The same person may be a victim in one and a witness in another, or both in one.
import { MultiSelect, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setRole } from '../../actions/setRole.ts';
import { heldValues } from '../../domain/claims.ts';
import type { CaseRole } from '../../domain/fields.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { RecordLink } from '../kit/RecordLink.tsx';
import { personRoles } from '../kit/record/fieldPlan.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './people.module.css';

export function CaseRoles({ person }: { readonly person: RecordView<'person'> }) {
  const { t } = useTranslation('people');
  const { cases } = person.fields;
  const heads = useVaultQuery(`casesOf:${person.id}:${cases.join()}`, (vault) => vault.heads(cases), ['case']).value;
  const shown = (heads ?? []).filter((head) => !head.deleted);
  if (shown.length < 2 && person.fields.caseRoles.length === 0) return null;
  return (
    <section aria-label={t('caseRoles')}>
      <Title order={2}>{t('caseRoles')}</Title>
      <div className={classes.caseRoles}>
        {shown.map((head) => (
          <CaseLine key={head.id} person={person} of={head} />
        ))}
      </div>
    </section>
  );
}

function CaseLine({ person, of }: { readonly person: RecordView<'person'>; readonly of: RecordHead }) {
  const { t } = useTranslation('people');
  const services = useServices();
  const act = useAct();
  const titleOf = useRecordTitle();
  const held = (heldValues(person.fields as Readonly<Record<string, unknown>>, 'caseRoles') as unknown as readonly CaseRole[])
    .filter((each) => each.case === of.id)
    .map(({ role }) => role);
  const change = async (next: readonly string[]) => {
    for (const role of personRoles) {
      if (held.includes(role) === next.includes(role)) continue;
      await act(setRole(services, { person: person.id, case: of.id, role }, next.includes(role)));
    }
  };
  return (
    <div className={classes.caseLine}>
      <RecordLink head={of} />
      <MultiSelect
        size="xs"
        aria-label={t('rolesIn', { name: titleOf(of) })}
        placeholder={held.length === 0 ? t('noRole') : ''}
        data={personRoles.map((role) => ({ value: role, label: t(`fields:choice.roles.${role}`) }))}
        value={held}
        onChange={(next) => void change(next)}
        disabled={person.deleted}
      />
    </div>
  );
}
