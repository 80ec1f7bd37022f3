// planted in test/integration/planted.spec.ts
// rejected by no-restricted-syntax
export const planted = () => new Promise((resolve) => setTimeout(resolve, 500));
