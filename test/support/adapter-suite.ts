import { afterAll, beforeAll, describe } from 'vitest';
import { testAccess } from './adapter-access.ts';
import { testButtons } from './adapter-buttons.ts';
import { testCalendars } from './adapter-calendars.ts';
import { testConversation } from './adapter-conversation.ts';
import { testLearning } from './adapter-learning.ts';
import { testLearningInGroups } from './adapter-learning-group.ts';
import { testLearningTrouble } from './adapter-learning-trouble.ts';
import { testManners } from './adapter-manners.ts';
import type { Stage } from './adapter-stage.ts';
import { testTours } from './adapter-tours.ts';
import { testTrouble } from './adapter-trouble.ts';
import { openWorld, type World } from './adapter-world.ts';

/** What every chat platform must do. */
export function testAdapter(name: string, open: () => Promise<Stage>): void {
  describe(name, () => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld(await open());
    });
    afterAll(() => world.stop());
    const current = () => world;
    describe('manners', () => testManners(current));
    describe('buttons', () => testButtons(current));
    describe('calendars and files', () => testCalendars(current));
    describe('conversation', () => testConversation(current));
    describe('learning', () => testLearning(current));
    describe('learning: tours', () => testTours(current));
    describe('learning: in groups', () => testLearningInGroups(current));
    describe('learning: trouble', () => testLearningTrouble(current));
    describe('access', () => testAccess(current, open));
    describe('trouble', () => testTrouble(current));
  });
}
