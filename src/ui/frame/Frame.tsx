// The room around every screen: rail, case, search, the two panes, and what is always true at the foot.
import { Notifications } from '@mantine/notifications';
import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainKind } from '../../actions/createRecordOfKind.ts';
import { lockVault } from '../../actions/lockVault.ts';
import type { UnlockReport } from '../../vault/api.ts';
import { NewRecord } from '../kit/record/NewRecord.tsx';
import { useServices } from '../kit/services.tsx';
import { useSealedState } from '../kit/useSealedState.ts';
import { SampleProgress } from '../sample/SampleProgress.tsx';
import { useSample } from '../sample/useSample.ts';
import { Palette } from '../search/Palette.tsx';
import { openPalette } from '../search/paletteStore.ts';
import { type CommandContext, FrameContext, type FrameControls } from './command.ts';
import { commandById, commands } from './commands.ts';
import { Divider } from './Divider.tsx';
import { FindingBanner } from './FindingBanner.tsx';
import classes from './frame.module.css';
import { HostBanner } from './HostBanner.tsx';
import { NamedClose } from './NamedClose.tsx';
import { NavigateContext } from './navigation.ts';
import { navigateFrom, Pane } from './Pane.tsx';
import { firstPanes, otherSide, type Side, shownIn, stepPanes } from './panes.ts';
import { Rail } from './Rail.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useCommandKeys } from './useCommandKeys.ts';
import { useHostEvents } from './useHostEvents.ts';
import { useIdleLock } from './useIdleLock.ts';
import { useRememberedPanes } from './useRememberedPanes.ts';
import { useUndo } from './useUndo.ts';
import { workspaces } from './workspaces.ts';

const overlays = workspaces.flatMap(({ Overlay }) => Overlay ?? []);

const isShare = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < 1;

export function Frame({ report }: { readonly report: UnlockReport }) {
  const { t } = useTranslation('frame');
  const services = useServices();
  const [panes, step] = useReducer(stepPanes, firstPanes);
  const [share, setShare] = useSealedState('layout.divider', 0.5, isShare);
  const [newKind, setNewKind] = useState<PlainKind | null>(null);
  const [shortcuts, setShortcuts] = useState(false);
  const { undo, redo } = useUndo();
  const side = panes.focused;
  const navigate = useMemo(() => navigateFrom(side, step), [side]);
  const sample = useSample(navigate);

  const otherPane = useCallback(() => {
    const body = (of: Side) => document.querySelector<HTMLElement>(`[data-side="${of}"] [data-pane-body]`);
    // With one pane it is the way into it from the rail, past all that stands before it.
    (body(otherSide(side)) ?? body(side))?.focus();
  }, [side]);
  const latest = useRef<CommandContext>(null);
  const frame = useMemo<FrameControls>(
    () => ({
      openPalette,
      openShortcuts: () => setShortcuts(true),
      perform: (id) => latest.current && void commandById(id)?.perform(latest.current),
      startNew: setNewKind,
      openSample: sample.open,
      removeSample: sample.remove,
      lock: () => void lockVault(services),
      undo: () => void undo(),
      redo: () => void redo(),
      closeBeside: () => step({ kind: 'closeBeside' }),
      swapPanes: () => step({ kind: 'swap' }),
      otherPane,
    }),
    [services, sample.open, sample.remove, undo, redo, otherPane],
  );
  const context = useMemo<CommandContext>(() => ({ services, navigate, frame }), [services, navigate, frame]);
  latest.current = context;
  useCommandKeys(commands, context);
  useHostEvents(context);
  useIdleLock();
  useRememberedPanes(panes, step);

  return (
    <FrameContext value={frame}>
      <NavigateContext value={navigate}>
        <NamedClose>
          <div className={classes.frame}>
            <div style={{ gridArea: 'banner' }}>
              <HostBanner />
              <FindingBanner report={report} />
            </div>
            <TopBar navigate={navigate} />
            <Rail shown={shownIn(panes.main)} navigate={navigate} />
            <main className={classes.panes} data-both={panes.beside !== null || undefined} aria-label={t('panes')}>
              <div style={{ display: 'contents' }}>
                <Pane side="main" visits={panes.main} focused={side === 'main'} both={panes.beside !== null} step={step} />
              </div>
              {panes.beside && (
                <>
                  <Divider share={share} onMove={setShare} />
                  <Pane side="beside" visits={panes.beside} focused={side === 'beside'} both step={step} />
                </>
              )}
            </main>
            <StatusBar navigate={navigate} onShowBackup={() => void commandById('backup')?.perform(context)} />
          </div>
          <Palette context={context} />
          <ShortcutSheet opened={shortcuts} onClose={() => setShortcuts(false)} />
          <SampleProgress sample={sample} />
          <NewRecord kind={newKind} onClose={() => setNewKind(null)} />
          {overlays.map((Overlay, index) => (
            <Overlay key={index} />
          ))}
          <Notifications position="bottom-right" autoClose={6000} />
        </NamedClose>
      </NavigateContext>
    </FrameContext>
  );
}
