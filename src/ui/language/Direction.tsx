import { useDirection } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from './languages.ts';

/** Turns the component library the way the language is written. */
export function Direction({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const { direction } = languageOf(i18n.language);
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return children;
}
