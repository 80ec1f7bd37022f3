import { Component, computed, effect, input, output, signal } from '@angular/core';
import { Button, Icon, shortHash } from '@groundwork/ui';

/** The fingerprint of the frozen text, and that text itself: to be looked at, kept, and checked outside the program. */
@Component({
  selector: 'app-fingerprint',
  imports: [Button, Icon],
  templateUrl: './fingerprint.html',
  styleUrl: './fingerprint.css',
})
export class Fingerprint {
  readonly sha256 = input.required<string>();
  readonly canonicalText = input.required<string>();
  /** What the file is called when it is kept. */
  readonly fileName = input.required<string>();
  /** The text that came is not the one that was frozen. */
  readonly differs = output();

  protected readonly short = computed(() => shortHash(this.sha256()));
  protected readonly fits = signal<boolean | null>(null);
  protected readonly isTextShown = signal(false);

  constructor() {
    effect(() => void this.check(this.canonicalText(), this.sha256()));
  }

  protected keep(): void {
    const address = URL.createObjectURL(new Blob([this.canonicalText()], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = this.fileName();
    link.click();
    URL.revokeObjectURL(address);
  }

  /** Computed anew in this browser; where the browser offers no way to, nothing is claimed. */
  private async check(text: string, sha256: string): Promise<void> {
    this.fits.set(null);
    if (!globalThis.crypto?.subtle) return;
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    this.fits.set(hex === sha256);
    if (hex !== sha256) this.differs.emit();
  }
}
