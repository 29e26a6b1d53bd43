// The worker in which an open vault lives. The page talks to it through client.ts; ending the worker forgets every key.
import { expose } from 'comlink';
import { WorkerSide } from './workerSide.ts';

expose(new WorkerSide());
