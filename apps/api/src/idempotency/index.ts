export { once, type Asked } from './once';
