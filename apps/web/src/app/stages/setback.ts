import { isReason, type ItemContent } from '@groundwork/domain';
import { Failure, messageOf } from '../core/failure';
import { Setback } from './item-draft';
import { HeldRow } from './row-content';

type Look = () => Promise<HeldRow | null>;

/** What a failure means for the row that was sent. A stale row is looked up, so that both versions can be shown. */
export async function setbackOf(error: unknown, refused: ItemContent, look: Look): Promise<Setback> {
  const code = error instanceof Failure ? error.code : 'INTERNAL';
  switch (code) {
    case 'NETWORK':
    case 'UNAVAILABLE':
    case 'RATE_LIMITED':
    case 'INTERNAL':
      return { type: 'UNREACHABLE' };
    case 'UNAUTHENTICATED':
      return { type: 'SIGNED_OUT' };
    case 'NOT_FOUND':
      return { type: 'GONE' };
    case 'STALE':
      return conflictSeen(look);
    case 'INVALID':
      return invalid(error as Failure, refused);
    default:
      return { type: 'REFUSED', words: messageOf(error), refused };
  }
}

async function conflictSeen(look: Look): Promise<Setback> {
  try {
    const theirs = await look();
    return theirs ? { type: 'STALE', theirs } : { type: 'GONE' };
  } catch (error) {
    // The other version cannot be read now; sending again will be refused as stale again, and then it is looked up.
    return error instanceof Failure && error.code === 'UNAUTHENTICATED'
      ? { type: 'SIGNED_OUT' }
      : { type: 'UNREACHABLE' };
  }
}

/** Problems by the field's own name; the path may lead there through the input. */
function invalid(failure: Failure, refused: ItemContent): Setback {
  const problems = failure.fields.flatMap(({ path, reason, parameters }) => {
    const name = path.split('.').at(-1) ?? path;
    return isReason(reason) ? [{ path: name, reason, parameters }] : [];
  });
  if (problems.length === 0) return { type: 'REFUSED', words: messageOf(failure), refused };
  return { type: 'INVALID', problems, refused };
}
