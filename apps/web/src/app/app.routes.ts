import { Routes } from '@angular/router';
import { leadHome, requireAgency, requireNoSession, requireSession } from './core/session-guard';
import { FailurePage } from './notices/failure-page';
import { Shell } from './shell/shell';

export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    canActivate: [requireNoSession],
    loadComponent: () => import('./identity/sign-in').then((file) => file.SignIn),
  },
  {
    path: 'failure',
    title: 'Groundwork cannot be reached',
    // Not loaded on demand: it is shown when nothing can be loaded.
    component: FailurePage,
  },
  {
    path: '',
    component: Shell,
    canActivate: [requireSession],
    children: [
      { path: '', pathMatch: 'full', canActivate: [leadHome], children: [] },
      {
        path: 'clients',
        title: 'Clients',
        canActivate: [requireAgency],
        loadComponent: () => import('./organisations/clients').then((file) => file.Clients),
      },
      {
        path: 'clients/:organisationId',
        title: 'Client',
        loadComponent: () => import('./organisations/client').then((file) => file.Client),
      },
      {
        path: 'strategies/:strategyId',
        pathMatch: 'full',
        title: 'Strategy',
        loadComponent: () => import('./strategies/strategy').then((file) => file.StrategyPage),
      },
      {
        path: 'strategies/:strategyId/history',
        title: 'History',
        loadComponent: () => import('./strategies/history').then((file) => file.HistoryPage),
      },
      {
        path: 'strategies/:strategyId/:stage',
        title: 'Stage',
        loadChildren: () => import('./stages').then((feature) => feature.stagesRoutes),
      },
      {
        path: 'decisions',
        title: 'Decisions',
        loadChildren: () => import('./approvals').then((feature) => feature.approvalsRoutes),
      },
      {
        path: '**',
        title: 'Not found',
        loadComponent: () => import('./notices/notice-pages').then((file) => file.NotFoundPage),
      },
    ],
  },
];
