// A bug in one place must not take the rest with it, nor the work: what was saved is in the vault whatever a screen does.
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
  /** Locks the vault before the page is loaded anew; left out where only a pane is drawn again. */
  readonly onRestart?: () => Promise<void>;
}

export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    if (!this.state.broken) return this.props.children;
    const { onRestart } = this.props;
    return (
      <Broken
        onAgain={onRestart ? () => void onRestart().finally(() => location.reload()) : () => this.setState({ broken: false })}
        whole={onRestart !== undefined}
      />
    );
  }
}

function Broken({ onAgain, whole }: { readonly onAgain: () => void; readonly whole: boolean }) {
  const { t } = useTranslation('kit');
  return (
    <div role="alert">
      <EmptyState title={t('broken.title')} text={t(whole ? 'broken.whole' : 'broken.pane')}>
        <Button onClick={onAgain}>{t(whole ? 'broken.restart' : 'broken.again')}</Button>
      </EmptyState>
    </div>
  );
}
