import { Component } from '@angular/core';

@Component({ selector: 'app-client', template: '' })
export class Client {}
