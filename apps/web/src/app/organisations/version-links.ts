import { stageName } from '@groundwork/ui';
import type { StageGlanceFragment } from './organisations.generated';

type Frozen = Pick<StageGlanceFragment, 'inForce' | 'lastState' | 'lastRequestId'>;

const LATEST_WORDS: Readonly<Partial<Record<NonNullable<Frozen['lastState']>, string>>> = {
  SUBMITTED: 'See the version that waits',
  CHANGES_REQUESTED: 'See the version and what should change',
  WITHDRAWN: 'The latest version was withdrawn',
  EXPIRED: 'The latest version expired',
};

export interface VersionLink {
  readonly words: string;
  readonly requestId: string;
}

/** Where the version in force can be read again, and the latest one where that is another. */
export function versionLinksOf({ inForce, lastState, lastRequestId }: Frozen): readonly VersionLink[] {
  const latest = lastState ? LATEST_WORDS[lastState] : undefined;
  return [
    ...(inForce?.requestId ? [{ words: `Version ${inForce.number} is in force`, requestId: inForce.requestId }] : []),
    ...(latest && lastRequestId ? [{ words: latest, requestId: lastRequestId }] : []),
  ];
}

/** The versions in force of a whole strategy: `Purpose, version 2`. */
export function inForceLinks(stages: readonly StageGlanceFragment[]): readonly VersionLink[] {
  return stages.flatMap(({ stage, inForce }) =>
    inForce?.requestId
      ? [{ words: `${stageName(stage)}, version ${inForce.number}`, requestId: inForce.requestId }]
      : [],
  );
}
