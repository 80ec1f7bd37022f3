import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newDataSource, SERVING } from './data-source';

/** One message of PostgreSQL's protocol: its type, its length, what it says. */
function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const WELCOME = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const SHUT_DOWN = message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0'));

let server: Server;

/** A database that is shut down in the very moment in which it lets somebody in. */
beforeEach(async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([WELCOME, READY, SHUT_DOWN])));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.close();
});

describe('a connection that is cut as soon as it is made', () => {
  it('fails whoever asked for it, and not the whole program', async () => {
    const { port } = server.address() as AddressInfo;
    const url = `postgresql://app:secret@127.0.0.1:${port}/groundwork`;
    const dataSource = newDataSource({ url, connections: 1, patience: SERVING });
    await expect(dataSource.initialize()).rejects.toThrow(/terminat|connection error/i);
  });
});
