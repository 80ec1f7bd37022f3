import { Component } from '@angular/core';

@Component({ selector: 'app-clients', template: '' })
export class Clients {}
