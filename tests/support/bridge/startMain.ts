// Starts the built main bundle in a process of its own and talks with it.
import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { localNode } from '../../../electron/launch/places.mjs';
import type { HostEvent } from '../../../src/host/contract.ts';
import type { Fetched, Question, Told } from './mainProcess.ts';

export interface BuiltMain {
  ask(question: Question): Promise<unknown>;
  fetch(address: string, method?: string): Promise<Fetched>;
  /** What main sends to the page. */
  onSend(listener: (channel: string, payload: HostEvent) => void): void;
  stop(): void;
}

export async function startBuiltMain(folder: string): Promise<BuiltMain> {
  const script = resolve(import.meta.dirname, 'mainProcess.ts');
  const child: ChildProcess = fork(script, [folder], {
    execPath: localNode() ?? process.execPath,
    execArgv: [],
    serialization: 'advanced',
  });
  const waiting = new Map<number, { readonly resolve: (answer: unknown) => void; readonly reject: (problem: Error) => void }>();
  const listeners: ((channel: string, payload: HostEvent) => void)[] = [];
  let next = 0;

  const ready = new Promise<void>((done, fail) => {
    child.once('exit', (code) => fail(new Error(`The built main ended with ${code}`)));
    child.on('message', (told: Told) => {
      if (told.kind === 'ready') done();
      else if (told.kind === 'send') for (const listener of listeners) listener(told.channel, told.payload);
      else settle(told);
    });
  });
  function settle({ id, answer, problem }: Extract<Told, { readonly kind: 'answer' }>): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (problem === undefined) asked?.resolve(answer);
    else asked?.reject(new Error(problem));
  }
  const ask = (question: Question) =>
    new Promise<unknown>((done, fail) => {
      next += 1;
      waiting.set(next, { resolve: done, reject: fail });
      child.send({ id: next, question });
    });

  await ready;
  return {
    ask,
    fetch: async (address, method = 'GET') => (await ask({ kind: 'fetch', address, method })) as Fetched,
    onSend: (listener) => void listeners.push(listener),
    stop: () => void child.kill(),
  };
}
