import { Routes } from '@angular/router';
import { NotBuiltPage } from '../notices/notice-pages';

export const approvalsRoutes: Routes = [
  { path: '', component: NotBuiltPage },
  { path: ':requestId', component: NotBuiltPage },
];
