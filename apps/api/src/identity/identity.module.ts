import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service';
import { CookieStrategy } from './cookie.strategy';
import { GuessLimit, GuessLimitInMemory } from './guess-limit';
import { IdentityResolver } from './identity.resolver';
import { IdentityService } from './identity.service';
import { PassportDoor } from './passport-door';
import { PasswordStrategy } from './password.strategy';
import { Passwords } from './passwords';
import { SessionCookie } from './session-cookie';

@Module({
  providers: [
    AccountsService,
    CookieStrategy,
    { provide: GuessLimit, useClass: GuessLimitInMemory },
    IdentityResolver,
    IdentityService,
    PassportDoor,
    PasswordStrategy,
    Passwords,
    SessionCookie,
  ],
  exports: [PassportDoor, Passwords, SessionCookie],
})
export class IdentityModule {}
