import { describeEveryPageAt } from './pages/every-page-check.ts';

describeEveryPageAt(390, 768);
