import { useTranslation } from 'react-i18next';
import type { FileState, Verified } from '../../actions/verifyBundle.ts';
import { plainDateWords } from '../kit/dateWords.ts';
import { listWords } from '../kit/listWords.ts';
import classes from './bundles.module.css';

/** What verification found: the sentence, who sealed it, what is wrong, every file. */
export function VerdictView({ verdict }: { readonly verdict: Verified }) {
  const { t } = useTranslation('bundles');
  const { signature } = verdict;
  const files = verdict.files.toSorted((a, b) => Number(a.state.kind === 'intact') - Number(b.state.kind === 'intact'));
  return (
    <article className={classes.verdict}>
      <p className={classes.sentence} data-bad={verdict.kind === 'exact' ? undefined : true}>
        <Sentence verdict={verdict} />
      </p>
      {'key' in signature && (
        <p className={classes.quiet}>
          {verdict.own ? t('verify.own') : t('verify.compare', { fingerprint: signature.key.fingerprint })}
        </p>
      )}
      {verdict.faults.length > 0 && (
        <ul className={classes.faults}>
          {verdict.faults.map(({ file, place }) => (
            <li key={`${file} ${place}`}>
              {file !== null && <code>{file}</code>} {t(`verify.fault.${place}`)}
            </li>
          ))}
        </ul>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('verify.file')}</th>
            <th>{t('verify.state')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, state }) => (
            <tr key={path} data-odd={state.kind === 'intact' ? undefined : true}>
              <td>
                <code>{path}</code>
              </td>
              <td>
                <StateWords state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

function StateWords({ state }: { readonly state: FileState }) {
  const { t } = useTranslation('bundles');
  return <>{state.kind === 'renamed' ? t('verify.is.renamed', { from: state.from }) : t(`verify.is.${state.kind}`)}</>;
}

function Sentence({ verdict }: { readonly verdict: Verified }) {
  const { t, i18n } = useTranslation('bundles');
  const { signature, files, kind } = verdict;
  if (kind !== 'changed' && signature.kind === 'valid') {
    const date = signature.sealedAt === null ? '' : plainDateWords(signature.sealedAt.slice(0, 10), i18n.language);
    return (
      <>
        {t(kind === 'exact' ? 'verify.exact' : 'verify.wrapper', {
          count: files.length,
          fingerprint: signature.key.fingerprint,
          date,
        })}
      </>
    );
  }
  const troubles = (['damaged', 'missing', 'added', 'renamed'] as const).flatMap((state) => {
    const count = files.filter((file) => file.state.kind === state).length;
    return count === 0 ? [] : [t(`verify.count.${state}`, { count })];
  });
  const seal = signature.kind === 'valid' ? [] : [t(`verify.signature.${signature.kind}`)];
  return <>{t('verify.changed', { troubles: listWords(i18n.language, [...troubles, ...seal]) })}</>;
}
