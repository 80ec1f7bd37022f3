// planted in apps/web/src/app/stages/planted.ts
// rejected by @angular-eslint/template/alt-text
import { Component } from '@angular/core';

@Component({ selector: 'app-planted', template: '<img src="logo.svg">' })
export class Planted {}
