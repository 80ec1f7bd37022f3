export { Organisation } from './organisation.entity';
export { CreateOrganisationInput, SetApprovalRuleInput } from './organisation.inputs';
export { approversOf, createOrganisation, setApprovalRule } from './organisations';
