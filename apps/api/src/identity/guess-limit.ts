import { DomainError, ErrorCode } from '@groundwork/domain';
import { Clock } from '@groundwork/tenancy';
import { Injectable } from '@nestjs/common';
import { isIPv6 } from 'node:net';

/** Slows down whoever guesses at passwords, by account and by network; never locks an account for good. */
export abstract class GuessLimit {
  /** Counts a try before it is looked at, so that many at once gain nothing. Throws `RATE_LIMITED` when it is one too many. */
  abstract count(account: string, address: string): void;
  /** Gives the try back: it was right, and so it was no guess. */
  abstract forgive(account: string, address: string): void;
}

interface Allowance {
  readonly tries: number;
  /** Each this many seconds one more try is allowed. */
  readonly secondsPerTry: number;
}

/**
 * One account from one network; one account from anywhere; one network in all. Whoever guesses from several networks
 * without pause can make the owner wait too, some seconds at a time; nobody is locked out for good.
 */
const ALLOWANCES = {
  pair: { tries: 10, secondsPerTry: 30 },
  account: { tries: 60, secondsPerTry: 10 },
  network: { tries: 200, secondsPerTry: 3 },
} as const satisfies Record<string, Allowance>;

interface Bucket {
  tries: number;
  at: number;
}

const MOST_BUCKETS = 60_000;

/** Kept in the memory of one instance: several instances allow as many tries each. */
@Injectable()
export class GuessLimitInMemory extends GuessLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {
    super();
  }

  count(account: string, address: string): void {
    const keys = keysOf(account, address);
    const wait = Math.max(...keys.map(([key, allowance]) => this.secondsUntilFree(key, allowance)));
    if (wait > 0) {
      throw new DomainError(ErrorCode.RATE_LIMITED, 'auth.tooManyTries', { parameters: { seconds: Math.ceil(wait) } });
    }
    for (const [key, allowance] of keys) this.change(key, allowance, -1);
  }

  forgive(account: string, address: string): void {
    for (const [key, allowance] of keysOf(account, address)) this.change(key, allowance, 1);
  }

  private secondsUntilFree(key: string, allowance: Allowance): number {
    return (1 - this.triesLeft(key, allowance)) * allowance.secondsPerTry;
  }

  private triesLeft(key: string, { tries, secondsPerTry }: Allowance): number {
    const bucket = this.buckets.get(key);
    if (bucket === undefined) return tries;
    const seconds = (this.clock.now().getTime() - bucket.at) / 1_000;
    return Math.min(tries, bucket.tries + seconds / secondsPerTry);
  }

  private change(key: string, allowance: Allowance, by: number): void {
    const tries = this.triesLeft(key, allowance) + by;
    this.buckets.delete(key);
    if (tries < allowance.tries) this.buckets.set(key, { tries, at: this.clock.now().getTime() });
    if (this.buckets.size <= MOST_BUCKETS) return;
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}

function keysOf(account: string, address: string): readonly (readonly [string, Allowance])[] {
  const network = networkOf(address);
  return [
    [`pair ${network} ${account}`, ALLOWANCES.pair],
    [`account ${account}`, ALLOWANCES.account],
    [`network ${network}`, ALLOWANCES.network],
  ];
}

/** One customer of a provider has a whole /64 of IPv6 addresses to guess from. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
