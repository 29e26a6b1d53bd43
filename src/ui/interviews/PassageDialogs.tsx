import type { RecordView } from '../../domain/record.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { type PassageInHand, witnessOf } from './usePassageDeeds.ts';

interface PassageDialogsProps {
  readonly interview: RecordView<'interview'>;
  readonly inHand: PassageInHand;
  readonly onClose: () => void;
}

/** The dialog of what is being made of a passage. */
export function PassageDialogs({ interview, inHand, onClose }: PassageDialogsProps) {
  const { deed, place, passage, note } = inHand;
  const at = { origin: interview.id, place, quote: passage.quote, onClose };
  switch (deed) {
    case 'link':
      return <LinkDialog {...at} mentions={passage.mentions} saidBy={witnessOf(interview)} />;
    case 'question':
      return <QuestionDialog {...at} />;
    case 'code':
      return <CodeDialog {...at} cases={interview.fields.cases} excerpt={note?.head.id} codes={note?.codes ?? []} />;
  }
}
