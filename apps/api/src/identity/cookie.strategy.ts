import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Tenancy, type Viewer } from '@groundwork/tenancy';
import passport from 'passport';

type Verified = (error: unknown, viewer?: Viewer) => void;

/** A passport strategy for opaque session tokens: what the cookie holds is looked up, nothing in it is believed. */
class TokenStrategy extends passport.Strategy {
  constructor(private readonly verify: (token: string, verified: Verified) => void) {
    super();
  }

  override authenticate(request: object): void {
    const { token } = request as { token: string };
    this.verify(token, (error, viewer) => {
      if (error) this.error(error);
      else if (viewer) this.success(viewer);
      else this.fail();
    });
  }
}

@Injectable()
export class CookieStrategy extends PassportStrategy(TokenStrategy, 'cookie') {
  constructor(private readonly tenancy: Tenancy) {
    super();
  }

  validate(token: string): Promise<Viewer | undefined> {
    return this.tenancy.identify({ means: 'SESSION', token });
  }
}
