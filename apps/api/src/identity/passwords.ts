import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { DomainError, ErrorCode } from '@groundwork/domain';
import { Injectable } from '@nestjs/common';

/** Argon2id, the default of the library, with 46 MiB. */
const STRENGTH = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 };
const STRENGTH_AS_WRITTEN = `$m=${STRENGTH.memoryCost},t=${STRENGTH.timeCost},p=${STRENGTH.parallelism}$`;
/** Each hash takes 46 MiB and a core for its time; whoever comes when many wait is asked to come again. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 100;

@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Compared against when nobody has the address, so that known and unknown take the same work. */
  private readonly nobodys = this.hash(randomBytes(32).toString('hex'));

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(composed(password), STRENGTH));
  }

  /** Whether the password is the one that was hashed; always false for nobody's, and not sooner. */
  async isRight(stored: string | undefined, password: string): Promise<boolean> {
    const compared = stored ?? (await this.nobodys);
    const isSame = await this.inTurn(() => verify(compared, composed(password)));
    return isSame && stored !== undefined;
  }

  /** Whether it was hashed with another strength than today's. */
  isOutdated(stored: string): boolean {
    return !stored.startsWith('$argon2id$') || !stored.includes(STRENGTH_AS_WRITTEN);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= MOST_AT_ONCE) await this.turn();
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= MOST_WAITING) {
      throw new DomainError(ErrorCode.RATE_LIMITED, 'auth.tooManyTries', { parameters: { seconds: 5 } });
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** The same letters typed on another machine may arrive as other code points. */
function composed(password: string): string {
  return password.normalize('NFC');
}
