import { Button } from '@mantine/core';
import { MessageSquarePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { startInterview } from '../../actions/startInterview.ts';
import type { RecordId } from '../../domain/ids.ts';
import { useNavigate } from '../frame/navigation.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';

/** From who she is to what she says: an interview in which she is the witness. */
export function StartInterview({ person }: { readonly person: RecordId }) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const start = async () => {
    const started = await act(startInterview(services, { people: [{ person, role: 'witness' }], consent: [] }));
    if (started) navigate.open({ kind: 'record', record: started });
  };
  return (
    <div>
      <Button size="xs" variant="default" leftSection={<MessageSquarePlus size={15} />} onClick={() => void start()}>
        {t('new')}
      </Button>
    </div>
  );
}
