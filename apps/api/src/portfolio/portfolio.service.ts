import { isPlainText } from '@groundwork/domain';
import { Tenancy, type Viewer } from '@groundwork/tenancy';
import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { anyText, cursorOf, readPage } from '../graphql/paging';
import { readId } from '../graphql/read-id';
import {
  createOrganisation,
  type CreateOrganisationInput,
  setApprovalRule,
  type SetApprovalRuleInput,
} from '../organisations';
import type { OrganisationPage, OrganisationsArgs, OrganisationType } from './organisation.type';
import { organisationOf, readOrganisation, readPortfolio } from './portfolio.query';

/** Clients with all that a list shows of them: who decides, which strategies, and where each stage stands. */
@Injectable()
export class PortfolioService {
  constructor(private readonly tenancy: Tenancy) {}

  async page(viewer: Viewer, args: OrganisationsArgs): Promise<OrganisationPage> {
    const page = readPage(args, [anyText, isUuid]);
    const search = args.search ?? null;
    // What cannot be stored is part of no name.
    if (search !== null && !isPlainText(search)) return NOTHING;
    const { cards, totalCount } = await this.tenancy.transaction(viewer, (db) => readPortfolio(db, page, search));
    const shown = cards.slice(0, page.first);
    const last = shown.at(-1);
    return {
      nodes: shown.map((card) => organisationOf(viewer, card)),
      endCursor: last ? cursorOf(last.sortKey, last.id) : null,
      hasNextPage: cards.length > shown.length,
      totalCount,
    };
  }

  one(viewer: Viewer, id: string): Promise<OrganisationType> {
    return this.tenancy.transaction(viewer, (db) => readOrganisation(db, readId(id)));
  }

  create(viewer: Viewer, input: CreateOrganisationInput): Promise<OrganisationType> {
    return this.tenancy.transaction(viewer, async (db) => readOrganisation(db, await createOrganisation(db, input)));
  }

  setApprovalRule(viewer: Viewer, input: SetApprovalRuleInput): Promise<OrganisationType> {
    return this.tenancy.transaction(viewer, async (db) => {
      await setApprovalRule(db, input);
      return readOrganisation(db, readId(input.organisationId));
    });
  }
}

const NOTHING: OrganisationPage = { nodes: [], endCursor: null, hasNextPage: false, totalCount: 0 };
