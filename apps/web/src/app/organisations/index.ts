export { periodInWords, STATUS_LOOKS } from './strategy-words';
export { WaitingForMe } from './waiting-for-me';
export { versionLinksOf } from './version-links';
