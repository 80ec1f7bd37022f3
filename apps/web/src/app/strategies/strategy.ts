import { Component } from '@angular/core';

@Component({ selector: 'app-strategy-page', template: '' })
export class StrategyPage {}
