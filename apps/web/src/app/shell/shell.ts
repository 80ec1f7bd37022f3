import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Avatar, Banner, Icon, type IconName, Logo, Menu, MenuItem } from '@groundwork/ui';
import { messageOf } from '../core/failure';
import { GraphqlApi } from '../core/graphql-api';
import { Session } from '../core/session';
import { ChooseMembershipDocument, SignOutDocument } from '../core/session.generated';
import { Theme, ThemeChoice } from '../core/theme';
import { ROLE_NAMES } from './role-names';

const THEMES: readonly { readonly choice: ThemeChoice; readonly name: string; readonly icon: IconName }[] = [
  { choice: 'system', name: 'Same as this device', icon: 'layers' },
  { choice: 'light', name: 'Light', icon: 'sun' },
  { choice: 'dark', name: 'Dark', icon: 'moon' },
];

/** What stands around every page of somebody who is signed in. */
@Component({
  selector: 'app-shell',
  imports: [Avatar, Banner, Icon, Logo, Menu, MenuItem, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  protected readonly api = inject(GraphqlApi);
  protected readonly session = inject(Session);
  protected readonly theme = inject(Theme);
  protected readonly themes = THEMES;
  protected readonly roleNames = ROLE_NAMES;
  protected readonly refusal = signal('');
  protected readonly otherMemberships = computed(() => {
    const viewer = this.session.viewer();
    return viewer?.memberships.filter(({ id }) => id !== viewer.membershipId) ?? [];
  });

  protected async signOut(): Promise<void> {
    this.refusal.set('');
    try {
      await this.api.mutate(SignOutDocument, {});
      this.session.begin(null);
      await this.router.navigateByUrl('/sign-in');
    } catch (error) {
      this.refusal.set(messageOf(error));
    }
  }

  protected async switchTo(membershipId: string): Promise<void> {
    this.refusal.set('');
    try {
      const { chooseMembership } = await this.api.mutate(ChooseMembershipDocument, { input: { membershipId } });
      this.session.begin(chooseMembership);
      // A fresh start rather than a navigation: nothing of the other membership may stay on the page.
      this.document.location.assign(this.session.home());
    } catch (error) {
      this.refusal.set(messageOf(error));
    }
  }

  protected skipToContent(main: HTMLElement, event: Event): void {
    event.preventDefault();
    main.focus();
    main.scrollIntoView();
  }
}
