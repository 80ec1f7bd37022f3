export { Organisation } from './organisation.entity';
export { CreateOrganisationInput, SetApprovalRuleInput } from './organisation.inputs';
export { createOrganisation, setApprovalRule } from './organisations';
