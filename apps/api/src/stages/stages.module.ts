import { Module } from '@nestjs/common';
import { ItemsService } from './items.service';
import { StagesResolver } from './stages.resolver';
import { StagesService } from './stages.service';

@Module({ providers: [StagesResolver, StagesService, ItemsService], exports: [StagesService] })
export class StagesModule {}
