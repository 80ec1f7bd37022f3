export { announce, type Topic } from './announce';
