import { contractSuite } from './contractSuite.ts';
import { createElectronHost } from './electronHost.ts';

contractSuite('Electron', createElectronHost);
