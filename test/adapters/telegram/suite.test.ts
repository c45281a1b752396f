import { testAdapter } from '../../support/adapter-suite.ts';
import { telegramStage } from '../../support/adapter-telegram.ts';

testAdapter('Telegram', telegramStage);
