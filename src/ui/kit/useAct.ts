// The way from a click to an action: what went wrong is said in a sentence, at once and without blame.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../domain/result.ts';
import { errorSentence } from './errorSentence.ts';

/** Waits for an action and shows its error, if any, as a notification. Answers the value, or `undefined` when it failed. */
export function useAct(): <T, E extends { readonly type: string }>(
  doing: Promise<Result<T, E>>,
  about?: string,
) => Promise<T | undefined> {
  const { i18n } = useTranslation();
  return useCallback(
    async (doing, about) => {
      const result = await doing;
      if (result.ok) return result.value;
      if (result.error.type !== 'cancelled') {
        notifications.show({ message: errorSentence(i18n, result.error, about), color: 'yellow', autoClose: 10_000 });
      }
      return undefined;
    },
    [i18n],
  );
}
