export { ClosedGuard } from './closed.guard';
export { CurrentViewer } from './current-viewer';
export { IdentityModule } from './identity.module';
export { OrganisationLink } from './organisation-link.type';
export { Passwords } from './passwords';
export { PersonLink } from './person-link.type';
export { Public, Requires } from './requires';
