import { Routes } from '@angular/router';

export { asHeading, countInWords, inSentence, valueInWords } from './field-words';
export { countPoints, openPointLines, pointsInWords, type OpenPointLine } from './open-point-lines';
export { peopleInWords } from './people-words';
export { dayInWords, daysSince, momentInWords, sinceInWords } from './time-words';

export const stagesRoutes: Routes = [
  { path: '', loadComponent: () => import('./stage-page').then((file) => file.StagePage) },
];
