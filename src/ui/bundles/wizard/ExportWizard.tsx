// The way into the wizard: what the case holds, and what was prepared before and is still there.
import { Button, Loader } from '@mantine/core';
import { PackagePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readExportDraft } from '../../../actions/export/exportDraft.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useServices } from '../../kit/services.tsx';
import { showBundles } from '../bundlesView.ts';
import { type Draft, emptyDraft, readDraft } from './draft.ts';
import { type CaseContents, useCaseContents } from './useCaseContents.ts';
import { Wizard } from './Wizard.tsx';

export function ExportWizard() {
  const { t } = useTranslation('bundles');
  const services = useServices();
  const { activeCase } = services;
  const contents = useCaseContents();
  // How often it was begun anew.
  const [turn, setTurn] = useState(0);
  const [stored, setStored] = useState<{ readonly draft: Draft | null } | null>(null);
  useEffect(() => {
    let live = true;
    if (activeCase) void readExportDraft(services, activeCase).then((text) => live && setStored({ draft: readDraft(text) }));
    return () => {
      live = false;
    };
  }, [services, activeCase]);
  if (contents === null || activeCase === null) {
    return (
      <EmptyState icon={PackagePlus} title={t('noCase.title')} text={t('noCase.text')}>
        <Button variant="default" onClick={() => showBundles('register')}>
          {t('noCase.back')}
        </Button>
      </EmptyState>
    );
  }
  if (contents === undefined || stored === null) return <Loader m="lg" />;
  const { draft } = stored;
  return (
    <Wizard
      key={`${activeCase} ${turn}`}
      inCase={activeCase}
      contents={contents}
      isResumed={draft !== null}
      first={() => (draft ? stillThere(draft, contents) : firstDraft(contents))}
      onAnew={() => {
        setStored({ draft: null });
        setTurn(turn + 1);
      }}
    />
  );
}

/** Everything of the case is in, and everybody who is marked is protected, until the person says otherwise. */
export const firstDraft = ({ title, interviews, items, events, links, protectable }: CaseContents): Draft => ({
  ...emptyDraft,
  title,
  interviews: interviews.map(({ id }) => id),
  items: items.filter(({ fields }) => !fields.quarantine).map(({ id }) => id),
  events: events.map(({ id }) => id),
  links: links.map(({ id }) => id),
  terms: Object.fromEntries(protectable.filter(({ marked }) => marked).map(({ subject, aliases }) => [subject, aliases])),
});

/** A draft without what was deleted since. */
function stillThere(draft: Draft, contents: CaseContents): Draft {
  const kept = (part: 'interviews' | 'items' | 'events' | 'links') => {
    const known = new Set(contents[part].map(({ id }) => id));
    return draft[part].filter((id) => known.has(id));
  };
  return { ...draft, interviews: kept('interviews'), items: kept('items'), events: kept('events'), links: kept('links') };
}
