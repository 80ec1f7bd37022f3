// planted in apps/web/src/app/identity/planted.ts
// rejected by groundwork/feature-walls
export const planted = () => import('../stages');
