// Not a dashboard: what needs a person now, then what changed, then the case in numbers.
import { ActionIcon, Switch, Title, Tooltip } from '@mantine/core';
import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { coverCasePictures } from '../../actions/coverCasePictures.ts';
import type { Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import { FirstSteps } from '../firstSteps/FirstSteps.tsx';
import { useNavigate } from '../frame/navigation.ts';
import { workspaceOfKind } from '../frame/workspaceOfKind.ts';
import { kindIcons } from '../kit/kindIcons.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { DutyList } from './DutyList.tsx';
import classes from './home.module.css';
import { RecentList } from './RecentList.tsx';

const countedKinds: readonly Kind[] = [
  'person',
  'compound',
  'organization',
  'identifier',
  'interview',
  'item',
  'event',
  'link',
  'bundle',
];

export function CaseHome({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const titleOf = useRecordTitle();
  const head = useVaultQuery(`case:${id}`, async (vault) => (await vault.heads([id]))[0] ?? null, ['case']).value;
  if (!head) return null;
  const reference = head.fields['reference'];
  return (
    <div className={classes.home}>
      <header className={classes.header}>
        <div>
          <Title order={1} dir="auto">
            {titleOf(head)}
          </Title>
          {typeof reference === 'string' && <span className={classes.quiet}>{reference}</span>}
        </div>
        <Tooltip label={t('editCase')}>
          <ActionIcon aria-label={t('editCase')} size={32} onClick={() => navigate.open({ kind: 'record', record: id })}>
            <PenLine size={17} />
          </ActionIcon>
        </Tooltip>
      </header>
      <FirstSteps caseId={id} />
      <DutyList caseId={id} />
      <RecentList caseId={id} />
      <Numbers id={id} />
      <Pictures id={id} covered={head.fields['dimPictures'] === true} />
    </div>
  );
}

/** For a case whose pictures nobody should meet unprepared. */
function Pictures({ id, covered }: { readonly id: RecordId; readonly covered: boolean }) {
  const { t } = useTranslation('home');
  const services = useServices();
  const act = useAct();
  return (
    <Switch
      checked={covered}
      label={t('dimPictures.label')}
      description={t('dimPictures.text')}
      onChange={(event) => void act(coverCasePictures(services, id, event.currentTarget.checked))}
    />
  );
}

function Numbers({ id }: { readonly id: RecordId }) {
  const { t, i18n } = useTranslation('home');
  const navigate = useNavigate();
  const counts = useVaultQuery(`numbers:${id}`, (vault) =>
    Promise.all(countedKinds.map(async (kind) => (await vault.list({ kind, inCase: id, limit: 0 })).total)),
  ).value;
  if (!counts) return null;
  const format = new Intl.NumberFormat(i18n.language);
  return (
    <section aria-labelledby="numbers">
      <Title order={2} id="numbers">
        {t('numbers')}
      </Title>
      <ul className={classes.numbers}>
        {countedKinds.map((kind, index) => {
          const Icon = kindIcons[kind];
          const workspace = workspaceOfKind(kind);
          const body = (
            <>
              <Icon size={15} aria-hidden />
              <strong>{format.format(counts[index] ?? 0)}</strong>
              <span>{t(`kit:kindCount.${kind}`, { count: counts[index] ?? 0 })}</span>
            </>
          );
          return (
            <li key={kind}>
              {workspace ? (
                <button type="button" className={classes.number} onClick={() => navigate.open({ kind: 'workspace', workspace })}>
                  {body}
                </button>
              ) : (
                <span className={classes.number}>{body}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
