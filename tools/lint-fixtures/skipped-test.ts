// planted in libs/domain/src/planted.spec.ts
// rejected by no-restricted-syntax
import { it } from '@jest/globals';

it.skip('is never run', () => undefined);
