// What a pane shows: a workspace's screen, or the page of a record's kind.
import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { RecordPage } from '../kit/record/RecordPage.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import type { Target } from './navigation.ts';
import { pageOfKind, workspaceById } from './workspaces.ts';

/** Kept mounted while the same record is shown, so that another place in it only scrolls. */
export const keyOfTarget = (target: Target): string =>
  target.kind === 'workspace' ? `workspace:${target.workspace}` : `record:${target.record}`;

export function PaneContent({ target }: { readonly target: Target }) {
  if (target.kind === 'workspace') return <WorkspaceContent {...target} />;
  return <RecordContent id={target.record} {...(target.kind === 'place' ? { place: target.place } : {})} />;
}

function WorkspaceContent({ workspace: id, at }: Extract<Target, { kind: 'workspace' }>) {
  const { t } = useTranslation('frame');
  const workspace = workspaceById(id);
  return workspace ? <workspace.Screen {...(at === undefined ? {} : { at })} /> : <EmptyState title={t('notThere')} />;
}

function RecordContent(props: { readonly id: RecordId; readonly place?: Place }) {
  const { t } = useTranslation('frame');
  const found = useVaultQuery(`kindOf:${props.id}`, async (vault) => (await vault.heads([props.id]))[0] ?? null, []);
  if (found.value === undefined) return <Loader m="xl" role="status" aria-label={t('opening')} />;
  if (found.value === null) return <EmptyState title={t('recordGone')} text={t('recordGoneText')} />;
  const head = found.value;
  const { origin, place } = head.kind === 'excerpt' ? (head as RecordHead<'excerpt'>).fields : {};
  // An excerpt is a place in something: that is what opens, there.
  if (origin && !head.deleted) return <RecordContent id={origin} {...(place ? { place } : {})} />;
  const Page = pageOfKind(head.kind)?.Page ?? RecordPage;
  return <Page {...props} />;
}
