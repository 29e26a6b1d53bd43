// From the type of an expected error to the sentence a person reads: what happened, what is safe, what to do.
import type { i18n as I18n } from 'i18next';

/**
 * `about` names the action where the same error needs other words there (`errors.json`: `about.type` before `type`).
 * The error's own values (a format number, a page) may stand in the sentence; evidence never does.
 */
export function errorSentence(i18n: I18n, error: { readonly type: string }, about?: string): string {
  const keys = [...(about ? [`errors:${about}.${error.type}`] : []), `errors:${error.type}`, 'errors:unknown'];
  return i18n.t(keys, { ...error });
}
