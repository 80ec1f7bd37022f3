import { describe, expect, it } from '@jest/globals';
import { isOwnOrigin } from './post-only';

const developing = { publicUrl: new URL('http://localhost:3000'), isProduction: false };
const serving = { publicUrl: new URL('https://plans.example.com'), isProduction: true };

describe('the origin of a page that posts', () => {
  it.each([
    ['https://plans.example.com', serving],
    ['http://localhost:3000', developing],
    ['http://127.0.0.1:3000', developing],
  ])('may be %s', (origin, rule) => {
    expect(isOwnOrigin(origin, rule)).toBe(true);
  });

  it.each([
    ['http://plans.example.com', serving],
    ['https://plans.example.com.evil.example', serving],
    ['http://127.0.0.1:443', serving],
    ['null', developing],
    ['http://localhost:3001', developing],
    ['https://localhost:3000', developing],
    ['http://localhost.evil.example:3000', developing],
  ])('may not be %s', (origin, rule) => {
    expect(isOwnOrigin(origin, rule)).toBe(false);
  });
});
