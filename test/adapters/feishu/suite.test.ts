import { feishuStage } from '../../support/adapter-feishu.ts';
import { testAdapter } from '../../support/adapter-suite.ts';

testAdapter('Feishu', feishuStage);
