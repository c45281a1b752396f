import { vi } from 'vitest';
import { feishuStage } from '../../support/adapter-feishu.ts';
import { testAdapter } from '../../support/adapter-suite.ts';

// Some ask hundreds of questions over a real socket, beside other tests.
vi.setConfig({ testTimeout: 20_000 });

testAdapter('Feishu', feishuStage);
