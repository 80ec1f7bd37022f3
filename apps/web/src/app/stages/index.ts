import { Routes } from '@angular/router';
import { NotBuiltPage } from '../notices/notice-pages';

export const stagesRoutes: Routes = [{ path: '', component: NotBuiltPage }];
