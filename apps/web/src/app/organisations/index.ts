export { periodInWords, STATUS_LOOKS } from './strategy-words';
