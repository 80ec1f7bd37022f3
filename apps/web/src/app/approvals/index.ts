import { Routes } from '@angular/router';

export const approvalsRoutes: Routes = [
  { path: '', title: 'Decisions', loadComponent: () => import('./inbox').then((file) => file.ApprovalInbox) },
  {
    path: ':requestId',
    title: 'Decision',
    loadComponent: () => import('./decision-page').then((file) => file.DecisionPage),
  },
];
