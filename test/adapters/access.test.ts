import { describe, expect, it } from 'vitest';
import { viewerIn } from '../../adapters/chat/parts.ts';

const ADMIN = 'telegram:1';
const MEMBER = 'telegram:2';
const CHOSEN = 'telegram:-100';
const OTHER = 'telegram:-200';
const config = { ADMINS: [ADMIN], ALLOWED_CHATS: [CHOSEN, 'telegram:3'] };
const settings = (allowed: boolean | null) => ({ scope: null, language: null, allowed, gone: false, told: false });

describe('who sees internal documents', () => {
  it.each([
    ['an administrator in private', ADMIN, ADMIN, null, true],
    ['an administrator in private, even after /deny there', ADMIN, ADMIN, false, true],
    ['anybody else in private', MEMBER, MEMBER, null, false],
    ['a person of ALLOWED_CHATS in private', 'telegram:3', 'telegram:3', null, true],
    ['somebody after /allow in their private chat', MEMBER, MEMBER, true, true],
    ['an administrator in some group', OTHER, ADMIN, null, false],
    ['a member in a group of ALLOWED_CHATS', CHOSEN, MEMBER, null, true],
    ['a person of ALLOWED_CHATS in some group', OTHER, 'telegram:3', null, false],
    ['nobody in particular in a group of ALLOWED_CHATS', CHOSEN, null, null, true],
    ['a member in a group after /allow', OTHER, MEMBER, true, true],
    ['a member in a group of ALLOWED_CHATS after /deny', CHOSEN, MEMBER, false, false],
    ['an administrator in a group after /deny', CHOSEN, ADMIN, false, false],
    ['nobody in particular', OTHER, null, null, false],
  ])('%s', (_, chat, person, allowed, internal) => {
    const isPrivate = chat === person;
    expect(viewerIn({ chat, isPrivate, person }, settings(allowed), config)).toEqual({ internal });
  });

  it('is nobody when nothing is set', () => {
    const nothing = { ADMINS: [], ALLOWED_CHATS: [] };
    const asked = { chat: MEMBER, isPrivate: true, person: MEMBER };
    expect(viewerIn(asked, settings(null), nothing)).toEqual({ internal: false });
  });
});
