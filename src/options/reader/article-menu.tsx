import {
  AudioLines,
  ClipboardCopy,
  Download,
  Ellipsis,
  Gem,
  History,
  Printer,
  Search,
  Trash2,
} from 'lucide-preact';
import { useText } from '../../ui/text-context';
import { BarItem } from './bar-item';
import { BarPopover } from './bar-popover';

interface ArticleMenuProps {
  open: boolean;
  onOpen(open: boolean): void;
  onFind(): void;
  onSpeech(): void;
  onPrint(): void;
  onExport(): void;
  onCopy(): void;
  onObsidian(): void;
  /** Left out when there is only one. */
  onVersions?(): void;
  /** Left out for what is in the trash. */
  onTrash?(): void;
}

/** What is done with an article now and then. */
export function ArticleMenu(props: ArticleMenuProps) {
  const { open, onOpen, onFind, onSpeech, onPrint, onExport, onCopy, onObsidian } = props;
  const { onVersions, onTrash } = props;
  const { text } = useText();
  /** The menu goes before its action, which may want the focus. */
  const leaving = (act: () => void) => () => {
    onOpen(false);
    act();
  };
  return (
    <BarPopover
      id="article-menu"
      icon={Ellipsis}
      name={text('moreActions')}
      open={open}
      onOpen={onOpen}
    >
      <BarItem icon={Search} name={text('findInArticle')} shortcut="/" onClick={leaving(onFind)} />
      <BarItem
        icon={AudioLines}
        name={text('readAloud')}
        shortcut="p"
        onClick={leaving(onSpeech)}
      />
      <BarItem id="print" icon={Printer} name={text('printArticle')} onClick={leaving(onPrint)} />
      <BarItem
        id="export"
        icon={Download}
        name={text('exportArticle')}
        onClick={leaving(onExport)}
      />
      <BarItem
        id="copy-article"
        icon={ClipboardCopy}
        name={text('copyArticle')}
        onClick={leaving(onCopy)}
      />
      <BarItem
        id="open-obsidian"
        icon={Gem}
        name={text('openInObsidian')}
        onClick={leaving(onObsidian)}
      />
      {onVersions && (
        <BarItem
          id="versions"
          icon={History}
          name={text('versions')}
          onClick={leaving(onVersions)}
        />
      )}
      {onTrash && (
        <>
          <hr />
          <BarItem
            icon={Trash2}
            name={text('moveToTrash')}
            shortcut="#"
            onClick={leaving(onTrash)}
          />
        </>
      )}
    </BarPopover>
  );
}
