import { jest } from '@jest/globals';

// Programs are started and databases are made: generous, since a test waits for events and never for time to pass.
jest.setTimeout(60_000);
