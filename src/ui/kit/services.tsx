// The bridge between React and everything below it: the services given by the composition root, and the two hooks that read them.
import { createContext, useContext } from 'react';
import type { ActionContext } from '../../actions/context.ts';

export const ServicesContext = createContext<ActionContext | null>(null);

/** Vault, host, clock and the open case. */
export function useServices(): ActionContext {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('ServicesContext is missing above this component');
  return services;
}
