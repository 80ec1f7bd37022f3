import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Banner, Button, Logo, TextField } from '@groundwork/ui';
import { Failure, fieldMessageOf, messageOf } from '../core/failure';
import { GraphqlApi } from '../core/graphql-api';
import { Session } from '../core/session';
import { SignInDocument } from '../core/session.generated';

@Component({
  selector: 'app-sign-in',
  imports: [Banner, Button, Logo, TextField],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
})
export class SignIn {
  private readonly api = inject(GraphqlApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly emailField = viewChild.required<TextField>('emailField');
  private readonly passwordField = viewChild.required<TextField>('passwordField');

  /** The page that was asked for before signing in. */
  readonly returnTo = input<string>();

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly isAsking = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly wasTried = signal(false);
  protected readonly cameBack = computed(() => this.returnTo() !== undefined && !this.failure());

  protected readonly emailError = computed(() =>
    this.wasTried() && !this.email().includes('@')
      ? 'Please give your e-mail address, such as ana@example.org.'
      : fieldMessageOf(this.failure(), 'email'),
  );
  protected readonly passwordError = computed(() => {
    if (this.wasTried() && !this.password()) return 'Please give your password.';
    const failure = this.failure();
    return this.isWrongPair(failure) ? messageOf(failure) : fieldMessageOf(failure, 'password');
  });
  /** What belongs to no field. */
  protected readonly refusal = computed(() => {
    const failure = this.failure();
    const isAtField = this.emailError() || this.passwordError();
    return failure && !isAtField ? messageOf(failure) : '';
  });

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isAsking()) return;
    this.failure.set(null);
    this.wasTried.set(true);
    if (this.focusFirstProblem()) return;
    this.isAsking.set(true);
    try {
      const input = { email: this.email().trim(), password: this.password() };
      const { signIn } = await this.api.mutate(SignInDocument, { input });
      this.session.begin(signIn);
      await this.router.navigateByUrl(this.destination());
    } catch (error) {
      this.failure.set(error);
      this.focusFirstProblem();
    } finally {
      this.isAsking.set(false);
    }
  }

  private focusFirstProblem(): boolean {
    if (this.emailError()) this.emailField().focus();
    else if (this.passwordError()) this.passwordField().focus();
    return Boolean(this.emailError() || this.passwordError());
  }

  private isWrongPair(failure: unknown): boolean {
    return failure instanceof Failure && failure.reason === 'auth.wrongCredentials';
  }

  /** Only an address of our own: `//elsewhere` would lead away. */
  private destination(): string {
    const asked = this.returnTo() ?? '';
    return /^\/(?![/\\])/.test(asked) && asked !== '/' ? asked : this.session.home();
  }
}
