export { nextStepOf } from './next-step';
export { periodInWords, STATUS_LOOKS, summaryOf } from './strategy-words';
