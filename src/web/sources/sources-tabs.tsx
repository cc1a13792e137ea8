export { GroupTabs as SourcesTabs } from '../shell/group-tabs.tsx';
