import { describeEveryPageAt } from './pages/every-page-check.ts';

describeEveryPageAt(1440, 1920);
