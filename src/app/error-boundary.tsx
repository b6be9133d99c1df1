/** Keeps a broken part from taking the rest down: says what stopped and offers to try again. */
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './error-boundary.module.css';

interface Props {
  children: ReactNode;
  /** A new key clears the error: another screen was chosen. */
  resetKey?: string;
}

interface State {
  error: Error | null;
  resetKey: string | undefined;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override render() {
    const { error } = this.state;
    return error ? <Stopped error={error} onRetry={() => this.setState({ error: null })} /> : this.props.children;
  }
}

function Stopped({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('shell');
  const notLoaded = /dynamically imported module|Importing a module script failed|preload/i.test(error.message);
  return (
    <div className={css['stopped']} role="alert">
      <p className={css['title']}>{t('error.title')}</p>
      <p>{notLoaded ? t('error.load') : t('error.panel')}</p>
      <pre className={css['message']}>{error.message}</pre>
      <Button variant="default" onClick={notLoaded ? () => globalThis.location.reload() : onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}
