import { Module } from '@nestjs/common';
import { ApprovalsResolver } from './approvals.resolver';
import { DecisionsService } from './decisions.service';
import { InboxService } from './inbox.service';
import { StageStandingResolver } from './stage-standing.resolver';
import { SubmissionsService } from './submissions.service';

@Module({ providers: [ApprovalsResolver, StageStandingResolver, SubmissionsService, DecisionsService, InboxService] })
export class ApprovalsModule {}
