import { useSyncExternalStore } from 'react';
import { useServices } from '../kit/services.tsx';
import { type IntakeQueue, type IntakeState, intakeQueueOf } from './intakeQueue.ts';

export function useIntake(): readonly [IntakeQueue, IntakeState] {
  const queue = intakeQueueOf(useServices().vault);
  return [queue, useSyncExternalStore(queue.subscribe, queue.state)];
}
