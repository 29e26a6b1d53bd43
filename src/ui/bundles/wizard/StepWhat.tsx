// What goes in. Consent speaks first: a refusal keeps a statement out whatever is ticked.
import { Checkbox } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { exportConsent } from '../../../actions/export/exportConsent.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { isPdf, isViewableImage } from '../../../domain/mediaType.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { edtfWords } from '../../kit/dateWords.ts';
import { recordTitle } from '../../kit/recordTitle.ts';
import { useVaultQuery } from '../../kit/useVaultQuery.ts';
import { type ChangeDraft, type Draft, toggled } from './draft.ts';
import type { CaseContents } from './useCaseContents.ts';
import classes from './wizard.module.css';

interface StepWhatProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly contents: CaseContents;
}
type Part = 'interviews' | 'items' | 'events' | 'links';

export function StepWhat({ draft, change, contents }: StepWhatProps) {
  const { t, i18n } = useTranslation('bundles');
  const linkNames = useLinkNames(contents.links);
  const { tier, recipient } = draft;
  const consent = useVaultQuery(
    `exportConsent:${tier}:${recipient}:${contents.interviews.length}`,
    (vault) => exportConsent({ vault }, { tier, recipient, interviews: contents.interviews.map(({ id }) => id) }),
    ['consent', 'interview'],
  ).value;
  const consentOf = (id: RecordId) => consent?.get(id) ?? 'notAsked';
  return (
    <div className={classes.parts}>
      <PartList part="interviews" heads={contents.interviews} draft={draft} change={change}>
        {({ id }) => (
          <span className={classes.consent} data-consent={consentOf(id)}>
            {t(`consent.${consentOf(id)}`)}
            {consentOf(id) === 'notAsked' && draft.interviews.includes(id) && (
              <Checkbox
                size="xs"
                label={t('consent.elsewhere')}
                checked={draft.consentElsewhere.includes(id)}
                onChange={() => change({ consentElsewhere: toggled(draft.consentElsewhere, id) })}
              />
            )}
          </span>
        )}
      </PartList>
      <PartList part="items" heads={contents.items} draft={draft} change={change}>
        {({ fields }) => <span className={classes.quiet}>{t(`what.type.${typeOf(fields)}`)}</span>}
      </PartList>
      <PartList part="events" heads={contents.events} draft={draft} change={change}>
        {({ fields }) => (
          <span className={classes.quiet}>{fields.when && edtfWords(t as TFunction, fields.when, i18n.language)}</span>
        )}
      </PartList>
      <PartList part="links" heads={contents.links} draft={draft} change={change} nameOf={(head) => linkNames.get(head.id)}>
        {() => null}
      </PartList>
    </div>
  );
}

function typeOf({
  quarantine,
  mediaType = '',
}: RecordHead<'item'>['fields']): 'quarantine' | 'pdf' | 'picture' | 'text' | 'none' {
  if (quarantine) return 'quarantine';
  if (isPdf(mediaType)) return 'pdf';
  if (isViewableImage(mediaType)) return 'picture';
  return mediaType === 'text/plain' ? 'text' : 'none';
}

interface PartListProps<H extends RecordHead> {
  readonly part: Part;
  readonly heads: readonly H[];
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly nameOf?: (head: H) => string | undefined;
  readonly children: (head: H) => React.ReactNode;
}

function PartList<H extends RecordHead>({ part, heads, draft, change, nameOf, children }: PartListProps<H>) {
  const { t } = useTranslation('bundles');
  const chosen = draft[part];
  if (heads.length === 0) return null;
  const all = heads.every(({ id }) => chosen.includes(id));
  return (
    <fieldset className={classes.part}>
      <legend>
        <Checkbox
          label={`${t(`what.${part}`)} (${chosen.length}/${heads.length})`}
          checked={all}
          indeterminate={!all && chosen.length > 0}
          onChange={() => change({ [part]: all ? [] : heads.map(({ id }) => id) })}
        />
      </legend>
      {heads.map((head) => (
        <div key={head.id} className={classes.partRow}>
          <Checkbox
            label={<bdi>{nameOf?.(head) ?? recordTitle(t as TFunction, head)}</bdi>}
            checked={chosen.includes(head.id)}
            onChange={() => change({ [part]: toggled(chosen, head.id) })}
          />
          {children(head)}
        </div>
      ))}
    </fieldset>
  );
}

/** A link by its ends: *A – worked at – B*. */
function useLinkNames(links: readonly RecordHead<'link'>[]): ReadonlyMap<RecordId, string> {
  const { t } = useTranslation('bundles');
  const ends = links.flatMap(({ fields }) => [fields.from, fields.to]).filter((id) => id !== undefined);
  const heads = useVaultQuery(`linkEnds:${ends.join()}`, (vault) => vault.heads(ends)).value ?? [];
  const names = new Map(heads.map((head) => [head.id, recordTitle(t as TFunction, head)]));
  const named = (id: RecordId | undefined) => (id && names.get(id)) ?? '';
  return new Map(
    links.map((head) => [
      head.id,
      `${named(head.fields.from)} – ${recordTitle(t as TFunction, head)} – ${named(head.fields.to)}`,
    ]),
  );
}
