import { describeFocusAt } from './pages/every-page-check.ts';

describeFocusAt(390, 1440);
