// planted in libs/domain/src/planted.ts
// rejected by @typescript-eslint/no-explicit-any
export const planted: any = 1;
