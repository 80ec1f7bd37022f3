export { Badge, StageBadge } from './badge';
export { Banner, type BannerTone } from './banner';
export { Button, type ButtonLook } from './button';
export { DateField } from './date-field';
export { type DatePrecision, dateInWords, isDateText, tidyDate } from './date-text';
export { Dialog } from './dialog';
export { Field } from './field';
export { Icon, type IconName } from './icon';
export { Logo } from './logo';
export { Menu, MenuItem } from './menu';
export { EmptyState, ErrorState, Skeleton } from './notices';
export { Avatar, Breadcrumb, type Crumb, initialsOf, PageHeader } from './page-furniture';
export { type Choice, Select } from './select';
export { shortHash } from './short-hash';
export { StageRail } from './stage-rail';
export {
  segmentOf,
  type StageGlance,
  stageName,
  stageNames,
  stageOfSegment,
  type StageStanding,
  STANDING_LOOKS,
  standingOf,
  type Tone,
} from './stage-state';
export { Strata } from './strata';
export { TextArea } from './text-area';
export { TextField } from './text-field';
export { Toasts, ToastOutlet } from './toasts';
